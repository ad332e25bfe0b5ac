import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { CalendarsController } from './calendars.controller.js';

@Module({ imports: [ProgrammeModule], controllers: [CalendarsController] })
export class CalendarsModule {}
