import { ModerationSettings, type SessionId, type SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** How chats are moderated: a row for a summit, one for each session that differs. */
@Injectable()
export class ModerationSettingsRepository {
  /** `null` where nothing is set. */
  async find(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId | null,
  ): Promise<{ ofSummit: ModerationSettings | null; ofSession: ModerationSettings | null }> {
    const rows = await ctx.manager.query<{ sessionId: SessionId | null; settings: unknown }[]>(
      `SELECT session_id AS "sessionId", settings FROM moderation_settings
        WHERE summit_id = $1 AND (session_id IS NULL OR session_id = $2)`,
      [summitId, sessionId],
    );
    const settingsOf = (isOfSummit: boolean): ModerationSettings | null =>
      ModerationSettings.nullable().parse(
        rows.find((row) => (row.sessionId === null) === isOfSummit)?.settings ?? null,
      );
    return { ofSummit: settingsOf(true), ofSession: settingsOf(false) };
  }

  /** `null`: what was set is set no more. The row stays, so that its version goes on counting. False when it was so already. */
  async set(
    ctx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId | null,
    settings: ModerationSettings | null,
  ): Promise<boolean> {
    const changed = await ctx.manager.query<unknown[]>(
      `INSERT INTO moderation_settings AS known (id, summit_id, session_id, settings) VALUES ($1, $2, $3, $4)
       ON CONFLICT (summit_id, coalesce(session_id, summit_id)) DO UPDATE SET settings = $4, version = known.version + 1
         WHERE known.settings IS DISTINCT FROM $4
       RETURNING id`,
      [uuidv7(), summitId, sessionId, settings],
    );
    return changed.length > 0;
  }
}
