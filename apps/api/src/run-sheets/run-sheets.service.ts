import type { SessionId, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { type Cue, pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { notAllowed, type NotAllowed, notFound, type NotFound, refused, result } from '../graphql/index.js';
import { partIn, type SessionCast, SessionCastRepository } from '../stage/index.js';
import { CeremoniesRepository, EFFECT_LEASE_MS, type EffectRow } from './ceremonies.repository.js';
import { mayRunCeremony, mayWriteRunSheet } from './run-sheets.policy.js';
import { type RunSheetRow, RunSheetsRepository } from './run-sheets.repository.js';
import {
  Ceremony,
  CeremonyStepType,
  RunSheet,
  RunSheetChanged,
  RunSheetEntry,
  type RunSheetOutcome,
  RunSheetPerson,
  toCeremonyEffect,
  toCue,
} from './run-sheets.type.js';

/** Of a session that nobody has planned. */
const NONE = { revision: 0, cues: [], run: 1, phase: 'ahead', cueId: null, version: 0 } as const;

/** Run sheets: planned by organisers, read by who runs the ceremony. */
@Injectable()
export class RunSheets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly rows: RunSheetsRepository,
    private readonly ceremonies: CeremoniesRepository,
  ) {}

  /** All sessions of a summit; none for who does not organise it. */
  async list(ctx: RequestContext, summitId: SummitId): Promise<RunSheetEntry[]> {
    if (!mayWriteRunSheet(ctx.viewer, summitId)) return [];
    return (await this.rows.listOf(ctx, summitId)).map(
      ({ sessionId, slug, title, startsAt, cueCount, plannedS, phase }) =>
        result(RunSheetEntry, {
          sessionId,
          sessionSlug: slug,
          title: pickText(title, ctx.languages, 'en'),
          startsAt,
          cueCount,
          plannedSeconds: Number(plannedS),
          phase,
        }),
    );
  }

  /** `null` for who does not run it; one without cues where there is none yet. */
  async read(ctx: RequestContext, sessionId: SessionId): Promise<RunSheet | null> {
    const cast = await this.cast(ctx, sessionId);
    return 'members' in cast ? this.show(ctx, cast) : null;
  }

  /** Refuses with `stale-revision`, and with `cue-running` when the cue that is on would go. `revision` 0: a new one. */
  async save(
    ctx: RequestContext,
    sessionId: SessionId,
    revision: number,
    cues: readonly Cue[],
  ): Promise<RunSheetOutcome> {
    const cast = await this.cast(ctx, sessionId);
    if (!('members' in cast)) return cast;
    if (!mayWriteRunSheet(ctx.viewer, cast.summitId))
      return notAllowed('Only organisers of the summit plan what a ceremony does.');
    const refusal = await this.unitOfWork.run(ctx, async (tx) => {
      const sheet = await this.rows.lock(tx, sessionId);
      if (revision !== (sheet?.revision ?? 0)) return STALE;
      if (sheet === undefined) return (await this.rows.begin(tx, sessionId, cues)) ? undefined : STALE;
      if (sheet.cueId !== null && cues.every(({ id }) => id !== sheet.cueId))
        return refused('cue-running', 'This cue is on; end it first.');
      await this.rows.saveCues(tx, sessionId, cues);
      return undefined;
    });
    return refusal ?? result(RunSheetChanged, { sheet: await this.show(ctx, cast) });
  }

  /** The session, for who may run its ceremony; else the refusal. */
  async cast(ctx: RequestContext, sessionId: SessionId): Promise<SessionCast | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (mayRunCeremony(partIn(cast, ctx.viewer))) return cast;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }

  /** As it is now. */
  async show(ctx: RequestContext, { sessionId, members, summitId }: SessionCast): Promise<RunSheet> {
    const session = await this.rows.findSession(ctx, sessionId);
    if (session === undefined) throw new Error(`session ${sessionId} vanished while it was read`);
    const sheet = (await this.rows.find(ctx, sessionId)) ?? { ...NONE, sessionId };
    const people = new Map(members.map((member) => [member.personId, member]));
    return result(RunSheet, {
      sessionId,
      sessionSlug: session.slug,
      summitId,
      summitSlug: session.summitSlug,
      title: pickText(session.title, ctx.languages, session.languages[0] ?? 'en'),
      languages: session.languages,
      people: [...people.values()].map(({ personId, name, role }) =>
        result(RunSheetPerson, { personId, name: pickText(name, ctx.languages, session.languages[0] ?? 'en'), role }),
      ),
      mayWrite: mayWriteRunSheet(ctx.viewer, summitId),
      revision: sheet.revision,
      cues: sheet.cues.map(toCue),
      ceremony: await this.ceremonyOf(ctx, sheet),
      now: ctx.clock.now(),
    });
  }

  private async ceremonyOf(ctx: RequestContext, sheet: Omit<RunSheetRow, 'cues'>): Promise<Ceremony> {
    const { version, run, phase, cueId } = sheet;
    const steps = await this.ceremonies.listSteps(ctx, sheet);
    const effects = await this.ceremonies.listEffects(ctx, sheet);
    const last = steps.at(-1)?.number;
    const now = ctx.clock.now();
    return result(Ceremony, {
      version,
      run,
      phase,
      cueId,
      steps: steps.map((step) => result(CeremonyStepType, step)),
      effects: effects.map((row) => toCeremonyEffect(row, row.step === last && mayBeTriedAgain(row, now))),
    });
  }
}

const STALE = refused('stale-revision', 'Somebody else changed this run sheet meanwhile.');

/** Refused or failed; or under way for so long that whoever did it is gone. */
const mayBeTriedAgain = ({ state, claimedAt }: EffectRow, now: Date): boolean =>
  state === 'refused' || state === 'failed' || (state === 'pending' && isAbandoned(claimedAt, now));
export const isAbandoned = (claimedAt: Date, now: Date): boolean =>
  now.getTime() - claimedAt.getTime() >= EFFECT_LEASE_MS;
