import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { CeremonyPhase, CeremonyPlace, Cue, LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

export interface RunSheetRow extends CeremonyPlace {
  sessionId: SessionId;
  revision: number;
  cues: Cue[];
  run: number;
  version: number;
}
/** The session a sheet is of, as its organisers have it. */
export interface SheetSession {
  sessionId: SessionId;
  summitId: SummitId;
  summitSlug: string;
  slug: string;
  title: LanguageTexts;
  languages: string[];
}
export interface ListedSheet {
  sessionId: SessionId;
  slug: string;
  title: LanguageTexts;
  startsAt: Date | null;
  cueCount: number;
  /** As sums come. */
  plannedS: string;
  phase: CeremonyPhase;
}

const SHEET = `session_id AS "sessionId", revision, cues, run, phase, cue_id AS "cueId", version`;

@Injectable()
export class RunSheetsRepository {
  async find(ctx: RequestContext, sessionId: SessionId): Promise<RunSheetRow | undefined> {
    const [row] = await ctx.manager.query<RunSheetRow[]>(`SELECT ${SHEET} FROM run_sheets WHERE session_id = $1`, [
      sessionId,
    ]);
    return row;
  }

  /** Held until the transaction of `tx` ends. */
  async lock(tx: RequestContext, sessionId: SessionId): Promise<RunSheetRow | undefined> {
    const [row] = await tx.manager.query<RunSheetRow[]>(
      `SELECT ${SHEET} FROM run_sheets WHERE session_id = $1 FOR UPDATE`,
      [sessionId],
    );
    return row;
  }

  /** False, and nothing kept, when somebody else began one. */
  async begin(tx: RequestContext, sessionId: SessionId, cues: readonly Cue[]): Promise<boolean> {
    const begun = await tx.manager.query<unknown[]>(
      `INSERT INTO run_sheets (session_id, revision, cues) VALUES ($1, 1, $2) ON CONFLICT DO NOTHING RETURNING session_id`,
      [sessionId, JSON.stringify(cues)],
    );
    return begun.length > 0;
  }

  async saveCues(tx: RequestContext, sessionId: SessionId, cues: readonly Cue[]): Promise<void> {
    await tx.manager.query('UPDATE run_sheets SET cues = $2, revision = revision + 1 WHERE session_id = $1', [
      sessionId,
      JSON.stringify(cues),
    ]);
  }

  /** The next version of where the ceremony is. */
  async move(tx: RequestContext, sessionId: SessionId, { phase, cueId }: CeremonyPlace, run: number): Promise<void> {
    await tx.manager.query(
      'UPDATE run_sheets SET phase = $2, cue_id = $3, run = $4, version = version + 1 WHERE session_id = $1',
      [sessionId, phase, cueId, run],
    );
  }

  async findSession(ctx: RequestContext, sessionId: SessionId): Promise<SheetSession | undefined> {
    const [row] = await ctx.manager.query<SheetSession[]>(
      `SELECT se.id AS "sessionId", s.id AS "summitId", s.slug AS "summitSlug", se.slug, se.title, s.languages
         FROM sessions se JOIN summits s ON s.id = se.summit_id WHERE se.id = $1`,
      [sessionId],
    );
    return row;
  }

  /** All sessions of a summit, also those without a sheet, by start. */
  listOf(ctx: RequestContext, summitId: SummitId): Promise<ListedSheet[]> {
    return ctx.manager.query<ListedSheet[]>(
      `SELECT se.id AS "sessionId", se.slug, se.title, se.starts_at AS "startsAt",
              coalesce(jsonb_array_length(sheet.cues), 0) AS "cueCount", coalesce(sheet.phase, 'ahead') AS phase,
              coalesce((SELECT sum((cue ->> 'plannedS')::integer) FROM jsonb_array_elements(sheet.cues) cue), 0) AS "plannedS"
         FROM sessions se LEFT JOIN run_sheets sheet ON sheet.session_id = se.id
        WHERE se.summit_id = $1 AND (se.status <> 'cancelled' OR sheet.session_id IS NOT NULL)
        ORDER BY se.starts_at NULLS LAST, se.id`,
      [summitId],
    );
  }
}
