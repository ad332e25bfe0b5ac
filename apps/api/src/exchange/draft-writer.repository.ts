import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { FileSession, SummitFile } from './summit-file.js';

/** What an import writes: of each list only what is new or different. */
export interface DraftChanges {
  summit: SummitFile;
  isSummitChanged: boolean;
  organisations: SummitFile['organisations'];
  /** With their place among all of the summit's. */
  subForums: (SummitFile['subForums'][number] & { position: number })[];
  people: SummitFile['people'];
  sessions: SummitFile['sessions'];
  delegations: (SummitFile['delegations'][number] & { position: number })[];
  /** People whose availability is stated anew. */
  availabilityOf: string[];
}

/** Writes drafts as imports want them, in statements about many rows. Call it in a transaction that holds the summit. */
@Injectable()
export class DraftWriterRepository {
  async write(tx: RequestContext, changes: DraftChanges): Promise<void> {
    await this.saveOrganisations(tx, changes);
    await this.savePeople(tx, changes);
    await this.saveSummit(tx, changes);
    await this.saveSubForums(tx, changes);
    await this.saveSessions(tx, changes);
    await this.saveAppearances(tx, changes.sessions);
    await this.saveDelegations(tx, changes);
    await this.saveAvailabilities(tx, changes);
  }

  private async saveOrganisations(tx: RequestContext, { organisations }: DraftChanges): Promise<void> {
    await tx.manager.query(
      `INSERT INTO organisations (id, name, country, created_at)
       SELECT id, name, country, $2 FROM jsonb_to_recordset($1) AS given(id uuid, name jsonb, country text)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name, country = excluded.country`,
      [JSON.stringify(organisations), tx.clock.now()],
    );
  }

  private async savePeople(tx: RequestContext, { people }: DraftChanges): Promise<void> {
    await this.freeSlugs(tx, 'people', people);
    await tx.manager.query(
      `INSERT INTO people (id, slug, name, title, country, organisation_id, biography, photo_id, languages, created_by, created_at, updated_at)
       SELECT id, slug, name, title, country, "organisationId", biography, "photoId",
         ARRAY(SELECT jsonb_array_elements_text(languages)), $3, $2, $2
       FROM jsonb_to_recordset($1) AS given(id uuid, slug text, name jsonb, title jsonb, country text, "organisationId" uuid,
         biography jsonb, "photoId" uuid, languages jsonb)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, name = excluded.name, title = excluded.title, country = excluded.country,
         organisation_id = excluded.organisation_id, biography = excluded.biography, photo_id = excluded.photo_id,
         languages = excluded.languages, revision = people.revision + 1, updated_at = excluded.updated_at`,
      [JSON.stringify(people), tx.clock.now(), tx.viewer?.userId ?? null],
    );
  }

  private async saveSummit(
    tx: RequestContext,
    { summit: file, isSummitChanged, subForums }: DraftChanges,
  ): Promise<void> {
    const { summit, organisers, record } = file;
    if (isSummitChanged) {
      await tx.manager.query(
        `INSERT INTO summits (id, slug, title, theme, format, place, time_zone, starts_on, ends_on, date_note, languages, guest_of_honour,
           latitude, longitude, record, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16)
         ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, theme = excluded.theme, format = excluded.format,
           place = excluded.place, time_zone = excluded.time_zone, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
           date_note = excluded.date_note, languages = excluded.languages, guest_of_honour = excluded.guest_of_honour,
           latitude = excluded.latitude, longitude = excluded.longitude, record = excluded.record,
           revision = summits.revision + 1, frame_revision = summits.frame_revision + 1, updated_at = excluded.updated_at`,
        [
          summit.id,
          summit.slug,
          JSON.stringify(summit.title),
          json(summit.theme),
          summit.format,
          json(summit.place),
          summit.timeZone,
          summit.startsOn,
          summit.endsOn,
          json(summit.dateNote),
          summit.languages,
          json(summit.guestOfHonour),
          summit.position?.latitude ?? null,
          summit.position?.longitude ?? null,
          JSON.stringify(record),
          tx.clock.now(),
        ],
      );
      await tx.manager.query('DELETE FROM summit_organisers WHERE summit_id = $1', [summit.id]);
      await tx.manager.query(
        `INSERT INTO summit_organisers (summit_id, organisation_id, position)
         SELECT $1, id, place - 1 FROM unnest($2::uuid[]) WITH ORDINALITY AS given(id, place)`,
        [summit.id, organisers],
      );
    } else if (subForums.length > 0) {
      await tx.manager.query('UPDATE summits SET frame_revision = frame_revision + 1, updated_at = $2 WHERE id = $1', [
        summit.id,
        tx.clock.now(),
      ]);
    }
  }

  private async saveSubForums(tx: RequestContext, { summit, subForums }: DraftChanges): Promise<void> {
    await this.freeSlugs(tx, 'sub_forums', subForums);
    await tx.manager.query(
      `INSERT INTO sub_forums (id, summit_id, slug, title, position, colour)
       SELECT id, $2, slug, title, position, colour
       FROM jsonb_to_recordset($1) AS given(id uuid, slug text, title jsonb, position integer, colour integer)
       ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, title = excluded.title, position = excluded.position,
         colour = excluded.colour, revision = sub_forums.revision + 1`,
      [JSON.stringify(subForums), summit.summit.id],
    );
  }

