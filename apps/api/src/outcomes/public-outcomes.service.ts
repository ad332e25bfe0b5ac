import { type SummitId } from '@app/contracts';
import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { type EmbargoRow, Embargoes } from '../embargo/index.js';
import { type NotFound, notFound, result } from '../graphql/index.js';
import { PublicProgrammes, type Summit } from '../programme/index.js';
import { openOutcomes } from './open-outcomes.js';
import {
  type LinkedOutcome,
  OutcomeRegister,
  type OutcomeScene,
  RecalledOutcome,
  RegisteredOutcome,
  toRegistered,
} from './outcome.type.js';
import { OutcomesRepository, type OutcomeRow } from './outcomes.repository.js';

type Links = Map<string, { follows: LinkedOutcome | null; followUps: LinkedOutcome[] }>;

/** What everybody reads of the register: of summits whose programme was released, and only what is out by the database's clock. */
@Injectable()
export class PublicOutcomes {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly embargoes: Embargoes,
    private readonly outcomes: OutcomesRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** Of these summits, in the order asked. */
  async registersOf(ctx: RequestContext, summits: readonly Summit[]): Promise<OutcomeRegister[]> {
    const rows = await this.outcomes.listOf(
      ctx,
      summits.map(({ id }) => id),
    );
    const { out, recalled } = await this.sort(ctx, rows);
    const links = await this.linksOf(
      ctx,
      out.map(({ row }) => row),
    );
    return summits.map((summit) => {
      const scene = sceneOf(summit);
      return result(OutcomeRegister, {
        outcomes: out
          .filter(({ row }) => row.summitId === summit.id)
          .map(({ row, releasedAt }) =>
            toRegistered(row, scene, links.get(row.id) ?? NO_LINKS, releasedAt, ctx.languages),
          ),
        recalled: recalled
          .filter(({ row }) => row.summitId === summit.id)
          .map(({ row, embargo }) => tombstone(row, summit.slug, embargo)),
        dataPath: dataPath(summit.slug),
      });
    });
  }

  async page(ctx: RequestContext, slug: string): Promise<RegisteredOutcome | RecalledOutcome | NotFound> {
    const row = await this.outcomes.findBySlug(ctx, slug);
    const summit = row && (await this.summitOf(ctx, row.id));
    if (row === undefined || summit === undefined) return noOutcome();
    const { out, recalled } = await this.sort(ctx, [row]);
    const [gone] = recalled;
    if (gone !== undefined) return tombstone(row, summit.slug, gone.embargo);
    const [released] = out;
    if (released === undefined) return noOutcome();
    const links = await this.linksOf(ctx, [row]);
    return toRegistered(row, sceneOf(summit), links.get(row.id) ?? NO_LINKS, released.releasedAt, ctx.languages);
  }

  /** In all their languages; what is not out is left out. */
  async listByIds(
    ctx: RequestContext,
    ids: readonly string[],
  ): Promise<{ row: OutcomeRow; summitSlug: string; releasedAt: Date }[]> {
    const found = (await this.outcomes.listLinked(ctx, ids)).filter(({ row }) => ids.includes(row.id));
    const summitSlugs = new Map(found.map(({ row, summitSlug }) => [row.id, summitSlug]));
    const { out } = await this.sort(
      ctx,
      found.map(({ row }) => row),
    );
    return out.map((each) => ({ ...each, summitSlug: summitSlugs.get(each.row.id) ?? '' }));
  }

  /** A summit's register as JSON-LD; `undefined` for a summit that has nothing public. */
  async openData(ctx: RequestContext, summitSlug: string): Promise<object | undefined> {
    const released = await this.programmes.findReleased(ctx, summitSlug);
    if (released === undefined) return undefined;
    const { summit } = released.document;
    const { out, recalled } = await this.sort(ctx, await this.outcomes.listOf(ctx, [summit.id]));
    const links = await this.linksOf(
      ctx,
      out.map(({ row }) => row),
    );
    return openOutcomes({
      origin: this.config.publicUrl,
      document: released.document,
      outcomes: out.map(({ row, releasedAt }) => ({ row, releasedAt, links: links.get(row.id) ?? NO_LINKS })),
      recalled: recalled.map(({ row: { slug, id }, embargo }) => ({ id, slug, recalledAt: embargo.recalledAt })),
    });
  }

