import { Module } from '@nestjs/common';
import { FilesModule } from '../files/index.js';
import { PeopleModule } from '../people/index.js';
import { PhotoRoutes } from './photo-routes.js';
import { PhotosRepository } from './photos.repository.js';
import { PhotosResolver } from './photos.resolver.js';
import { Photos } from './photos.service.js';

@Module({
  imports: [FilesModule, PeopleModule],
  providers: [Photos, PhotosRepository, PhotosResolver, PhotoRoutes],
})
export class PhotosModule {}
