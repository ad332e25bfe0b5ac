import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { WebPages } from './web-pages.js';

@Module({ imports: [ProgrammeModule], providers: [WebPages] })
export class WebAppModule {}
