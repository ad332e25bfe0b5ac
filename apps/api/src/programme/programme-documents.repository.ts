import type { RequestContext } from '@app/database';
import type { LanguageTexts, ProgrammeDifference, ProgrammeDocument, StageStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** Where a summit's public programme stands now. */
export interface CurrentVersion {
  summitId: string;
  slug: string;
  startsOn: string;
  version: number;
  releasedAt: Date;
  /** Stages of the summit's sessions as text (`session id:status:version`, one per line), so that a change is one comparison. */
  stages: string | null;
}
export interface StageLine {
  sessionId: string;
  status: StageStatus;
  version: number;
}
/** A version as the public may know of it, without its document. */
export interface VersionNote {
  number: number;
  /** `null` for one that its number names. */
  name: string | null;
  releasedAt: Date;
  /** `null` for versions from before Canopy wrote any. */
  changelog: LanguageTexts | null;
}
/** As JSON has it. */
export type StoredNote = Omit<VersionNote, 'releasedAt'> & { releasedAt: string };
/** A version as its organisers know of it. */
export interface VersionRecord extends VersionNote {
  /** `null` of versions from before Canopy counted. */
  changeCount: number | null;
  /** Who released it; `null` when that was Canopy itself or somebody who is gone. */
  releasedBy: string | null;
}
export interface NewVersion {
  summitId: string;
  version: number;
  document: ProgrammeDocument;
  releasedAt: Date;
  name: string | null;
  changelog: LanguageTexts;
  changes: readonly ProgrammeDifference[];
}
export interface SummitPosition {
  startsOn: string;
  slug: string;
}

/** Versions that readers can look back at. */
const MAX_NOTES = 50;

const CURRENT = `
  SELECT s.id AS "summitId", s.slug, s.starts_on::text AS "startsOn", d.version, d.released_at AS "releasedAt",
    (SELECT string_agg(st.session_id || ':' || st.status || ':' || st.version, E'\\n' ORDER BY st.session_id)
       FROM stages st JOIN sessions se ON se.id = st.session_id WHERE se.summit_id = s.id) AS stages
  FROM summits s
  CROSS JOIN LATERAL (SELECT version, released_at FROM programme_documents WHERE summit_id = s.id ORDER BY version DESC LIMIT 1) d`;

@Injectable()
export class ProgrammeDocumentsRepository {
  /** `undefined` for a summit that is unknown or was never released. */
  async findCurrent(ctx: RequestContext, slug: string): Promise<CurrentVersion | undefined> {
    const [row] = await ctx.manager.query<CurrentVersion[]>(`${CURRENT} WHERE s.slug = $1`, [slug]);
    return row;
  }

  /** Released summits, newest first, after `after`; `totalCount` of all of them stands in each row. */
  async listCurrent(
    ctx: RequestContext,
    limit: number,
    after: SummitPosition | null,
  ): Promise<(CurrentVersion & { totalCount: number })[]> {
    return ctx.manager.query(
      `${CURRENT.replace('SELECT', 'SELECT (SELECT count(DISTINCT summit_id)::integer FROM programme_documents) AS "totalCount",')}
       WHERE $2::date IS NULL OR (s.starts_on, s.slug) < ($2::date, $3)
       ORDER BY s.starts_on DESC, s.slug DESC LIMIT $1`,
      [limit, after?.startsOn ?? null, after?.slug ?? null],
    );
  }

  async countReleased(ctx: RequestContext): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      'SELECT count(DISTINCT summit_id)::integer AS count FROM programme_documents',
    );
    return row?.count ?? 0;
  }

  /** The documents of these versions, in any order, each with the newest notes up to it, newest first. */
  async findDocuments(
    ctx: RequestContext,
    wanted: readonly { summitId: string; version: number }[],
  ): Promise<{ summitId: string; document: ProgrammeDocument; versions: StoredNote[] }[]> {
    return ctx.manager.query(
      `SELECT d.summit_id AS "summitId", d.document,
         (SELECT jsonb_agg(jsonb_build_object('number', n.version, 'name', n.name, 'changelog', n.changelog, 'releasedAt', n.released_at)
                           ORDER BY n.version DESC)
            FROM (SELECT version, name, changelog, released_at FROM programme_documents
                   WHERE summit_id = d.summit_id AND version <= d.version ORDER BY version DESC LIMIT ${MAX_NOTES}) n) AS versions
       FROM programme_documents d
       WHERE (d.summit_id, d.version) IN (SELECT * FROM unnest($1::uuid[], $2::integer[]))`,
      [wanted.map(({ summitId }) => summitId), wanted.map(({ version }) => version)],
    );
  }

  /** Newest version of one summit. Lock the summit first when a next one is to be written. */
  async findNewest(
    ctx: RequestContext,
    summitId: string,
  ): Promise<{ version: number; document: ProgrammeDocument } | undefined> {
    const [row] = await ctx.manager.query<{ version: number; document: ProgrammeDocument }[]>(
      'SELECT version, document FROM programme_documents WHERE summit_id = $1 ORDER BY version DESC LIMIT 1',
      [summitId],
    );
    return row;
  }

  /** The document of one version, `undefined` when there is no such version. */
  async findVersion(ctx: RequestContext, summitId: string, version: number): Promise<ProgrammeDocument | undefined> {
    const [row] = await this.findDocuments(ctx, [{ summitId, version }]);
    return row?.document;
  }

  /** Newest first, at most `limit` below the number `before`. */
  async listVersions(
    ctx: RequestContext,
    summitId: string,
    limit: number,
    before: number | null,
  ): Promise<VersionRecord[]> {
    return ctx.manager.query(
      `SELECT d.version AS number, d.name, d.released_at AS "releasedAt", d.changelog, jsonb_array_length(d.changes) AS "changeCount", u.name AS "releasedBy"
       FROM programme_documents d LEFT JOIN users u ON u.id = d.released_by
       WHERE d.summit_id = $1 AND ($3::integer IS NULL OR d.version < $3) ORDER BY d.version DESC LIMIT $2`,
      [summitId, limit, before],
    );
  }

  /** Summits with a version in which one of these people stands; all of them without `summitId`. */
  async findSummitsOf(ctx: RequestContext, personIds: readonly string[], summitId: string | null): Promise<string[]> {
    const rows = await ctx.manager.query<{ summitId: string }[]>(
      `SELECT DISTINCT summit_id AS "summitId" FROM programme_documents, jsonb_array_elements(document -> 'people') person
        WHERE person ->> 'id' = ANY ($1) AND ($2::uuid IS NULL OR summit_id = $2) ORDER BY summit_id`,
      [personIds, summitId],
    );
    return rows.map((row) => row.summitId);
  }

  /**
   * Takes biographies and photos of these people out of every version of a summit, and the names of those whom the newest
   * one does not have any more. Whether the newest one has changed by that. Hold the summit.
   */
  async forgetPeople(
    ctx: RequestContext,
    summitId: string,
    personIds: readonly string[],
    mark: string,
  ): Promise<boolean> {
    const [before] = await ctx.manager.query<{ isTold: boolean }[]>(
      `SELECT EXISTS (SELECT FROM jsonb_array_elements(document -> 'people') person WHERE person ->> 'id' = ANY ($2)
                         AND (jsonb_typeof(person -> 'biography') = 'object' OR jsonb_typeof(person -> 'photoId') = 'string')) AS "isTold"
         FROM programme_documents WHERE summit_id = $1 ORDER BY version DESC LIMIT 1`,
      [summitId, personIds],
    );
    await ctx.manager.query(
      `WITH shown AS (
         SELECT person ->> 'id' AS id FROM (SELECT document FROM programme_documents WHERE summit_id = $1 ORDER BY version DESC LIMIT 1) newest,
                jsonb_array_elements(document -> 'people') person
       )
       UPDATE programme_documents SET document = jsonb_set(document, '{people}', (
         SELECT jsonb_agg(CASE
                  WHEN person ->> 'id' <> ALL ($2) THEN person
                  WHEN person ->> 'id' IN (SELECT id FROM shown) THEN person || '{"biography": null, "photoId": null}'
                  ELSE person || jsonb_build_object('biography', null, 'photoId', null, 'title', null, 'country', null,
                                                    'organisation', null, 'name', jsonb_build_object('und', $3::text)) END ORDER BY place)
           FROM jsonb_array_elements(document -> 'people') WITH ORDINALITY AS people (person, place)))
        WHERE summit_id = $1 AND EXISTS (SELECT FROM jsonb_array_elements(document -> 'people') person WHERE person ->> 'id' = ANY ($2))`,
      [summitId, personIds, mark],
    );
    return before?.isTold ?? false;
  }

  /** Whoever asks in `ctx` is kept as who released it, when it is a user of ours. */
  async insert(ctx: RequestContext, version: NewVersion): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO programme_documents (summit_id, version, document, released_at, name, changelog, changes, released_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, (SELECT id FROM users WHERE id = $8))`,
      [
        version.summitId,
        version.version,
        JSON.stringify(version.document),
        version.releasedAt,
        version.name,
        JSON.stringify(version.changelog),
        JSON.stringify(version.changes),
        ctx.viewer?.userId ?? null,
      ],
    );
  }
}

/** The lines of `CurrentVersion.stages`. */
export function stageLines(stages: string | null): StageLine[] {
  return (stages ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [sessionId = '', status = 'waiting', version = '0'] = line.split(':');
      return { sessionId, status: status as StageStatus, version: Number(version) };
    });
}
