import type { RequestContext } from '@app/database';
import {
  findScheduleConflicts,
  type Schedule,
  type ScheduleConflict,
  SCHEDULE_CONFLICT_KINDS,
  summitBounds,
  type TimeSpan,
} from '@app/domain';
import { Injectable } from '@nestjs/common';
import { AvailabilitiesRepository } from '../profiles/index.js';
import { type SessionEntity } from '../sessions/index.js';
import type { SummitEntity } from '../summits/index.js';

/** What is wrong with a draft that is about to be released. */
@Injectable()
export class ReleaseConflicts {
  constructor(private readonly availabilities: AvailabilitiesRepository) {}

  /** Refusals first, then as in `SCHEDULE_CONFLICT_KINDS`. What two sessions do to each other is said once. */
  async find(
    ctx: RequestContext,
    summit: SummitEntity,
    sessions: readonly SessionEntity[],
  ): Promise<ScheduleConflict[]> {
    const bounds = summitBounds(summit);
    const availabilities = await this.availabilities.findBySummits(ctx, [summit.id]);
    const schedule: Schedule = {
      sessions: sessions.filter(({ status }) => status !== 'cancelled').map(scheduled),
      availabilities: availabilities.map(({ personId, ...span }) => ({ personId, ...spanOf(span) })),
      bounds: spanOf(bounds),
    };
    const said = new Set<string>();
    return findScheduleConflicts(schedule)
      .filter((conflict) => {
        if (!('otherSessionId' in conflict)) return true;
        const pair = [conflict.sessionId, conflict.otherSessionId].toSorted().join();
        const key = `${conflict.kind} ${pair} ${'personId' in conflict ? conflict.personId : ''}`;
        return !said.has(key) && said.add(key);
      })
      .toSorted((a, b) => SCHEDULE_CONFLICT_KINDS.indexOf(a.kind) - SCHEDULE_CONFLICT_KINDS.indexOf(b.kind));
  }
}

function scheduled({
  id,
  startsAt,
  endsAt,
  subForumId,
  languages,
  appearances,
}: SessionEntity): Schedule['sessions'][number] {
  const slot = startsAt === null || endsAt === null ? null : spanOf({ startsAt, endsAt });
  return { id, slot, subForumId, languages, appearances: appearances ?? [] };
}

const spanOf = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): TimeSpan => ({
  startsAtMs: startsAt.getTime(),
  endsAtMs: endsAt.getTime(),
});
