import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { photoPath, type PhotoSize, PhotoSizeEnum } from '../graphql/index.js';
import { Person } from './programme.types.js';

/** `Person.photoUrl`. */
@Resolver(() => Person)
export class PersonPhotoResolver {
  @ResolveField(() => String, { nullable: true, description: 'Path on this origin; another one for another picture.' })
  photoUrl(
    @Parent() { photoId }: Person,
    @Args('size', { type: () => PhotoSizeEnum, nullable: true, defaultValue: PhotoSizeEnum.SMALL })
    size: PhotoSize | null,
  ): string | null {
    return photoPath(photoId, size ?? 'small');
  }
}
