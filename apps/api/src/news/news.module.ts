import { Module } from '@nestjs/common';
import { EmbargoModule } from '../embargo/index.js';
import { FilesModule } from '../files/index.js';
import { InitiativeSignaturesModule } from '../initiative-signatures/index.js';
import { OutcomesModule } from '../outcomes/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { TypesettingModule } from '../typesetting/index.js';
import { ClosingReportRoutes } from './closing-report-routes.js';
import { ClosingReportsRepository } from './closing-reports.repository.js';
import { ClosingReportsResolver } from './closing-reports.resolver.js';
import { ClosingReports } from './closing-reports.service.js';
import { NewsArticlesRepository } from './news-articles.repository.js';
import { NewsDesk } from './news-desk.service.js';
import { NewsEmbargo } from './news-embargo.js';
import { NewsFeedRoutes } from './news-feed-routes.js';
import { NewsGate } from './news-gate.js';
import { NewsPictureRoutes } from './news-picture-routes.js';
import { NewsPicturesRepository } from './news-pictures.repository.js';
import { NewsPictures } from './news-pictures.service.js';
import { NewsResolver } from './news.resolver.js';
import { NewsSummits } from './news-summits.repository.js';
import { PressArchiveRoutes } from './press-archive-routes.js';
import { PressKitsRepository } from './press-kits.repository.js';
import { PressKits } from './press-kits.service.js';
import { ReleasedNewsRepository } from './released-news.repository.js';
import { ReleasedNews } from './released-news.service.js';
import { SharePictureRoutes } from './share-picture-routes.js';

@Module({
  imports: [EmbargoModule, FilesModule, InitiativeSignaturesModule, OutcomesModule, ProgrammeModule, TypesettingModule],
  providers: [
    ClosingReportRoutes,
    ClosingReports,
    ClosingReportsRepository,
    ClosingReportsResolver,
    NewsArticlesRepository,
    NewsDesk,
    NewsEmbargo,
    NewsFeedRoutes,
    NewsGate,
    NewsPictureRoutes,
    NewsPictures,
    NewsPicturesRepository,
    NewsResolver,
    NewsSummits,
    PressArchiveRoutes,
    PressKits,
    PressKitsRepository,
    ReleasedNews,
    ReleasedNewsRepository,
    SharePictureRoutes,
  ],
  exports: [NewsDesk, NewsPictures, PressKits, ReleasedNews],
})
export class NewsModule {}
