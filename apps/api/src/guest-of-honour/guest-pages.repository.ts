import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What organisers say of a guest of honour. */
export interface GuestPageFields {
  /** ISO 3166-1 alpha-2. */
  country: string;
  introductions: LanguageTexts | null;
  messages: LanguageTexts | null;
  /** Whose words the message is; one of `people`. */
  messagePersonId: string | null;
  /** Where the country is heard. */
  sessionId: string | null;
  /** To what the country invites everybody. */
  invitations: LanguageTexts | null;
  /** https. */
  invitationUrl: string | null;
  /** In their order. */
  people: readonly string[];
}
export interface GuestPageRow extends GuestPageFields {
  id: string;
  summitId: SummitId;
  revision: number;
}

const COLUMNS = `p.id, p.summit_id AS "summitId", p.country, p.introductions, p.messages, p.message_person_id AS "messagePersonId",
  p.session_id AS "sessionId", p.invitations, p.invitation_url AS "invitationUrl", p.revision,
  (SELECT coalesce(jsonb_agg(person_id ORDER BY position), '[]') FROM guest_page_people WHERE page_id = p.id) AS people`;

/** Pages of guests of honour, as organisers keep them. What of them is public is asked of the embargo. */
@Injectable()
export class GuestPagesRepository {
  listOf(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<GuestPageRow[]> {
    return ctx.manager.query<GuestPageRow[]>(`SELECT ${COLUMNS} FROM guest_pages p WHERE p.summit_id = ANY ($1)`, [
      summitIds,
    ]);
  }

  async listByIds(
    ctx: RequestContext,
    ids: readonly string[],
  ): Promise<(GuestPageRow & { summitSlug: string; languages: string[] })[]> {
    return ctx.manager.query<(GuestPageRow & { summitSlug: string; languages: string[] })[]>(
      `SELECT ${COLUMNS}, s.slug AS "summitSlug", s.languages FROM guest_pages p JOIN summits s ON s.id = p.summit_id WHERE p.id = ANY ($1::uuid[])`,
      [ids],
    );
  }

  /** Nobody else changes it until the transaction of `tx` ends. */
  async lock(tx: RequestContext, id: string): Promise<GuestPageRow | undefined> {
    const [row] = await tx.manager.query<GuestPageRow[]>(
      `SELECT ${COLUMNS} FROM guest_pages p WHERE p.id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** Nobody else changes the summit's page, or makes one, until the transaction of `tx` ends. */
  async lockOf(tx: RequestContext, summitId: SummitId): Promise<GuestPageRow | undefined> {
    await tx.manager.query('SELECT pg_advisory_xact_lock(7163181, hashtext($1))', [summitId]);
    const [row] = await tx.manager.query<GuestPageRow[]>(
      `SELECT ${COLUMNS} FROM guest_pages p WHERE p.summit_id = $1 FOR UPDATE`,
      [summitId],
    );
    return row;
  }

  async insert(tx: RequestContext, row: GuestPageRow): Promise<void> {
    await tx.manager.query(
      `INSERT INTO guest_pages (id, revision, updated_at, country, introductions, messages, message_person_id, session_id, invitations,
         invitation_url, summit_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $3)`,
      [row.id, row.revision, tx.clock.now(), ...fieldValues(row), row.summitId],
    );
    await this.writePeople(tx, row);
  }

  async update(tx: RequestContext, row: GuestPageRow): Promise<void> {
    await tx.manager.query(
      `UPDATE guest_pages SET revision = $2, updated_at = $3, country = $4, introductions = $5, messages = $6, message_person_id = $7,
         session_id = $8, invitations = $9, invitation_url = $10 WHERE id = $1`,
      [row.id, row.revision, tx.clock.now(), ...fieldValues(row)],
    );
    await tx.manager.query('DELETE FROM guest_page_people WHERE page_id = $1', [row.id]);
    await this.writePeople(tx, row);
  }

  async remove(tx: RequestContext, id: string): Promise<void> {
    await tx.manager.query('DELETE FROM guest_pages WHERE id = $1', [id]);
  }

  /** Where people read each, and whose page it is. */
  async describe(
    ctx: RequestContext,
    ids: readonly string[],
  ): Promise<{ id: string; country: string; summitSlug: string }[]> {
    return ctx.manager.query<{ id: string; country: string; summitSlug: string }[]>(
      `SELECT p.id, p.country, s.slug AS "summitSlug" FROM guest_pages p JOIN summits s ON s.id = p.summit_id WHERE p.id = ANY ($1)`,
      [ids],
    );
  }

  /** Languages of its summit in which one of its texts is missing that there is in others. */
  async missingLanguages(ctx: RequestContext, id: string): Promise<string[]> {
    const rows = await ctx.manager.query<{ language: string }[]>(
      `SELECT language FROM guest_pages p JOIN summits s ON s.id = p.summit_id, unnest(s.languages) WITH ORDINALITY AS l(language, position)
        WHERE p.id = $1 AND NOT (coalesce(p.introductions ? language, true) AND coalesce(p.messages ? language, true)
          AND coalesce(p.invitations ? language, true)) ORDER BY position`,
      [id],
    );
    return rows.map(({ language }) => language);
  }

  private async writePeople(tx: RequestContext, { id, people }: GuestPageRow): Promise<void> {
    for (const [position, personId] of people.entries())
      await tx.manager.query('INSERT INTO guest_page_people (page_id, person_id, position) VALUES ($1, $2, $3)', [
        id,
        personId,
        position,
      ]);
  }
}

const fieldValues = (row: GuestPageFields): unknown[] => [
  row.country,
  row.introductions && JSON.stringify(row.introductions),
  row.messages && JSON.stringify(row.messages),
  row.messagePersonId,
  row.sessionId,
  row.invitations && JSON.stringify(row.invitations),
  row.invitationUrl,
];
