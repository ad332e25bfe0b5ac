import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Answers, RegistrationStatus } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { Secret } from '../identity/index.js';

export interface RegistrationRow {
  id: string;
  summitId: SummitId;
  /** Place in the order of arrival, from 1. */
  arrival: number;
  status: RegistrationStatus;
  /** These three are `null` once the person had their data deleted. */
  email: string | null;
  name: string | null;
  /** What the ticket's picture says; ten letters and digits. */
  code: string | null;
  /** Language that its mails are in. */
  language: string;
  answers: Answers;
  registeredAt: Date;
  checkedInAt: Date | null;
  erasedAt: Date | null;
}
export interface NewRegistration {
  id: string;
  arrival: number;
  status: RegistrationStatus;
  email: string;
  name: string;
  code: string;
  language: string;
  answers: Answers;
  /** Of the ticket. */
  link: Secret;
}
/** What a search through a summit's registrations asks. */
export interface RegistrationSearch {
  summitId: SummitId;
  /** Looked for in names and addresses; everybody when empty. */
  text: string;
  status: RegistrationStatus | null;
  isCheckedIn: boolean | null;
}
export type StatusCounts = Record<RegistrationStatus, number> & { checkedIn: number };

const COLUMNS = `
  r.id, r.summit_id AS "summitId", r.arrival, r.status, r.email, r.name, r.code, r.language, r.answers,
  r.registered_at AS "registeredAt", r.checked_in_at AS "checkedInAt", r.erased_at AS "erasedAt"`;
const MATCHES = `r.summit_id = $1 AND ($2 = '' OR r.name ILIKE $2 OR r.email ILIKE $2)
  AND ($3::text IS NULL OR r.status = $3) AND ($4::boolean IS NULL OR (r.checked_in_at IS NOT NULL) = $4)`;

/** Registrations and the links of their tickets. Whoever changes a status holds the form's row. */
@Injectable()
export class RegistrationsRepository {
  /** Adds registrations with their first links, in one statement. Their addresses are none of this summit's yet: call it while the form's row is held. */
  async create(ctx: RequestContext, summitId: SummitId, rows: readonly NewRegistration[]): Promise<void> {
    if (rows.length === 0) return;
    const people = rows.map(({ link, ...row }) => ({ ...row, link: link.hash.toString('hex') }));
    await ctx.manager.query(
      `WITH people AS (
         SELECT * FROM jsonb_to_recordset($2) AS person (id uuid, arrival integer, status text, email text, name text, code text,
                                                         language text, answers jsonb, link text)
       ), links AS (
         INSERT INTO ticket_links (token_hash, registration_id, created_at) SELECT decode(link, 'hex'), id, $3 FROM people
       )
       INSERT INTO registrations (id, summit_id, arrival, status, email, name, code, language, answers, registered_at, changed_at)
       SELECT id, $1, arrival, status, email, name, code, language, answers, $3, $3 FROM people ORDER BY arrival`,
      [summitId, JSON.stringify(people), ctx.clock.now()],
    );
  }

  async addLinks(ctx: RequestContext, links: readonly { registrationId: string; tokenHash: Buffer }[]): Promise<void> {
    if (links.length === 0) return;
    await ctx.manager.query(
      `INSERT INTO ticket_links (token_hash, registration_id, created_at)
       SELECT token_hash, registration_id, $3 FROM unnest($1::bytea[], $2::uuid[]) AS link (token_hash, registration_id)`,
      [links.map(({ tokenHash }) => tokenHash), links.map(({ registrationId }) => registrationId), ctx.clock.now()],
    );
  }

  async find(ctx: RequestContext, id: string): Promise<RegistrationRow | undefined> {
    const [row] = await ctx.manager.query<RegistrationRow[]>(`SELECT ${COLUMNS} FROM registrations r WHERE r.id = $1`, [
      id,
    ]);
    return row;
  }