  /** New ones are drafts; what the public sees of the others stays until a release. */
  private async saveSessions(tx: RequestContext, { summit, sessions }: DraftChanges): Promise<void> {
    await this.freeSlugs(tx, 'sessions', sessions);
    await tx.manager.query(
      `INSERT INTO sessions (id, summit_id, sub_forum_id, slug, kind, title, description, starts_at, ends_at, duration_minutes, status,
         languages, initiative_slug, revision, created_at, updated_at)
       SELECT id, $2, "subForumId", slug, kind, title, description, "startsAt", "endsAt", "durationMinutes",
         CASE WHEN "isCancelled" THEN 'cancelled' ELSE 'draft' END, ARRAY(SELECT jsonb_array_elements_text(languages)), "initiativeSlug", 1, $3, $3
       FROM jsonb_to_recordset($1) AS given(id uuid, "subForumId" uuid, slug text, kind text, title jsonb, description jsonb,
         "startsAt" timestamptz, "endsAt" timestamptz, "durationMinutes" integer, "isCancelled" boolean, languages jsonb, "initiativeSlug" text)
       ON CONFLICT (id) DO UPDATE SET sub_forum_id = excluded.sub_forum_id, slug = excluded.slug, kind = excluded.kind, title = excluded.title,
         description = excluded.description, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
         duration_minutes = excluded.duration_minutes, languages = excluded.languages, initiative_slug = excluded.initiative_slug,
         status = CASE WHEN excluded.status = 'cancelled' THEN 'cancelled' ELSE sessions.status END,
         revision = sessions.revision + 1, updated_at = excluded.updated_at`,
      [JSON.stringify(sessions), summit.summit.id, tx.clock.now()],
    );
  }

  /** All of them leave their places before anybody takes one, so that two sessions can change places. */
  private async saveAppearances(tx: RequestContext, sessions: readonly FileSession[]): Promise<void> {
    await tx.manager.query('DELETE FROM appearances WHERE session_id = ANY($1::uuid[])', [
      sessions.map(({ id }) => id),
    ]);
    const rows = sessions.flatMap(({ id, startsAt, endsAt, isCancelled, appearances }) =>
      appearances.map((appearance, position) => ({
        ...appearance,
        id: uuidv7(),
        sessionId: id,
        position,
        startsAt: isCancelled ? null : startsAt,
        endsAt: isCancelled ? null : endsAt,
      })),
    );
    await tx.manager.query(
      `INSERT INTO appearances (id, session_id, person_id, role, position, from_language, to_language, during)
       SELECT id, "sessionId", "personId", role, position, "fromLanguage", "toLanguage",
         CASE WHEN "startsAt" IS NULL THEN NULL ELSE tstzrange("startsAt", "endsAt") END
       FROM jsonb_to_recordset($1) AS given(id uuid, "sessionId" uuid, "personId" uuid, role text, position integer,
         "fromLanguage" text, "toLanguage" text, "startsAt" timestamptz, "endsAt" timestamptz)`,
      [JSON.stringify(rows)],
    );
  }

  private async saveDelegations(tx: RequestContext, { summit, delegations }: DraftChanges): Promise<void> {
    await tx.manager.query(
      `INSERT INTO delegations (id, summit_id, organisation_id, country, position)
       SELECT id, $2, "organisationId", country, position
       FROM jsonb_to_recordset($1) AS given(id uuid, "organisationId" uuid, country text, position integer)
       ON CONFLICT (id) DO UPDATE SET organisation_id = excluded.organisation_id, country = excluded.country, position = excluded.position`,
      [JSON.stringify(delegations), summit.summit.id],
    );
    await tx.manager.query('DELETE FROM delegation_members WHERE delegation_id = ANY($1::uuid[])', [
      delegations.map(({ id }) => id),
    ]);
    const members = delegations.flatMap(({ id, members: list }) =>
      list.map((member, position) => ({ ...member, delegationId: id, position })),
    );
    await tx.manager.query(
      `INSERT INTO delegation_members (delegation_id, person_id, is_head, position)
       SELECT "delegationId", "personId", "isHead", position
       FROM jsonb_to_recordset($1) AS given("delegationId" uuid, "personId" uuid, "isHead" boolean, position integer)`,
      [JSON.stringify(members)],
    );
  }

  private async saveAvailabilities(tx: RequestContext, { summit, availabilityOf }: DraftChanges): Promise<void> {
    const stated = new Set(availabilityOf);
    await tx.manager.query('DELETE FROM availabilities WHERE summit_id = $1 AND person_id = ANY($2::uuid[])', [
      summit.summit.id,
      availabilityOf,
    ]);
    const rows = summit.availabilities
      .filter(({ personId }) => stated.has(personId))
      .map((availability) => ({ ...availability, id: uuidv7() }));
    await tx.manager.query(
      `INSERT INTO availabilities (id, person_id, summit_id, during)
       SELECT id, "personId", $2, tstzrange("startsAt", "endsAt")
       FROM jsonb_to_recordset($1) AS given(id uuid, "personId" uuid, "startsAt" timestamptz, "endsAt" timestamptz)`,
      [JSON.stringify(rows), summit.summit.id],
    );
  }

  /** Those who get another address leave theirs first, so that two can change addresses. */
  private async freeSlugs(
    tx: RequestContext,
    table: 'people' | 'sub_forums' | 'sessions',
    rows: readonly { id: string; slug: string }[],
  ): Promise<void> {
    await tx.manager.query(
      `UPDATE ${table} SET slug = ${table}.id::text
       FROM jsonb_to_recordset($1) AS given(id uuid, slug text) WHERE ${table}.id = given.id AND ${table}.slug <> given.slug`,
      [JSON.stringify(rows.map(({ id, slug }) => ({ id, slug })))],
    );
  }
}

const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
