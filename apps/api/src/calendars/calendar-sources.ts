import { CLOCK, type Clock, SystemContexts, UnitOfWork } from '@app/database';
import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { PublicProgrammes, type ReleasedProgramme } from '../programme/index.js';
import { AcceptedInvitationsRepository, type SummitAnswers } from './accepted-invitations.repository.js';
import { type Accepted, answerKey } from './session-entry.js';

/**
 * What is in memory is served this long without a look into the database. What this process commits, and releases of any
 * process, are seen at once; this bounds what else may be old: a fact that got lost on its way between processes, and the
 * answer to an invitation that another process took.
 */
const RECHECK_MS = 30_000;
/** Summits kept; the one that was asked for longest ago goes. */
const MAX_SOURCES = 200;

/** What calendars of one summit are made from. The same object as long as nothing changed. */
export interface CalendarSource {
  readonly programme: ReleasedProgramme;
  readonly accepted: Accepted;
  /** When any of it last changed. */
  readonly changedAt: Date;
}
interface KeptSource {
  source: CalendarSource;
  /** The text of the answers, so that a change is one comparison. */
  answersText: string;
  checkedAtMs: number;
  /** The epoch in which it was read. */
  epoch: number;
}

/** The released programmes that calendars are made from: in memory, without SQL while they are known to be current. */
@Injectable()
export class CalendarSources implements OnModuleInit, OnApplicationShutdown {
  /** By slug, ordered by last use. */
  private readonly kept = new Map<string, KeptSource>();
  private readonly looking = new Map<string, { epoch: number; source: Promise<CalendarSource | undefined> }>();
  /** Rises whenever something may have changed: what was read before is asked for again. */
  private epoch = 0;
  private stopListening: (() => void)[] = [];

  constructor(
    @Inject(FACT_BUS) private readonly bus: FactBus,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: PublicProgrammes,
    private readonly answers: AcceptedInvitationsRepository,
    private readonly contexts: SystemContexts,
  ) {}

  onModuleInit(): void {
    const doubt = (): void => void (this.epoch += 1);
    this.stopListening = [this.unitOfWork.onCommitted(doubt), this.bus.subscribe('ProgrammeReleased', doubt)];
  }

  onApplicationShutdown(): void {
    for (const stop of this.stopListening) stop();
  }

  /** What is known to be current; `undefined` when that has to be asked. */
  current(slug: string): CalendarSource | undefined {
    const known = this.kept.get(slug);
    const isCurrent = known?.epoch === this.epoch && this.clock.now().getTime() - known.checkedAtMs < RECHECK_MS;
    return isCurrent ? known.source : undefined;
  }

  /** As it stands now; `undefined` when the summit is unknown or was never released. */
  async find(slug: string): Promise<CalendarSource | undefined> {
    const current = this.current(slug);
    if (current !== undefined) return current;
    const known = this.looking.get(slug);
    // What began to be read before something changed may not have seen it.
    const looking = known?.epoch === this.epoch ? known : { epoch: this.epoch, source: this.look(slug, this.epoch) };
    this.looking.set(slug, looking);
    try {
      return await looking.source;
    } finally {
      if (this.looking.get(slug) === looking) this.looking.delete(slug);
    }
  }

  private async look(slug: string, epoch: number): Promise<CalendarSource | undefined> {
    const ctx = this.contexts.create('calendars');
    const checkedAtMs = this.clock.now().getTime();
    const programme = await this.programmes.findReleased(ctx, slug);
    if (programme === undefined) {
      this.kept.delete(slug);
      return undefined;
    }
    const answers = await this.answers.find(ctx, programme.document.summit.id);
    const known = this.kept.get(slug);
    const answersText = JSON.stringify(answers.accepted);
    const isSame =
      known?.source.programme.document.summit.id === programme.document.summit.id &&
      known.source.programme.version === programme.version &&
      known.answersText === answersText;
    const source = isSame ? known.source : renewed(known?.source, programme, answers, ctx.clock);
    this.kept.delete(slug);
    this.kept.set(slug, { source, answersText, checkedAtMs, epoch });
    const oldest = this.kept.keys().next();
    if (this.kept.size > MAX_SOURCES && !oldest.done) this.kept.delete(oldest.value);
    return source;
  }
}

function renewed(
  known: CalendarSource | undefined,
  programme: ReleasedProgramme,
  answers: SummitAnswers,
  clock: Clock,
): CalendarSource {
  const latestMs = Math.max(
    programme.releasedAt.getTime(),
    answers.answeredAt?.getTime() ?? -Infinity,
    known?.changedAt.getTime() ?? -Infinity,
  );
  return {
    programme,
    accepted: new Set(answers.accepted.map(({ sessionId, personId }) => answerKey(sessionId, personId))),
    // An answer that was taken back leaves no time behind.
    changedAt: latestMs === known?.changedAt.getTime() ? clock.now() : new Date(latestMs),
  };
}
