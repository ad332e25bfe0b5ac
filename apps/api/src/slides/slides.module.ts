import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { StageModule } from '../stage/index.js';
import { SlideDecksRepository } from './slide-decks.repository.js';
import { SlideDecks } from './slide-decks.service.js';
import { SlideRoutes } from './slide-routes.js';
import { SlideShows } from './slide-shows.service.js';
import { SlidesResolver } from './slides.resolver.js';

/** Slides of sessions: brought by speakers, shown page by page. */
@Module({
  imports: [FilesModule, StageModule],
  providers: [SlideDecks, SlideDecksRepository, SlideShows, SlideRoutes, SlidesResolver],
  exports: [SlideShows],
})
export class SlidesModule {}
