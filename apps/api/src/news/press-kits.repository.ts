import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface PressContact {
  name: string;
  /** What they do. */
  duties: LanguageTexts | null;
  email: string;
  phone: string | null;
}
export interface PressKitRow {
  summitId: SummitId;
  boilerplates: LanguageTexts;
  isPublished: boolean;
  revision: number;
  updatedAt: Date;
  contacts: PressContact[];
}

const COLUMNS = `k.summit_id AS "summitId", k.boilerplates, k.is_published AS "isPublished", k.revision, k.updated_at AS "updatedAt",
  coalesce((SELECT jsonb_agg(jsonb_build_object('name', c.name, 'duties', c.duties, 'email', c.email, 'phone', c.phone) ORDER BY c.position)
     FROM press_contacts c WHERE c.summit_id = k.summit_id), '[]') AS contacts`;

/** What a summit gives to the press, without its pictures. */
@Injectable()
export class PressKitsRepository {
  async find(ctx: RequestContext, summitId: SummitId): Promise<PressKitRow | undefined> {
    const [row] = await ctx.manager.query<PressKitRow[]>(`SELECT ${COLUMNS} FROM press_kits k WHERE k.summit_id = $1`, [
      summitId,
    ]);
    return row;
  }

  /** That everybody may read; of a summit whose programme was released. */
  async findPublished(ctx: RequestContext, summitSlug: string): Promise<PressKitRow | undefined> {
    const [row] = await ctx.manager.query<PressKitRow[]>(
      `SELECT ${COLUMNS} FROM press_kits k JOIN summits s ON s.id = k.summit_id WHERE s.slug = $1 AND k.is_published
          AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = s.id)`,
      [summitSlug],
    );
    return row;
  }

  async isPublished(ctx: RequestContext, summitId: SummitId): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `SELECT FROM press_kits k WHERE k.summit_id = $1 AND k.is_published
          AND EXISTS (SELECT FROM programme_documents d WHERE d.summit_id = k.summit_id)`,
      [summitId],
    );
    return rows.length > 0;
  }

  /** @returns false, and nothing kept, where it is not at this revision; 0 where there is none yet */
  async save(
    tx: RequestContext,
    summitId: SummitId,
    revision: number,
    { boilerplates, contacts, isPublished }: Pick<PressKitRow, 'boilerplates' | 'contacts' | 'isPublished'>,
  ): Promise<boolean> {
    const saved = await tx.manager.query<unknown[]>(
      `INSERT INTO press_kits AS k (summit_id, boilerplates, is_published, revision, updated_at)
       SELECT $1, $2, $3, 1, $4 WHERE $5 = 0 OR EXISTS (SELECT FROM press_kits WHERE summit_id = $1)
       ON CONFLICT (summit_id) DO UPDATE SET boilerplates = $2, is_published = $3, revision = k.revision + 1, updated_at = $4
         WHERE k.revision = $5 RETURNING revision`,
      [summitId, JSON.stringify(boilerplates), isPublished, tx.clock.now(), revision],
    );
    if (saved.length === 0) return false;
    await tx.manager.query('DELETE FROM press_contacts WHERE summit_id = $1', [summitId]);
    for (const [position, { name, duties, email, phone }] of contacts.entries())
      await tx.manager.query(
        'INSERT INTO press_contacts (summit_id, position, name, duties, email, phone) VALUES ($1, $2, $3, $4, $5, $6)',
        [summitId, position, name, duties === null ? null : JSON.stringify(duties), email, phone],
      );
    return true;
  }
}
