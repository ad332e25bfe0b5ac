import { Module } from '@nestjs/common';
import { CertificatesModule } from '../certificates/index.js';
import { NewsModule } from '../news/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { PageHeads } from './page-heads.service.js';
import { SiteMapRoutes } from './site-map-routes.js';
import { WebPages } from './web-pages.js';

@Module({ imports: [CertificatesModule, NewsModule, ProgrammeModule], providers: [PageHeads, SiteMapRoutes, WebPages] })
export class WebAppModule {}
