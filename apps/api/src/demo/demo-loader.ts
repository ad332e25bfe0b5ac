import type { PersonId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { v7 as uuidv7 } from 'uuid';
import { InitiativesDemo } from '../initiatives/index.js';
import { newPerson, PeopleRepository } from '../people/index.js';
import { ProgrammeReleases } from '../programme/index.js';
import { type SessionEntity, SessionsRepository } from '../sessions/index.js';
import { newSummit, OrganisationsRepository, SummitsRepository } from '../summits/index.js';
import type { DemoPerson, DemoSession, DemoSummit } from './demo-summit.js';
import { DemoRepository, type Slot } from './demo.repository.js';

/** Writes a demo summit with the features' own repositories, and releases it. Call it inside a transaction: it is loaded whole or not at all. */
@Injectable()
export class DemoLoader {
  constructor(
    private readonly demo: DemoRepository,
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly people: PeopleRepository,
    private readonly sessions: SessionsRepository,
    private readonly releases: ProgrammeReleases,
    private readonly initiatives: InitiativesDemo,
  ) {}

  async load(tx: RequestContext, summit: DemoSummit): Promise<SummitId> {
    const summitId = await this.saveSummit(tx, summit, summit.date, summit.date, false);
    const tracks = await this.saveSubForums(tx, summitId, summit);
    const peopleIds = await this.savePeople(tx, summit.people);
    const sessionIds: SessionId[] = [];
    for (const session of summit.sessions) {
      const at = (time: string): Date =>
        DateTime.fromISO(`${summit.date}T${time}`, { zone: summit.timeZone }).toJSDate();
      const slot = { startsAt: at(session.startsAt), endsAt: at(session.endsAt) };
      sessionIds.push(await this.saveSession(tx, summitId, session, slot, tracks, peopleIds));
    }
    await this.releases.releaseSummit(tx, summitId, sessionIds);
    for (const initiative of summit.record.initiatives) await this.initiatives.load(tx, summitId, initiative);
    return summitId;
  }

  async saveSummit(
    tx: RequestContext,
    summit: DemoSummit,
    startsOn: string,
    endsOn: string,
    isRehearsal: boolean,
  ): Promise<SummitId> {
    const { date: _date, organisers, subForums: _subForums, sessions: _sessions, people: _people, ...columns } = summit;
    const id = uuidv7();
    const now = tx.clock.now();
    await this.summits.save(tx, newSummit({ ...columns, id, startsOn, endsOn, isRehearsal, createdAt: now }));
    const organisationIds: string[] = [];
    for (const organiser of organisers) organisationIds.push((await this.organisations.findOrCreate(tx, organiser)).id);
    await this.organisations.replaceOrganisers(tx, id, organisationIds);
    return id;
  }

  /** Ids by slug; who is in the directory already stays as they are. */
  async savePeople(tx: RequestContext, people: readonly DemoPerson[]): Promise<Map<string, PersonId>> {
    const known = await this.demo.findPeople(
      tx,
      people.map(({ slug }) => slug),
    );
    const now = tx.clock.now();
    for (const person of people) {
      if (known.has(person.slug)) continue;
      const id = uuidv7();
      await this.people.save(tx, newPerson({ ...person, id, createdAt: now }));
      known.set(person.slug, id);
    }
    return known;
  }

  /** Saved as published; the caller releases it. */
  async saveSession(
    tx: RequestContext,
    summitId: SummitId,
    { cast, subForumSlug, startsAt: _startsAt, endsAt: _endsAt, ...columns }: DemoSession,
    slot: Slot,
    tracks: ReadonlyMap<string, string>,
    peopleIds: ReadonlyMap<string, PersonId>,
  ): Promise<SessionId> {
    const now = tx.clock.now();
    const row: SessionEntity = {
      ...columns,
      ...slot,
      durationMinutes: (slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000,
      id: uuidv7(),
      summitId,
      subForumId: subForumSlug === null ? null : (tracks.get(subForumSlug) ?? null),
      status: 'published',
      revision: 1,
      publishedRevision: 1,
      createdAt: now,
      updatedAt: now,
    };
    await this.sessions.save(tx, row);
    const appearances = cast.flatMap(({ personSlug, role, fromLanguage = null, toLanguage = null }) => {
      const personId = peopleIds.get(personSlug);
      return personId === undefined ? [] : { id: uuidv7(), personId, role, fromLanguage, toLanguage };
    });
    await this.sessions.replacePeople(tx, row, appearances);
    return row.id;
  }

  private async saveSubForums(
    tx: RequestContext,
    summitId: SummitId,
    { subForums }: DemoSummit,
  ): Promise<Map<string, string>> {
    const rows = subForums.map((subForum, position) => ({ ...subForum, id: uuidv7(), summitId, position }));
    await this.summits.saveSubForums(tx, rows);
    return new Map(rows.map(({ slug, id }) => [slug, id]));
  }
}
