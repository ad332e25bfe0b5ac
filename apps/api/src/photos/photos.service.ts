import { type PersonId, type RefusalCode, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isOwnPerson, mayChangePerson, PeopleRepository } from '../people/index.js';
import { Studio } from '../pictures/index.js';
import { photoPictures } from './photo-pictures.js';
import { PhotosRepository } from './photos.repository.js';

export type PhotoRefusal = Extract<
  RefusalCode,
  'not-signed-in' | 'not-allowed' | 'not-found' | 'not-a-picture' | 'unavailable'
>;
type Refused = { isDone: false; code: PhotoRefusal };
export type PhotoOutcome = { isDone: true; photoId: string | null } | Refused;

/** People's photos: who may change them, and what becomes of an upload. */
@Injectable()
export class Photos {
  private readonly studio = new Studio(photoPictures);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly photos: PhotosRepository,
  ) {}

  /** Asked before the upload's body is read. `undefined` lets it in. */
  async refusalFor(ctx: RequestContext, personId: PersonId): Promise<Refused | undefined> {
    const change = await this.changeOf(ctx, personId);
    if ('code' in change) return change;
    return this.studio.isFull ? { isDone: false, code: 'unavailable' } : undefined;
  }

  /** Makes the upload the person's photo. Public pages show it with the next release. */
  async replace(ctx: RequestContext, personId: PersonId, upload: Buffer): Promise<PhotoOutcome> {
    const pictures = await this.studio.make(upload);
    if (pictures === undefined) return { isDone: false, code: 'not-a-picture' };
    const photoId = uuidv7();
    return this.change(ctx, personId, photoId, (tx) => this.photos.create(tx, photoId, personId, pictures));
  }

  remove(ctx: RequestContext, personId: PersonId): Promise<PhotoOutcome> {
    return this.change(ctx, personId, null, () => Promise.resolve());
  }

  private async change(
    ctx: RequestContext,
    personId: PersonId,
    photoId: string | null,
    prepare: (tx: RequestContext) => Promise<void>,
  ): Promise<PhotoOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<PhotoOutcome> => {
      // Asked again: making the pictures took time, in which an invitation may have been withdrawn.
      const change = await this.changeOf(tx, personId);
      if ('code' in change) return change;
      await this.people.lockByIds(tx, [personId]);
      await prepare(tx);
      await this.photos.choose(tx, personId, photoId, change.isOwn);
      await this.photos.deleteUnused(tx, personId);
      return { isDone: true, photoId };
    });
  }

  private async changeOf(ctx: RequestContext, personId: PersonId): Promise<Refused | { isOwn: boolean }> {
    if (ctx.viewer === null) return { isDone: false, code: 'not-signed-in' };
    const [ties] = Uuid.safeParse(personId).success ? await this.people.findTies(ctx, [personId]) : [];
    // Who may change nobody learns nothing about who is there.
    if (ties === undefined) return { isDone: false, code: 'not-found' };
    const isOwn = isOwnPerson(ctx.viewer, personId, ties);
    return isOwn || mayChangePerson(ctx.viewer, ties) ? { isOwn } : { isDone: false, code: 'not-allowed' };
  }
}
