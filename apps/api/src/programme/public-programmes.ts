import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { badCursor, type Connection, decodeCursor, encodeCursor, pageSize } from '../graphql/index.js';
import {
  type CurrentVersion,
  ProgrammeDocumentsRepository,
  stageLines,
  type SummitPosition,
} from './programme-documents.repository.js';
import { viewProgramme } from './programme-view.js';
import type { ShownStage, Summit } from './programme.types.js';
import { type ReleasedProgramme, relevantLanguages, releasedProgramme } from './released-programme.js';

/** Choices of languages kept per programme; the one that was asked for longest ago goes. */
const MAX_VIEWS = 16;
/** Programmes kept in memory; the one that was asked for longest ago goes. */
const MAX_PROGRAMMES = 200;

interface KeptProgramme {
  released: ReleasedProgramme;
  stagesText: string | null;
  /** Shared by all views, so that each of them shows the stages as they are. */
  stages: Map<string, ShownStage>;
  views: Map<string, Summit>;
}

/**
 * The one place of public reads: released documents, never the organisers' rows. Each read asks the database for the
 * current version (one statement) and reads a document only when it is newer than the one in memory (a second one).
 */
@Injectable()
export class PublicProgrammes {
  /** By summit id; ordered by last use. */
  private readonly kept = new Map<string, KeptProgramme>();

  constructor(
    private readonly documents: ProgrammeDocumentsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** The summit in the languages of `ctx`; `undefined` when it is unknown or was never released. */
  async findSummit(ctx: RequestContext, slug: string): Promise<Summit | undefined> {
    const current = await this.documents.findCurrent(ctx, slug);
    if (current === undefined) return undefined;
    const [summit] = await this.view(ctx, [current]);
    return summit;
  }

  /** Where a summit's public programme stands; `undefined` when it is unknown or was never released. */
  async findState(ctx: RequestContext, slug: string): Promise<{ version: number; state: string } | undefined> {
    const current = await this.documents.findCurrent(ctx, slug);
    const kept = current && (await this.load(ctx, [current]))[0];
    return kept && { version: kept.released.version, state: stateOf(kept) };
  }

  /** The state of a summit that was just read: opaque, another one whenever something public about it is. */
  stateOf(summitId: string): string {
    const kept = this.kept.get(summitId);
    return kept === undefined ? '' : stateOf(kept);
  }

  /** What was released of a summit, in all languages; `undefined` when it is unknown or was never released. */
  async findReleased(ctx: RequestContext, slug: string): Promise<ReleasedProgramme | undefined> {
    const current = await this.documents.findCurrent(ctx, slug);
    if (current === undefined) return undefined;
    return (await this.load(ctx, [current]))[0]?.released;
  }

  /** Released summits, newest first. @throws BadInput for a cursor that isn't ours. */
  async listSummits(ctx: RequestContext, first: number, after: string | null): Promise<Connection<Summit>> {
    const size = pageSize(first);
    const rows = await this.documents.listCurrent(
      ctx,
      size + 1,
      after === null ? null : positionOf(decodeCursor(after)),
    );
    const page = rows.slice(0, size);
    const nodes = await this.view(ctx, page);
    const edges = nodes.map((node, index) => ({ node, cursor: cursorOf(page[index]) }));
    return {
      edges,
      nodes,
      pageInfo: { hasNextPage: rows.length > size, endCursor: edges.at(-1)?.cursor ?? null },
      totalCount: rows[0]?.totalCount ?? (await this.documents.countReleased(ctx)),
    };
  }

  private async view(ctx: RequestContext, rows: readonly CurrentVersion[]): Promise<Summit[]> {
    return (await this.load(ctx, rows)).map((kept) => {
      const languages = relevantLanguages(kept.released, ctx.languages);
      const key = languages.join(',').toLowerCase();
      const view = kept.views.get(key) ?? viewProgramme(kept.released, languages, kept.stages, this.config.publicUrl);
      keep(kept.views, key, view, MAX_VIEWS);
      return view;
    });
  }

  /** In the order of `rows`. */
  private async load(ctx: RequestContext, rows: readonly CurrentVersion[]): Promise<KeptProgramme[]> {
    const missing = rows.filter((row) => (this.kept.get(row.summitId)?.released.version ?? 0) < row.version);
    const loaded = missing.length === 0 ? [] : await this.documents.findDocuments(ctx, missing);
    const documents = new Map(loaded.map((stored) => [stored.summitId, stored]));
    return rows.flatMap((row) => {
      const stored = documents.get(row.summitId);
      const known = this.kept.get(row.summitId);
      // Somebody else may have loaded a newer one while this waited: never go back.
      const isNewer = stored !== undefined && row.version > (known?.released.version ?? 0);
      const programme = isNewer
        ? renewed(known, releasedProgramme(stored.document, row.version, row.releasedAt, stored.versions))
        : known;
      // Deleted between the two statements.
      if (programme === undefined) return [];
      takeStages(programme, row.stages);
      keep(this.kept, row.summitId, programme, MAX_PROGRAMMES);
      return [programme];
    });
  }
}

/** The release and what the overlay adds to it. */
function stateOf({ released, stages }: KeptProgramme): string {
  const overlay = [...stages].map(([sessionId, { status }]) => `${sessionId}:${status}`).sort();
  return `${released.version}-${createHash('sha256').update(overlay.join()).digest('base64url').slice(0, 12)}`;
}

function renewed(known: KeptProgramme | undefined, released: ReleasedProgramme): KeptProgramme {
  return {
    released,
    stagesText: known?.stagesText ?? null,
    stages: known?.stages ?? new Map<string, ShownStage>(),
    views: new Map(),
  };
}

/** Answers may arrive in another order than they were asked: the higher version of a stage stays. */
function takeStages(programme: KeptProgramme, stagesText: string | null): void {
  if (programme.stagesText === stagesText) return;
  programme.stagesText = stagesText;
  for (const { sessionId, status, version } of stageLines(stagesText)) {
    if ((programme.stages.get(sessionId)?.version ?? -1) < version)
      programme.stages.set(sessionId, { status, version });
  }
}

/** A map as a cache: `key` becomes the last used one, the first goes when there are too many. */
function keep<V>(map: Map<string, V>, key: string, value: V, limit: number): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > limit && !oldest.done) map.delete(oldest.value);
}

const cursorOf = (row: CurrentVersion | undefined): string => encodeCursor(`${row?.startsOn ?? ''}/${row?.slug ?? ''}`);

function positionOf(key: string): SummitPosition {
  const match = /^(?<startsOn>\d{4}-\d\d-\d\d)\/(?<slug>[a-z0-9-]+)$/.exec(key);
  if (match?.groups === undefined || Number.isNaN(Date.parse(match.groups['startsOn'] ?? ''))) throw badCursor();
  return { startsOn: match.groups['startsOn'] ?? '', slug: match.groups['slug'] ?? '' };
}