  async findByEmail(ctx: RequestContext, summitId: SummitId, email: string): Promise<RegistrationRow | undefined> {
    const [row] = await ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM registrations r WHERE r.summit_id = $1 AND r.email = $2`,
      [summitId, email],
    );
    return row;
  }

  async findByToken(ctx: RequestContext, tokenHash: Buffer): Promise<RegistrationRow | undefined> {
    const [row] = await ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM ticket_links l JOIN registrations r ON r.id = l.registration_id WHERE l.token_hash = $1`,
      [tokenHash],
    );
    return row;
  }

  /** In all summits. */
  async listByEmail(ctx: RequestContext, email: string): Promise<RegistrationRow[]> {
    return ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM registrations r WHERE r.email = $1 ORDER BY r.summit_id`,
      [email],
    );
  }

  async findByCode(ctx: RequestContext, summitId: SummitId, code: string): Promise<RegistrationRow | undefined> {
    const [row] = await ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM registrations r WHERE r.summit_id = $1 AND r.code = $2`,
      [summitId, code],
    );
    return row;
  }

  async findByEmails(ctx: RequestContext, summitId: SummitId, emails: readonly string[]): Promise<RegistrationRow[]> {
    return ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM registrations r WHERE r.summit_id = $1 AND r.email = ANY($2::text[])`,
      [summitId, [...emails]],
    );
  }

  /** In the order of arrival, after the number `after`. */
  async list(
    ctx: RequestContext,
    search: RegistrationSearch,
    limit: number,
    after: number,
  ): Promise<RegistrationRow[]> {
    return ctx.manager.query<RegistrationRow[]>(
      `SELECT ${COLUMNS} FROM registrations r WHERE ${MATCHES} AND r.arrival > $6 ORDER BY r.arrival LIMIT $5`,
      [...matching(search), limit, after],
    );
  }

  async count(ctx: RequestContext, search: RegistrationSearch): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM registrations r WHERE ${MATCHES}`,
      matching(search),
    );
    return row?.count ?? 0;
  }

  async countByStatus(ctx: RequestContext, summitId: SummitId): Promise<StatusCounts> {
    const rows = await ctx.manager.query<{ status: RegistrationStatus; count: number; checkedIn: number }[]>(
      `SELECT status, count(*)::integer AS count, count(checked_in_at)::integer AS "checkedIn"
         FROM registrations WHERE summit_id = $1 GROUP BY status`,
      [summitId],
    );
    const counts: StatusCounts = { pending: 0, confirmed: 0, waiting: 0, cancelled: 0, declined: 0, checkedIn: 0 };
    for (const { status, count, checkedIn } of rows) {
      counts[status] = count;
      counts.checkedIn += checkedIn;
    }
    return counts;
  }

  /** How many stand in line up to this arrival, this one counted. */
  async placeInLine(ctx: RequestContext, summitId: SummitId, arrival: number): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM registrations WHERE summit_id = $1 AND status = 'waiting' AND arrival <= $2`,
      [summitId, arrival],
    );
    return row?.count ?? 0;
  }

  /** Call it while the form's row is held. */
  async setStatus(ctx: RequestContext, id: string, status: RegistrationStatus): Promise<void> {
    await ctx.manager.query('UPDATE registrations SET status = $2, changed_at = $3 WHERE id = $1', [
      id,
      status,
      ctx.clock.now(),
    ]);
  }

  /** Gives places to the first `count` in line; those who got one, in the order of arrival. Call it while the form's row is held. */
  async confirmFirstInLine(ctx: RequestContext, summitId: SummitId, count: number): Promise<RegistrationRow[]> {
    return ctx.manager.query<RegistrationRow[]>(
      `WITH next AS (
         SELECT id FROM registrations WHERE summit_id = $1 AND status = 'waiting' ORDER BY arrival LIMIT $2
       ), r AS (
         UPDATE registrations SET status = 'confirmed', changed_at = $3 FROM next WHERE registrations.id = next.id RETURNING registrations.*
       ) SELECT ${COLUMNS} FROM r ORDER BY r.arrival`,
      [summitId, count, ctx.clock.now()],
    );
  }

  /** What somebody said of themselves. */
  async saveAnswers(
    ctx: RequestContext,
    id: string,
    { name, language, answers }: Pick<NewRegistration, 'name' | 'language' | 'answers'>,
  ): Promise<void> {
    await ctx.manager.query(
      'UPDATE registrations SET name = $2, language = $3, answers = $4, changed_at = $5 WHERE id = $1',
      [id, name, language, JSON.stringify(answers), ctx.clock.now()],
    );
  }

  /** Somebody who had cancelled comes again: a new place in the order of arrival. */
  async putLast(ctx: RequestContext, id: string, arrival: number): Promise<void> {
    await ctx.manager.query('UPDATE registrations SET arrival = $2, registered_at = $3 WHERE id = $1', [
      id,
      arrival,
      ctx.clock.now(),
    ]);
  }

  /** Marks who came in; when that was, for somebody who is in already the first time. */
  async checkIn(ctx: RequestContext, id: string): Promise<Date> {
    const [row] = await ctx.manager.query<{ at: Date }[]>(
      `WITH r AS (
         UPDATE registrations SET checked_in_at = coalesce(checked_in_at, $2) WHERE id = $1 RETURNING checked_in_at
       ) SELECT checked_in_at AS at FROM r`,
      [id, ctx.clock.now()],
    );
    if (row === undefined) throw new Error('a registration vanished while it was checked in');
    return row.at;
  }

  /** Takes name, address, answers, code and links away; the row stays, so that counts do. It is cancelled or declined before. */
  async erase(ctx: RequestContext, id: string): Promise<void> {
    const now = ctx.clock.now();
    await ctx.manager.query('DELETE FROM ticket_links WHERE registration_id = $1', [id]);
    await ctx.manager.query('DELETE FROM auth_sessions WHERE registration_id = $1', [id]);
    await ctx.manager.query(
      `UPDATE registrations SET email = NULL, name = NULL, code = NULL, answers = '{}', language = 'en', erased_at = $2, changed_at = $2
        WHERE id = $1`,
      [id, now],
    );
  }
}

function matching({ summitId, text, status, isCheckedIn }: RegistrationSearch): unknown[] {
  const like = text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  return [summitId, like, status, isCheckedIn];
}