  /** A document of an outcome that is out, or for who works on it. */
  async document(
    ctx: RequestContext,
    documentId: string,
    mayKeep: (summitId: SummitId) => boolean,
  ): Promise<{ title: string; content: Buffer; isPublic: boolean } | undefined> {
    const outcomeId = await this.outcomes.outcomeOfDocument(ctx, documentId);
    const row = outcomeId === undefined ? undefined : await this.outcomes.find(ctx, outcomeId);
    const document = row?.documents.find(({ id }) => id === documentId);
    if (row === undefined || document === undefined) return undefined;
    const { out } = await this.sort(ctx, [row]);
    const isPublic = out.length > 0 && (await this.summitOf(ctx, row.id)) !== undefined;
    if (!isPublic && !mayKeep(row.summitId)) return undefined;
    const content = await this.outcomes.findContent(ctx, documentId);
    return content && { title: document.title, content, isPublic };
  }

  private async summitOf(ctx: RequestContext, outcomeId: string): Promise<Summit | undefined> {
    const [linked] = (await this.outcomes.listLinked(ctx, [outcomeId])).filter(({ row }) => row.id === outcomeId);
    return linked && (await this.programmes.findSummit(ctx, linked.summitSlug));
  }

  private async sort(
    ctx: RequestContext,
    rows: readonly OutcomeRow[],
  ): Promise<{ out: { row: OutcomeRow; releasedAt: Date }[]; recalled: { row: OutcomeRow; embargo: EmbargoRow }[] }> {
    const states =
      rows.length === 0
        ? new Map<string, EmbargoRow>()
        : await this.embargoes.statesOf(
            ctx,
            'outcome',
            rows.map(({ id }) => id),
          );
    return {
      out: rows.flatMap((row) => {
        const embargo = states.get(row.id);
        return embargo?.state === 'released' && embargo.releasedAt !== null
          ? [{ row, releasedAt: embargo.releasedAt }]
          : [];
      }),
      recalled: rows.flatMap((row) => {
        const embargo = states.get(row.id);
        return embargo?.state === 'recalled' ? [{ row, embargo }] : [];
      }),
    };
  }

  /** What each takes up and is taken up by, as far as that is public itself. */
  private async linksOf(ctx: RequestContext, rows: readonly OutcomeRow[]): Promise<Links> {
    const ids = rows.flatMap(({ id, followsId }) => (followsId === null ? [id] : [id, followsId]));
    const linked = ids.length === 0 ? [] : await this.outcomes.listLinked(ctx, ids);
    const { out } = await this.sort(
      ctx,
      linked.map(({ row }) => row),
    );
    const isOut = new Set(out.map(({ row }) => row.id));
    const shown = new Map<string, LinkedOutcome>();
    const summits = new Map<string, Summit | undefined>();
    for (const { row, summitSlug } of linked) {
      if (!isOut.has(row.id)) continue;
      // Each summit once, however many of its outcomes are linked.
      if (!summits.has(summitSlug)) summits.set(summitSlug, await this.programmes.findSummit(ctx, summitSlug));
      const summit = summits.get(summitSlug);
      if (summit === undefined) continue;
      const { slug, titles, status } = row;
      const title = pickText(titles, ctx.languages, summit.languages[0] ?? 'en');
      shown.set(row.id, { slug, title, status, summitSlug, summitTitle: summit.title });
    }
    return new Map(
      rows.map(({ id, followsId }) => [
        id,
        {
          follows: (followsId === null ? undefined : shown.get(followsId)) ?? null,
          followUps: linked.flatMap(({ row }) => (row.followsId === id ? (shown.get(row.id) ?? []) : [])),
        },
      ]),
    );
  }
}

const NO_LINKS = { follows: null, followUps: [] };
export const dataPath = (summitSlug: string): string => `/exchange/open/${summitSlug}/outcomes.jsonld`;
const noOutcome = (): NotFound => notFound('There is no such outcome.');

const sceneOf = (summit: Summit): OutcomeScene => ({
  summitSlug: summit.slug,
  summitTitle: summit.title,
  mainLanguage: summit.languages[0] ?? 'en',
  sessions: new Map(summit.agenda.map((session) => [session.id, session])),
  people: new Map(summit.everybody.map((person) => [person.id, person])),
});

const tombstone = (
  { slug }: OutcomeRow,
  summitSlug: string,
  { releasedAt, recalledAt, recallReason }: EmbargoRow,
): RecalledOutcome =>
  result(RecalledOutcome, {
    slug,
    summitSlug,
    releasedAt: releasedAt ?? new Date(0),
    recalledAt: recalledAt ?? new Date(0),
    reason: recallReason ?? '',
  });
