import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { EmbedsController } from './embeds.controller.js';

/** The agenda on other people's pages. */
@Module({ imports: [ProgrammeModule], controllers: [EmbedsController] })
export class EmbedsModule {}
