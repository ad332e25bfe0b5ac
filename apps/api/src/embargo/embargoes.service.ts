import type { SessionId, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { appendFacts } from '@app/facts';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { notAllowed, type NotAllowed, notFound, type NotFound, refused, Refused } from '../graphql/index.js';
import { organises } from '../summits/index.js';
import { EmbargoedKinds } from './embargoed-kinds.js';
import {
  EmbargoesRepository,
  type EmbargoKey,
  type EmbargoKind,
  type EmbargoRow,
  type SessionMoment,
} from './embargoes.repository.js';

/** At a time, or as a session of the summit begins or ends. */
export type ReleaseWhen = { at: Date } | { sessionId: SessionId; moment: SessionMoment };
export type EmbargoOutcome = EmbargoRow | NotAllowed | NotFound | Refused;

/**
 * Keeps what is not for everybody yet. embargoed → released → recalled, each once and never back. When something is due it is out for
 * every read by the database's clock (`isReleasedSql`); what follows from that is carried out within a second, or by who notices first.
 */
@Injectable()
export class Embargoes {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly kinds: EmbargoedKinds,
    private readonly rows: EmbargoesRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** From now on nobody reads it but those who work on it. Call it in the transaction that makes the object. Twice is once. */
  put(tx: RequestContext, kind: EmbargoKind, objectId: string, summitId: SummitId): Promise<void> {
    return this.rows.put(tx, { kind, objectId }, summitId);
  }

  /** For an object that is deleted. @returns false, and nothing done, for one that is out or was: it is recalled, not deleted */
  remove(tx: RequestContext, kind: EmbargoKind, objectId: string): Promise<boolean> {
    return this.rows.remove(tx, { kind, objectId });
  }

  stateOf(ctx: RequestContext, kind: EmbargoKind, objectId: string): Promise<EmbargoRow | undefined> {
    return this.rows.find(ctx, { kind, objectId });
  }

  /** By object. */
  async statesOf(
    ctx: RequestContext,
    kind: EmbargoKind,
    objectIds: readonly string[],
  ): Promise<Map<string, EmbargoRow>> {
    const rows = await this.rows.listWith(ctx, kind, objectIds);
    return new Map(rows.map((row) => [row.objectId, row]));
  }

  listOf(ctx: RequestContext, summitId: SummitId): Promise<EmbargoRow[]> {
    return this.rows.listOf(ctx, summitId);
  }

  /**
   * Now, by somebody who may. Refuses with `released-already`, `recalled-already`, `language-missing` (the summit has a language that
   * the object has not and `missingLanguages` does not name), and as the object's owner says.
   */
  release(
    ctx: RequestContext,
    kind: EmbargoKind,
    objectId: string,
    missingLanguages: readonly string[] = [],
  ): Promise<EmbargoOutcome> {
    return this.open(ctx, { kind, objectId }, 'release', (tx, row) => this.releaseHeld(tx, row, missingLanguages));
  }

  /** Like `release`, for a caller that has asked who may, in its transaction. */
  async releaseIn(
    tx: RequestContext,
    kind: EmbargoKind,
    objectId: string,
    missingLanguages: readonly string[] = [],
  ): Promise<EmbargoRow | NotFound | Refused> {
    const row = await this.hold(tx, { kind, objectId });
    return row === undefined ? noSuch() : this.releaseHeld(tx, row, missingLanguages);
  }

  /** Later; what was said before about when is forgotten. Refuses with `moment-passed` and as `release` does. */
  schedule(
    ctx: RequestContext,
    kind: EmbargoKind,
    objectId: string,
    when: ReleaseWhen,
    missingLanguages: readonly string[] = [],
  ): Promise<EmbargoOutcome> {
    const key = { kind, objectId };
    return this.open(ctx, key, 'schedule', async (tx, row) => {
      const missing = await this.toRelease(tx, row, missingLanguages);
      if (missing instanceof Refused) return missing;
      const isScheduled =
        'at' in when
          ? await this.rows.scheduleAt(tx, key, when.at, missing)
          : await this.rows.scheduleWith(tx, key, when.sessionId, when.moment, missing);
      if (!isScheduled) return refused('moment-passed', 'That moment has passed, or will not come.');
      return this.read(tx, key);
    });
  }

  /** It waits until somebody releases it. Refuses with `released-already`, `recalled-already`. */
  unschedule(ctx: RequestContext, kind: EmbargoKind, objectId: string): Promise<EmbargoOutcome> {
    return this.open(ctx, { kind, objectId }, 'schedule', async (tx, row) => {
      if (row.state !== 'embargoed') return isOut(row);
      await this.unscheduleIn(tx, kind, objectId);
      return this.read(tx, row);
    });
  }

  /** For an object that cannot go out any more as it is, in the transaction that makes it so. */
  unscheduleIn(tx: RequestContext, kind: EmbargoKind, objectId: string): Promise<void> {
    return this.rows.unschedule(tx, { kind, objectId });
  }

  /** After an edit, in its transaction: what was planned does not take place where a language is missing now that nobody named. */
  async unscheduleUnlessFit(tx: RequestContext, kind: EmbargoKind, objectId: string): Promise<void> {
    const row = await this.stateOf(tx, kind, objectId);
    if (row?.state !== 'embargoed') return;
    const missing = (await this.kinds.of(kind).missingLanguages?.(tx, objectId)) ?? [];
    if (missing.some((language) => !row.missingLanguages.includes(language)))
      await this.unscheduleIn(tx, kind, objectId);
  }

  /** For good; this reason stands in its place, for everybody. Refuses with `not-released`, `recalled-already`. */
  recall(ctx: RequestContext, kind: EmbargoKind, objectId: string, reason: string): Promise<EmbargoOutcome> {
    return this.open(ctx, { kind, objectId }, 'recall', (tx, row) => this.recallHeld(tx, row, reason));
  }

  /** Like `recall`, for a caller that has asked who may, in its transaction. */
  async recallIn(
    tx: RequestContext,
    kind: EmbargoKind,
    objectId: string,
    reason: string,
  ): Promise<EmbargoRow | NotFound | Refused> {
    const row = await this.hold(tx, { kind, objectId });
    return row === undefined ? noSuch() : this.recallHeld(tx, row, reason);
  }

  /** Carries a release out that is due; nothing where it is not, or was. @returns whether it was carried out now */
  settle(ctx: RequestContext, kind: EmbargoKind, objectId: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, (tx) => this.settleIn(tx, kind, objectId));
  }

  /**
   * Carries out all that is due of some kinds, of one summit or all, for whoever reads what follows from that: of a kind whose rows say
   * themselves whether they are out. What cannot be is not out; the clock reports it.
   */
  async settleDue(ctx: RequestContext, kinds: readonly EmbargoKind[], summitSlug?: string): Promise<void> {
    for (const { kind, objectId } of await this.rows.listDue(ctx, { kinds, summitSlug }))
      await this.settle(ctx, kind, objectId).catch((error: unknown) =>
        this.logger.warn({ err: error, kind, objectId }, 'a release that is due could not be carried out'),
      );
  }

  /** Like `settle`, in a transaction that holds the object's own row already. */
  async settleIn(tx: RequestContext, kind: EmbargoKind, objectId: string): Promise<boolean> {
    const seen = await this.rows.find(tx, { kind, objectId });
    if (seen?.state !== 'released' || seen.isCarriedOut) return false;
    const row = await this.hold(tx, { kind, objectId });
    if (row?.state !== 'released' || row.isCarriedOut) return false;
    await this.carryOut(tx, row, row.missingLanguages);
    return true;
  }

  private async releaseHeld(
    tx: RequestContext,
    row: EmbargoRow,
    named: readonly string[],
  ): Promise<EmbargoRow | Refused> {
    const missing = await this.toRelease(tx, row, named);
    if (missing instanceof Refused) return missing;
    await this.carryOut(tx, row, missing);
    return this.read(tx, row);
  }

  private async recallHeld(tx: RequestContext, row: EmbargoRow, reason: string): Promise<EmbargoRow | Refused> {
    if (row.state === 'embargoed') return refused('not-released', 'This was not released.');
    if (row.state === 'recalled') return isOut(row);
    if (!row.isCarriedOut) await this.carryOut(tx, row, row.missingLanguages);
    await this.rows.recall(tx, row, reason);
    await this.kinds.of(row.kind).onRecalled?.(tx, row.objectId, reason);
    await tell(tx, row, 'recalled');
    return this.read(tx, row);
  }

  /** Languages that it goes out without, or why it does not go out. */
  private async toRelease(tx: RequestContext, row: EmbargoRow, named: readonly string[]): Promise<string[] | Refused> {
    if (row.state !== 'embargoed') return isOut(row);
    const kind = this.kinds.of(row.kind);
    const refusal = await kind.refusal?.(tx, row.objectId);
    if (refusal) return refusal;
    const missing = [...((await kind.missingLanguages?.(tx, row.objectId)) ?? [])];
    const unnamed = missing.filter((language) => !named.includes(language));
    if (unnamed.length > 0)
      return refused('language-missing', `The text is missing in ${unnamed.join(', ')}; say that it may be.`);
    return missing;
  }

  private async carryOut(tx: RequestContext, row: EmbargoRow, missingLanguages: string[]): Promise<void> {
    const at = await this.rows.release(tx, row, missingLanguages);
    await this.kinds.of(row.kind).onReleased?.(tx, row.objectId, { at, missingLanguages });
    await tell(tx, row, 'released');
  }

  private async hold(tx: RequestContext, key: EmbargoKey): Promise<EmbargoRow | undefined> {
    await this.kinds.of(key.kind).hold?.(tx, key.objectId);
    return this.rows.lock(tx, key);
  }

  private async read(tx: RequestContext, key: EmbargoKey): Promise<EmbargoRow> {
    const row = await this.rows.find(tx, key);
    if (row === undefined) throw new Error(`${key.kind} ${key.objectId} has no embargo any more`);
    return row;
  }

  /** Who has no part in it is told that there is none. */
  private async open(
    ctx: RequestContext,
    key: EmbargoKey,
    part: 'release' | 'schedule' | 'recall',
    work: (tx: RequestContext, row: EmbargoRow) => Promise<EmbargoRow | Refused>,
  ): Promise<EmbargoOutcome> {
    const { viewer } = ctx;
    if (viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const seen = await this.rows.find(ctx, key);
    if (seen === undefined) return noSuch();
    const isOrganiser = organises(viewer, seen.summitId);
    const presides = this.kinds.of(key.kind).mayAlsoRelease?.(viewer, seen.summitId) === true;
    if (!isOrganiser && !presides) return noSuch();
    if (!isOrganiser && part !== 'release') return notAllowed('Only organisers of the summit do this.');
    return this.unitOfWork.run<EmbargoOutcome>(ctx, async (tx) => {
      const row = await this.hold(tx, key);
      return row === undefined ? noSuch() : work(tx, row);
    });
  }
}

const noSuch = (): NotFound => notFound('There is no such thing to be released.');
const isOut = ({ state }: EmbargoRow): Refused =>
  state === 'recalled'
    ? refused('recalled-already', 'This was recalled.')
    : refused('released-already', 'This was released already.');
const tell = (
  tx: RequestContext,
  { kind: objectKind, objectId, summitId }: EmbargoRow,
  state: 'released' | 'recalled',
): Promise<void> =>
  appendFacts(tx, [
    {
      kind: 'EmbargoChanged',
      aggregate: `embargo:${objectKind}:${objectId}`,
      payload: { objectKind, objectId, summitId, state },
    },
  ]);
