import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { Ctx, NotAllowed, notAllowed, NotFound, notFound, parseWith, result, resultUnion } from '../graphql/index.js';
import { Photos } from './photos.service.js';

@ObjectType()
export class PhotoRemoved {
  @Field(() => ID)
  personId: string;
}
export const RemovePhotoResult = resultUnion('RemovePhotoResult', [PhotoRemoved, NotAllowed, NotFound]);

@Resolver()
export class PhotosResolver {
  constructor(private readonly photos: Photos) {}

  @Mutation(() => RemovePhotoResult, {
    description:
      'A photo is uploaded by `POST /photos/<person id>`, the picture being the body. Public pages follow with the next release.',
  })
  async removePhoto(
    @Ctx() ctx: RequestContext,
    @Args('personId', { type: () => ID }, parseWith(Uuid)) personId: string,
  ): Promise<PhotoRemoved | NotAllowed | NotFound> {
    const outcome = await this.photos.remove(ctx, personId);
    if (outcome.isDone) return result(PhotoRemoved, { personId });
    if (outcome.code === 'not-found') return notFound('There is no such person.');
    return notAllowed('This is not a person whose photo you may change.', outcome.code);
  }
}
