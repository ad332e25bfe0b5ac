import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { WebPages } from './web-pages.js';

@Module({ imports: [CertificatesModule, ProgrammeModule], providers: [WebPages] })
export class WebAppModule {}
