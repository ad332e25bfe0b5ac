import type { SessionId, SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { ProgrammeReleases } from '../programme/index.js';
import { SessionsRepository } from '../sessions/index.js';
import { DemoLoader } from './demo-loader.js';
import { DemoRepository, type Slot } from './demo.repository.js';
import { REHEARSAL_SLUG, rehearsalData } from './rehearsal.data.js';

/** How long the rehearsal is on before it is moved to now again. */
const LENGTH_HOURS = 3;
/** It begins on a round time, which is at most this long ago. */
const ROUND_MINUTES = 5;

export interface CurrentRehearsal {
  summitId: SummitId;
  sessionId: SessionId;
  sessionSlug: string;
  /** It was put on or moved just now: its stage is to be opened. */
  isNew: boolean;
}

/** Keeps a session of the rehearsal summit on right now. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly demo: DemoRepository,
    private readonly loader: DemoLoader,
    private readonly sessions: SessionsRepository,
    private readonly releases: ProgrammeReleases,
  ) {}

  /** Makes the rehearsal when there is none, moves it to now when it is over, puts on another when it was cancelled; else changes nothing. */
  async keepOn(ctx: RequestContext): Promise<CurrentRehearsal> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await this.demo.lock(tx);
      const slot = slotAround(tx.clock.now());
      const summitId = (await this.demo.findSummitId(tx, REHEARSAL_SLUG)) ?? (await this.saveSummit(tx, slot));
      const last = await this.demo.findLastPublished(tx, summitId);
      if (last !== undefined && last.endsAt > tx.clock.now())
        return { summitId, sessionId: last.id, sessionSlug: last.slug, isNew: false };
      const session = last ?? (await this.saveSession(tx, summitId, slot));
      await this.demo.moveSession(tx, session.id, slot);
      await this.demo.setDays(tx, summitId, ...daysOf(slot));
      await this.releases.releaseSummit(tx, summitId, [session.id]);
      return { summitId, sessionId: session.id, sessionSlug: session.slug, isNew: true };
    });
  }

  private async saveSummit(tx: RequestContext, slot: Slot): Promise<SummitId> {
    return this.loader.saveSummit(tx, rehearsalData().summit, ...daysOf(slot), true);
  }

  private async saveSession(
    tx: RequestContext,
    summitId: SummitId,
    slot: Slot,
  ): Promise<{ id: SessionId; slug: string }> {
    const { summit, session } = rehearsalData();
    const peopleIds = await this.loader.savePeople(tx, summit.people);
    const slug = chooseSlug(session.title, session.slug, await this.sessions.findSlugs(tx, summitId));
    // An empty slot long ago keeps nobody from being elsewhere; the caller moves it to where it belongs.
    const longAgo = { startsAt: new Date(0), endsAt: new Date(slot.endsAt.getTime() - slot.startsAt.getTime()) };
    return {
      id: await this.loader.saveSession(tx, summitId, { ...session, slug }, longAgo, new Map(), peopleIds),
      slug,
    };
  }
}

function slotAround(now: Date): Slot {
  const startsAt = DateTime.fromJSDate(now, { zone: 'utc' }).startOf('minute');
  const rounded = startsAt.minus({ minutes: startsAt.minute % ROUND_MINUTES });
  return { startsAt: rounded.toJSDate(), endsAt: rounded.plus({ hours: LENGTH_HOURS }).toJSDate() };
}

/** First and last day in the rehearsal's zone. */
function daysOf({ startsAt, endsAt }: Slot): [string, string] {
  const { timeZone } = rehearsalData().summit;
  const day = (instant: Date): string => DateTime.fromJSDate(instant, { zone: timeZone }).toFormat('yyyy-LL-dd');
  return [day(startsAt), day(endsAt)];
}
