import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { bound, type ErasureSubject, type ErasureValues } from './erasure-subject.js';
import { GONE, IN_NO_PROGRAMME, inScope, withoutGone } from './personal-table.js';

const OF_SUMMIT = '(:summit IS NULL OR summit_id IS NULL OR summit_id = :summit)';
/** All columns of an entry's values are still named, none says anything. */
const emptied = (values: string): string =>
  `(SELECT jsonb_object_agg(key, 'null'::jsonb) FROM jsonb_object_keys(${values}) AS keys (key))`;

/** Of the history: whose values, whose names. */
const HISTORY = [
  `UPDATE audit_entries e SET before = ${emptied('before')}, after = ${emptied('after')}, row_id = 'erased'
    WHERE person_id = ANY (:people) AND table_name IN ('profiles', 'availabilities', 'invitations', 'slide_decks') AND ${OF_SUMMIT}`,
  `UPDATE audit_entries e SET before = before || '{"biography": null, "languages": null, "photo_id": null}',
          after = after || '{"biography": null, "languages": null, "photo_id": null}'
    WHERE person_id = ANY (:people) AND table_name = 'people' AND (before ?| '{biography,languages,photo_id}' OR after ?| '{biography,languages,photo_id}')`,
  `UPDATE audit_entries e SET before = ${emptied('before')}, after = ${emptied('after')}, label = NULL
    WHERE person_id = ANY (:people) AND table_name = 'people'
      AND EXISTS (SELECT FROM people WHERE people.id = e.person_id AND ${IN_NO_PROGRAMME})`,
  `UPDATE audit_entries SET before = ${withoutGone('before')}, after = ${withoutGone('after')}
    WHERE table_name = 'programme_documents' AND ${OF_SUMMIT} AND (before::text ~ ${GONE} OR after::text ~ ${GONE})`,
  `UPDATE audit_entries SET actor_id = (:instead)::text, actor_name = :mark WHERE actor_id = ANY ((:users)::text[]) AND ${OF_SUMMIT}`,
  // Ids in the values of others: who granted, uploaded or sat where.
  `UPDATE audit_entries e SET before = replace(before::text, who::text, (:instead)::text)::jsonb,
          after = replace(after::text, who::text, (:instead)::text)::jsonb, row_id = replace(row_id, who::text, (:instead)::text)
     FROM unnest(:audience) AS who WHERE ${OF_SUMMIT}
      AND (before::text LIKE '%' || who || '%' OR after::text LIKE '%' || who || '%' OR row_id LIKE '%' || who || '%')`,
];

@Injectable()
export class ErasuresRepository {
  async run(ctx: RequestContext, statements: readonly string[], values: ErasureValues): Promise<void> {
    for (const statement of statements) {
      const { text, parameters } = bound(statement, values);
      await ctx.manager.query(text, parameters);
    }
  }

  /** Somebody of the audience who is on a stage that is on, or has their hand up there. */
  async isOnStage(ctx: RequestContext, values: ErasureValues): Promise<boolean> {
    const { text, parameters } = bound(
      `SELECT FROM stages WHERE status = 'live' AND ${inScope('session_id')}
          AND EXISTS (SELECT FROM unnest(:audience) AS who WHERE snapshot::text LIKE '%' || who || '%') LIMIT 1`,
      values,
    );
    return (await ctx.manager.query<unknown[]>(text, parameters)).length > 0;
  }

  /** What they were called where they wrote. */
  async listShownNames(ctx: RequestContext, { users, people, guests }: ErasureSubject): Promise<string[]> {
    const rows = await ctx.manager.query<{ name: string }[]>(
      `SELECT DISTINCT author_name AS name FROM messages WHERE participant_id = ANY ($1)
       UNION SELECT name FROM chat_writers WHERE participant_id = ANY ($1)`,
      [[...users, ...people, ...guests]],
    );
    return rows.map(({ name }) => name);
  }

  /** What those of these people are called whom no programme has any more. */
  async listGoneNames(ctx: RequestContext, personIds: readonly string[]): Promise<string[]> {
    const rows = await ctx.manager.query<{ name: string }[]>(
      `SELECT DISTINCT texts.value AS name FROM people, jsonb_each_text(people.name) AS texts
        WHERE people.id = ANY ($1) AND length(texts.value) > 1 AND ${IN_NO_PROGRAMME}`,
      [personIds],
    );
    return rows.map(({ name }) => name);
  }

  /** Notes that it happened, and nothing of whom. */
  async note(ctx: RequestContext, wish: 'own' | 'organiser', summitId: string | null): Promise<void> {
    await ctx.manager.query('INSERT INTO erasures (id, summit_id, wish, erased_at) VALUES ($1, $2, $3, $4)', [
      uuidv7(),
      summitId,
      wish,
      ctx.clock.now(),
    ]);
  }

  /** What the history tells of them, this very erasure among it: call it last. */
  async eraseHistory(ctx: RequestContext, values: ErasureValues): Promise<void> {
    await ctx.manager.query(`SELECT set_config('canopy.erasing', 'on', true)`);
    await this.run(ctx, HISTORY, values);
    await ctx.manager.query(`SELECT set_config('canopy.erasing', 'off', true)`);
  }
}
