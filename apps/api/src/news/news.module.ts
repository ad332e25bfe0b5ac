import { Module } from '@nestjs/common';
import { EmbargoModule } from '../embargo/index.js';
import { FilesModule } from '../files/index.js';
import { NewsArticlesRepository } from './news-articles.repository.js';
import { NewsDesk } from './news-desk.service.js';
import { NewsEmbargo } from './news-embargo.js';
import { NewsGate } from './news-gate.js';
import { NewsPictureRoutes } from './news-picture-routes.js';
import { NewsPicturesRepository } from './news-pictures.repository.js';
import { NewsPictures } from './news-pictures.service.js';
import { NewsResolver } from './news.resolver.js';
import { NewsSummits } from './news-summits.repository.js';
import { PressKitsRepository } from './press-kits.repository.js';
import { PressKits } from './press-kits.service.js';
import { ReleasedNewsRepository } from './released-news.repository.js';
import { ReleasedNews } from './released-news.service.js';

@Module({
  imports: [EmbargoModule, FilesModule],
  providers: [
    NewsArticlesRepository,
    NewsDesk,
    NewsEmbargo,
    NewsGate,
    NewsPictureRoutes,
    NewsPictures,
    NewsPicturesRepository,
    NewsResolver,
    NewsSummits,
    PressKits,
    PressKitsRepository,
    ReleasedNews,
    ReleasedNewsRepository,
  ],
  exports: [ReleasedNews, ReleasedNewsRepository],
})
export class NewsModule {}
