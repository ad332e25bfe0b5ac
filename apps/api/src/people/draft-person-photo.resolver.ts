import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { photoPath, type PhotoSize, PhotoSizeEnum } from '../graphql/index.js';
import { DraftPerson } from './draft-person.type.js';

/** `DraftPerson.photoUrl`. */
@Resolver(() => DraftPerson)
export class DraftPersonPhotoResolver {
  @ResolveField(() => String, { nullable: true, description: 'Path on this origin; another one for another picture.' })
  photoUrl(
    @Parent() { photoId }: DraftPerson,
    @Args('size', { type: () => PhotoSizeEnum, nullable: true, defaultValue: PhotoSizeEnum.SMALL })
    size: PhotoSize | null,
  ): string | null {
    return photoPath(photoId, size ?? 'small');
  }
}
