import type { RequestContext } from '@app/database';
import { type Booking, findPersonConflict, type ProgrammeDocument } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { PeopleRepository } from '../people/index.js';
import { SessionsRepository } from '../sessions/index.js';
import { OrganisationsRepository, type SummitEntity, SummitsRepository } from '../summits/index.js';
import { type RestoredSession, restoredSubForums, restoredSummit } from './restoration-plan.js';

/** The rows behind a restoration. */
@Injectable()
export class RestorationRows {
  constructor(
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /** Without people whom the directory does not have any more. Those it has are held until the transaction ends. */
  async withKnownPeople(tx: RequestContext, restored: readonly RestoredSession[]): Promise<RestoredSession[]> {
    const ids = restored.flatMap(({ appearances }) => (appearances ?? []).map(({ personId }) => personId));
    const known = await this.people.lockByIds(tx, [...new Set(ids)]);
    return restored.map(({ row, appearances }) => ({
      row,
      appearances: appearances?.filter(({ personId }) => known.has(personId)),
    }));
  }

  /** Somebody who would be in two sessions at once. */
  async findConflict(tx: RequestContext, restored: readonly RestoredSession[]): Promise<Booking | undefined> {
    const wanted = restored.flatMap(({ row: { id, startsAt, endsAt }, appearances }) =>
      startsAt === null || endsAt === null || appearances === undefined
        ? []
        : [{ sessionId: id, personIds: appearances.map(({ personId }) => personId), startsAt, endsAt }],
    );
    if (wanted.length === 0) return undefined;
    const own = new Set(restored.map(({ row }) => row.id));
    const from = new Date(Math.min(...wanted.map(({ startsAt }) => startsAt.getTime())));
    const to = new Date(Math.max(...wanted.map(({ endsAt }) => endsAt.getTime())));
    const personIds = [...new Set(wanted.flatMap((request) => request.personIds))];
    const elsewhere = await this.sessions.findBookings(tx, personIds, from, to);
    const booked = [
      ...elsewhere.filter(({ sessionId }) => !own.has(sessionId)),
      ...wanted.flatMap(({ sessionId, personIds: theirs, startsAt, endsAt }) =>
        theirs.map((personId) => ({
          sessionId,
          personId,
          startsAtMs: startsAt.getTime(),
          endsAtMs: endsAt.getTime(),
        })),
      ),
    ];
    for (const { startsAt, endsAt, ...request } of wanted) {
      const slot = { startsAtMs: startsAt.getTime(), endsAtMs: endsAt.getTime() };
      const conflict = findPersonConflict({ ...request, ...slot }, booked);
      if (conflict !== undefined) return conflict;
    }
    return undefined;
  }

  /** The summit as it then is. */
  async write(
    tx: RequestContext,
    summit: SummitEntity,
    document: ProgrammeDocument,
    sessions: readonly RestoredSession[],
  ): Promise<SummitEntity> {
    const updatedAt = tx.clock.now();
    const subForums = restoredSubForums(document, await this.summits.findSubForums(tx, [summit.id]));
    await this.summits.saveSubForums(tx, subForums);
    const isReorganised = await this.restoreOrganisers(tx, document);
    const frame = restoredSummit(document, summit);
    const restored = frame === undefined ? summit : { ...frame, updatedAt };
    if (frame !== undefined) await this.summits.save(tx, restored);
    else if (subForums.length > 0 || isReorganised) await this.summits.raiseFrameRevision(tx, summit.id);
    // First everybody is let go: on the way from one programme to the other nobody is in two places.
    for (const { row } of sessions) await this.sessions.freePeople(tx, row.id);
    for (const { row, appearances } of sessions) {
      await this.sessions.save(tx, { ...row, updatedAt });
      if (appearances === undefined) continue;
      const people = appearances.map((appearance) => ({ ...appearance, id: uuidv7() }));
      await this.sessions.replacePeople(tx, row, people);
    }
    return restored;
  }

  /** Whether that made a difference. Organisations that are gone stay so. */
  private async restoreOrganisers(tx: RequestContext, { summit, organisers }: ProgrammeDocument): Promise<boolean> {
    const current = (await this.organisations.findOrganisers(tx, [summit.id])).map(({ id }) => id);
    if (current.join() === organisers.map(({ id }) => id).join()) return false;
    const known: string[] = [];
    for (const { id } of organisers) if ((await this.organisations.findById(tx, id)) !== undefined) known.push(id);
    if (current.join() === known.join()) return false;
    await this.organisations.replaceOrganisers(tx, summit.id, known);
    return true;
  }
}
