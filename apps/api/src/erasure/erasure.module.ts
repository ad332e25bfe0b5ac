import { Module } from '@nestjs/common';
import { ProgrammeModule } from '../programme/index.js';
import { ErasuresRepository } from './erasures.repository.js';
import { PersonErasure } from './person-erasure.service.js';

/** Removal of one person's data. */
@Module({ imports: [ProgrammeModule], providers: [ErasuresRepository, PersonErasure], exports: [PersonErasure] })
export class ErasureModule {}
