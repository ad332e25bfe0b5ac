import type { RefusalCode, SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { AHEAD, isTakenBack, placeAfter, placeBefore } from '@app/domain';
import { LOGGER, type Logger } from '@app/observability';
import { Inject, Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { notFound, type NotFound, type Refused, refused, result } from '../graphql/index.js';
import type { SessionCast } from '../stage/index.js';
import { CeremoniesRepository, type EffectRow, type Run } from './ceremonies.repository.js';
import { CeremonyEffects } from './ceremony-effects.js';
import { type RunSheetRow, RunSheetsRepository } from './run-sheets.repository.js';
import { isAbandoned, RunSheets } from './run-sheets.service.js';
import { RunSheetChanged, type RunSheetOutcome } from './run-sheets.type.js';

/** What breaks is tried so often before it waits for a person. */
const TRIES = 3;
const PAUSE_MS = 200;

/** What one order makes of a ceremony: what is to be done now, or why not. */
type Ordered = { run: Run; effects: EffectRow[] } | Refused | NotFound;

/**
 * Ceremonies: next, back, once more. A step is one transaction under the sheet, so that two who press are one who pressed; what it
 * does comes after, one effect after another, each kept as it went: nothing is hidden that was refused, and nothing is done twice.
 */
@Injectable()
export class Ceremonies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: RunSheets,
    private readonly rows: RunSheetsRepository,
    private readonly ceremonies: CeremoniesRepository,
    private readonly effects: CeremonyEffects,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Calls the next cue, or ends after the last. Refuses with `stale-revision`, `cue-missing`, `ceremony-busy`. */
  next(ctx: RequestContext, sessionId: SessionId, version: number): Promise<RunSheetOutcome> {
    return this.step(ctx, sessionId, version, false);
  }

  /** To the cue before; what this one did is put back, but for releases. Refuses as `next`. */
  back(ctx: RequestContext, sessionId: SessionId, version: number): Promise<RunSheetOutcome> {
    return this.step(ctx, sessionId, version, true);
  }

  /** What was refused, failed or was abandoned in the last step. Refuses with `stale-revision`: it is not so any more. */
  tryAgain(ctx: RequestContext, sessionId: SessionId, effectId: string): Promise<RunSheetOutcome> {
    return this.order(ctx, sessionId, async (tx, sheet) => {
      const step = (await this.ceremonies.listSteps(tx, sheet)).at(-1)?.number ?? 0;
      const effect = await this.ceremonies.claim(tx, sheet, step, effectId);
      return effect === undefined ? STALE : { run: sheet, effects: [effect] };
    });
  }

  /** After a rehearsal: from before the first cue. What was done stays as it is. Refuses with `stale-revision`, `ceremony-busy`. */
  beginAnew(ctx: RequestContext, sessionId: SessionId, version: number): Promise<RunSheetOutcome> {
    return this.order(ctx, sessionId, async (tx, sheet) => {
      if (sheet.version !== version) return STALE;
      if (await this.isBusy(tx, sheet)) return BUSY;
      await this.rows.move(tx, sessionId, AHEAD, sheet.run + 1);
      return { run: sheet, effects: [] };
    });
  }

  private step(ctx: RequestContext, sessionId: SessionId, version: number, isBack: boolean): Promise<RunSheetOutcome> {
    return this.order(ctx, sessionId, async (tx, sheet) => {
      if (sheet.version !== version) return STALE;
      if (await this.isBusy(tx, sheet)) return BUSY;
      const place = isBack ? placeBefore(sheet.cues, sheet) : placeAfter(sheet.cues, sheet);
      if (place === null) return refused('cue-missing', isBack ? 'Nothing was before.' : 'Nothing comes next.');
      const steps = await this.ceremonies.listSteps(tx, sheet);
      const number = (steps.at(-1)?.number ?? 0) + 1;
      const called = sheet.cues.find(({ id }) => id === place.cueId);
      const effects = isBack
        ? await this.toPutBack(tx, sheet)
        : (called?.effects ?? []).map((effect) => ({
            cueId: place.cueId ?? '',
            effect,
            undoes: null,
            before: null,
          }));
      await this.ceremonies.addStep(tx, sheet, { ...place, number, isBack, at: tx.clock.now() });
      await this.ceremonies.addEffects(tx, sheet, number, effects);
      await this.rows.move(tx, sessionId, place, sheet.run);
      const all = await this.ceremonies.listEffects(tx, sheet);
      return { run: sheet, effects: all.filter(({ step }) => step === number) };
    });
  }

  /** What the cue that is on did when it was called last, the latest first. */
  private async toPutBack(
    tx: RequestContext,
    sheet: RunSheetRow,
  ): Promise<Pick<EffectRow, 'cueId' | 'effect' | 'undoes' | 'before'>[]> {
    const steps = await this.ceremonies.listSteps(tx, sheet);
    const called = steps.findLast(({ isBack, cueId }) => !isBack && cueId === sheet.cueId);
    if (called === undefined || sheet.cueId === null) return [];
    const effects = await this.ceremonies.listEffects(tx, sheet);
    return effects
      .filter(({ step, state }) => step === called.number && state !== 'refused')
      .map(({ id, cueId, effect, before }) => ({ cueId, effect, undoes: id, before }))
      .toReversed();
  }

  private async order(
    ctx: RequestContext,
    sessionId: SessionId,
    work: (tx: RequestContext, sheet: RunSheetRow) => Promise<Ordered>,
  ): Promise<RunSheetOutcome> {
    const cast = await this.sheets.cast(ctx, sessionId);
    if (!('members' in cast)) return cast;
    const ordered = await this.unitOfWork.run(ctx, async (tx): Promise<Ordered & { sheet?: RunSheetRow }> => {
      const sheet = await this.rows.lock(tx, sessionId);
      if (sheet === undefined) return notFound('This session has no run sheet.');
      const outcome = await work(tx, sheet);
      return 'code' in outcome ? outcome : { ...outcome, sheet };
    });
    if ('code' in ordered) return ordered;
    for (const effect of ordered.effects) await this.carryOut(ctx, cast, ordered.sheet?.cues ?? [], effect);
    return result(RunSheetChanged, { sheet: await this.sheets.show(ctx, cast) });
  }

  /** Never throws: how it went is kept with it, and shown. */
  private async carryOut(
    ctx: RequestContext,
    { sessionId, summitId }: SessionCast,
    cues: RunSheetRow['cues'],
    { id, cueId, effect, undoes, before }: EffectRow,
  ): Promise<void> {
    const plannedS = cues.find((cue) => cue.id === cueId)?.plannedS ?? 0;
    for (let attempt = 1; attempt <= TRIES; attempt++) {
      try {
        if (undoes !== null) {
          await this.ceremonies.note(ctx, id, null);
          const code = await this.effects.undo(ctx, { id: undoes, sessionId, summitId, plannedS }, effect, before);
          const isKept = !isTakenBack(effect.kind) || code === 'changed-since';
          await this.ceremonies.settle(ctx, id, isKept ? 'kept' : code === null ? 'done' : 'refused', code);
          return;
        }
        const place = { id, sessionId, summitId, plannedS };
        await this.ceremonies.note(ctx, id, await this.effects.look(ctx, place, effect));
        const code = await this.effects.run(ctx, place, effect);
        await this.ceremonies.settle(ctx, id, code === null ? 'done' : 'refused', code);
        return;
      } catch (error) {
        this.logger.error({ err: error, effect: effect.kind, attempt }, 'an effect of a cue could not be carried out');
        if (attempt < TRIES) await sleep(PAUSE_MS * attempt);
      }
    }
    await this.ceremonies
      .settle(ctx, id, 'failed', 'unavailable' satisfies RefusalCode)
      .catch((error: unknown) => this.logger.error({ err: error }, 'how an effect of a cue went could not be kept'));
  }

  /** Somebody's step is still being carried out: what it does must not come after what puts it back. */
  private async isBusy(tx: RequestContext, sheet: RunSheetRow): Promise<boolean> {
    const now = tx.clock.now();
    const effects = await this.ceremonies.listEffects(tx, sheet);
    return effects.some(({ state, claimedAt }) => state === 'pending' && !isAbandoned(claimedAt, now));
  }
}

const STALE = refused('stale-revision', 'Somebody else pressed meanwhile; this is where the ceremony is now.');
const BUSY = refused('ceremony-busy', 'The last step is still being carried out.');
