import type { RequestContext } from '@app/database';
import { type Booking, findPersonConflict, isWithin, pickText, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { BadInput, result } from '../graphql/index.js';
import { PeopleRepository, toDraftPerson } from '../people/index.js';
import { type SummitEntity, SummitsRepository } from '../summits/index.js';
import { toDraftSession } from './draft-session.type.js';
import { mayEditProgramme } from './sessions.policy.js';
import { SessionsRepository } from './sessions.repository.js';
import { OutsideSummit, PersonBusy } from './sessions.results.js';

/** Where a session is to stand, and with whom. Start and end are `null` for an unscheduled one. */
export interface Placement {
  startsAt: Date | null;
  endsAt: Date | null;
  subForumId: string | null;
  /** Left out, it stays what it is. */
  initiativeSlug?: string | null;
  appearances: readonly { personId: string }[];
}

/** Whether a session can stand where it is asked to: in its summit's days, in a sub-forum of it, with people who are free. */
@Injectable()
export class SessionPlacement {
  constructor(
    private readonly summits: SummitsRepository,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionsRepository,
  ) {}

  /**
   * The refusal, or `undefined` when it can; the people are held until the transaction ends. `at` is the argument that
   * bad input is named by.
   * @throws BadInput for a sub-forum, an initiative or a person that is not there.
   */
  async refusalFor(
    tx: RequestContext,
    summit: SummitEntity,
    sessionId: string,
    place: Placement,
    at = 'input',
  ): Promise<OutsideSummit | PersonBusy | undefined> {
    const { startsAt, endsAt } = place;
    const slot = startsAt === null || endsAt === null ? null : { startsAt, endsAt };
    const bounds = summitBounds(summit);
    if (slot !== null && !isWithin(slot, bounds)) {
      return result<OutsideSummit>(OutsideSummit, {
        code: 'outside-summit',
        message: "The session must lie within the summit's days.",
        ...bounds,
      });
    }
    await this.requireSubForum(tx, summit, place, at);
    requireInitiative(summit, place, at);
    await this.holdPeople(tx, place, at);
    if (slot === null) return undefined;
    const personIds = place.appearances.map((appearance) => appearance.personId);
    const booked = await this.sessions.findBookings(tx, personIds, slot.startsAt, slot.endsAt);
    const request = { sessionId, personIds, startsAtMs: slot.startsAt.getTime(), endsAtMs: slot.endsAt.getTime() };
    const conflict = findPersonConflict(request, booked);
    return conflict === undefined ? undefined : this.personBusy(tx, conflict);
  }

  private async requireSubForum(
    tx: RequestContext,
    summit: SummitEntity,
    { subForumId }: Placement,
    at: string,
  ): Promise<void> {
    if (subForumId === null) return;
    const subForums = await this.summits.findSubForums(tx, [summit.id]);
    if (subForums.some((subForum) => subForum.id === subForumId)) return;
    throw new BadInput([
      { path: `${at}.subForumId`, code: 'unknown-sub-forum', message: 'is no sub-forum of this summit' },
    ]);
  }

  private async holdPeople(tx: RequestContext, { appearances }: Placement, at: string): Promise<void> {
    const known = await this.people.lockByIds(
      tx,
      appearances.map((appearance) => appearance.personId),
    );
    const unknown = appearances.flatMap(({ personId }, index) =>
      known.has(personId)
        ? []
        : [{ path: `${at}.appearances.${index}.personId`, code: 'unknown-person', message: 'is no person of ours' }],
    );
    if (unknown.length > 0) throw new BadInput(unknown);
  }

  /** Why somebody can't come: the session that keeps them, where the viewer may know it. */
  async personBusy(tx: RequestContext, conflict: Booking): Promise<PersonBusy> {
    const person = await this.people.getById(tx, conflict.personId);
    const other = await this.sessions.getWithPeople(tx, conflict.sessionId);
    const isOurs = mayEditProgramme('draftSummit', tx.viewer, other.summitId);
    const name = pickText(person.name, tx.languages, 'en').text;
    const where = isOurs ? `“${pickText(other.title, tx.languages, 'en').text}”` : 'a session of another summit';
    return result(PersonBusy, {
      code: 'person-busy',
      message: `${name} is in ${where} from ${new Date(conflict.startsAtMs).toISOString()} to ${new Date(conflict.endsAtMs).toISOString()}.`,
      person: toDraftPerson(person, tx.languages),
      otherSession: isOurs ? toDraftSession(other, tx.languages) : null,
    });
  }
}

function requireInitiative(summit: SummitEntity, { initiativeSlug = null }: Placement, at: string): void {
  if (initiativeSlug === null || summit.record.initiatives.some(({ slug }) => slug === initiativeSlug)) return;
  throw new BadInput([
    { path: `${at}.initiativeSlug`, code: 'unknown-initiative', message: 'is no initiative of this summit' },
  ]);
}
