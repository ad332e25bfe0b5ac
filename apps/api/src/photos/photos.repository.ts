import type { PersonId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { PhotoSize } from '../graphql/index.js';
import type { PhotoPictures } from './photo-pictures.js';

const COLUMNS = { small: 'small', large: 'large' } as const satisfies Record<PhotoSize, string>;

/** Photos of people: kept where everything is kept, a few ten kilobytes each. */
@Injectable()
export class PhotosRepository {
  async findPicture(ctx: RequestContext, id: string, size: PhotoSize): Promise<Buffer | undefined> {
    const [row] = await ctx.manager.query<{ picture: Buffer }[]>(
      `SELECT ${COLUMNS[size]} AS picture FROM photos WHERE id = $1`,
      [id],
    );
    return row?.picture;
  }

  async create(ctx: RequestContext, id: string, personId: PersonId, pictures: PhotoPictures): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO photos (id, person_id, small, large, created_at) VALUES ($1, $2, $3, $4, $5)',
      [id, personId, pictures.small, pictures.large, ctx.clock.now()],
    );
  }

  /** `null` for none. `isOwn`: the person did it themself. */
  async choose(ctx: RequestContext, personId: PersonId, photoId: string | null, isOwn: boolean): Promise<void> {
    await ctx.manager.query(
      `UPDATE people SET photo_id = $2, updated_at = $3, changed_by_person_at = CASE WHEN $4 THEN $3 ELSE changed_by_person_at END
        WHERE id = $1`,
      [personId, photoId, ctx.clock.now(), isOwn],
    );
  }

  /** Forgets the person's photos that nothing shows: neither the directory nor a programme as the public reads it. */
  async deleteUnused(ctx: RequestContext, personId: PersonId): Promise<void> {
    await ctx.manager.query(
      `DELETE FROM photos ph
        WHERE ph.person_id = $1
          AND NOT EXISTS (SELECT FROM people p WHERE p.photo_id = ph.id)
          AND NOT EXISTS (
            SELECT FROM (SELECT DISTINCT ON (summit_id) document FROM programme_documents ORDER BY summit_id, version DESC) newest
             WHERE jsonb_path_exists(newest.document, '$.people[*].photoId ? (@ == $id)', jsonb_build_object('id', ph.id)))`,
      [personId],
    );
  }
}
