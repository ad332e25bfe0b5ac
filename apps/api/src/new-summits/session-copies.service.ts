import type { RequestContext } from '@app/database';
import { allTranslations, isWithin, summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { result } from '../graphql/index.js';
import { PeopleRepository } from '../people/index.js';
import { type SessionEntity, SessionsRepository } from '../sessions/index.js';
import type { SummitEntity } from '../summits/index.js';
import { PersonLeftOut } from './new-summits.results.js';
import { shiftedSlot } from './wall-clock.js';

/** Sessions read at once. */
const PAGE = 100;

export interface SessionCopyOrder {
  earlier: SummitEntity;
  summit: SummitEntity;
  /** New ids by the earlier ones. */
  subForumIds: ReadonlyMap<string, string>;
  withPeople: boolean;
}

/** Copies the sessions of one summit into another, as drafts. */
@Injectable()
export class SessionCopies {
  constructor(
    private readonly sessions: SessionsRepository,
    private readonly people: PeopleRepository,
  ) {}

  /** Cancelled sessions stay behind; one that would lie outside the new days comes without a time. Gives who is elsewhere then and was left out. */
  async copy(tx: RequestContext, order: SessionCopyOrder): Promise<PersonLeftOut[]> {
    const earlier = (await this.findAll(tx, order.earlier.id)).filter(({ status }) => status !== 'cancelled');
    if (order.withPeople)
      await this.people.lockByIds(tx, [
        ...new Set(earlier.flatMap(({ appearances }) => (appearances ?? []).map(({ personId }) => personId))),
      ]);
    const leftOut: PersonLeftOut[] = [];
    for (const session of earlier) leftOut.push(...(await this.copyOne(tx, session, order)));
    return leftOut;
  }

  private async copyOne(
    tx: RequestContext,
    { appearances = [], ...session }: SessionEntity,
    { earlier, summit, subForumIds, withPeople }: SessionCopyOrder,
  ): Promise<PersonLeftOut[]> {
    const now = tx.clock.now();
    const row: SessionEntity = {
      ...session,
      ...slotIn(session, earlier, summit),
      id: uuidv7(),
      summitId: summit.id,
      subForumId: session.subForumId === null ? null : (subForumIds.get(session.subForumId) ?? null),
      initiativeSlug: null,
      status: 'draft',
      revision: 1,
      publishedRevision: null,
      createdAt: now,
      updatedAt: now,
    };
    await this.sessions.save(tx, row);
    if (!withPeople) return [];
    const busy = await this.findBusy(
      tx,
      row,
      appearances.map(({ personId }) => personId),
    );
    const free = appearances.filter(({ personId }) => !busy.has(personId));
    await this.sessions.replacePeople(
      tx,
      row,
      free.map(({ personId, role, fromLanguage, toLanguage }) => ({
        id: uuidv7(),
        personId,
        role,
        fromLanguage,
        toLanguage,
      })),
    );
    const people = new Map(appearances.map(({ personId, person }) => [personId, person]));
    return [...busy].map((personId) =>
      result(PersonLeftOut, {
        personNames: allTranslations(people.get(personId)?.name ?? {}),
        sessionTitles: allTranslations(row.title),
      }),
    );
  }

  private async findBusy(
    tx: RequestContext,
    { startsAt, endsAt }: SessionEntity,
    personIds: readonly string[],
  ): Promise<Set<string>> {
    if (startsAt === null || endsAt === null || personIds.length === 0) return new Set();
    const bookings = await this.sessions.findBookings(tx, personIds, startsAt, endsAt);
    return new Set(bookings.map(({ personId }) => personId));
  }

  private async findAll(tx: RequestContext, summitId: string): Promise<SessionEntity[]> {
    const all: SessionEntity[] = [];
    for (;;) {
      const page = (await this.sessions.findPages(tx, [summitId], PAGE, all.at(-1) ?? null)).get(summitId);
      all.push(...(page?.sessions ?? []));
      if (page?.hasNextPage !== true) return all;
    }
  }
}

/** Where the copy stands: nowhere yet where the earlier one had no time, or where it would lie outside the new days. */
function slotIn(
  { startsAt, endsAt }: Pick<SessionEntity, 'startsAt' | 'endsAt'>,
  earlier: SummitEntity,
  summit: SummitEntity,
): Pick<SessionEntity, 'startsAt' | 'endsAt'> {
  if (startsAt === null || endsAt === null) return { startsAt: null, endsAt: null };
  const slot = shiftedSlot({ startsAt, endsAt }, earlier, summit);
  return isWithin(slot, summitBounds(summit)) ? slot : { startsAt: null, endsAt: null };
}
