import type { SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { ERASED_TEXT } from '../erasure/index.js';

/** Somebody with an account, under all that they are known by. */
export interface KnownAccount {
  id: string;
  email: string | null;
  name: string;
  /** As whom they stand in programmes. */
  people: string[];
  /** Names of these people, in any language. */
  names: string[];
}

const ACCOUNTS = `
  SELECT u.id, u.email, u.name,
         ARRAY(SELECT DISTINCT p.id FROM people p WHERE p.id = u.person_id
                 OR p.id IN (SELECT g.person_id FROM role_grants g WHERE g.user_id = u.id)) AS people,
         ARRAY(SELECT DISTINCT t.value FROM people p, jsonb_each_text(p.name) t WHERE p.id = u.person_id
                 OR p.id IN (SELECT g.person_id FROM role_grants g WHERE g.user_id = u.id)) AS names
    FROM users u`;

/** Somebody who wrote in a session under their name, and how much. */
export interface WriterRow {
  participantId: string;
  /** As they were called last. */
  name: string;
  role: string;
  messages: number;
  questions: number;
}

/** Who somebody is, for taking their data away. */
@Injectable()
export class DataRequestsRepository {
  async findAccount(ctx: RequestContext, userId: string): Promise<KnownAccount | undefined> {
    const [row] = await ctx.manager.query<KnownAccount[]>(`${ACCOUNTS} WHERE u.id = $1`, [userId]);
    return row;
  }

  /** Accounts that act as this person in the summit. */
  async listAccountsOf(ctx: RequestContext, summitId: SummitId, personId: string): Promise<KnownAccount[]> {
    return ctx.manager.query<KnownAccount[]>(
      `${ACCOUNTS} WHERE u.id IN (SELECT user_id FROM role_grants WHERE person_id = $2 AND summit_id = $1) ORDER BY u.id`,
      [summitId, personId],
    );
  }

  /** Addresses that invitations of this person into the summit's sessions went to. */
  async listInvitedAddresses(ctx: RequestContext, summitId: SummitId, personId: string): Promise<string[]> {
    const rows = await ctx.manager.query<{ email: string }[]>(
      `SELECT DISTINCT i.email FROM invitations i JOIN sessions s ON s.id = i.session_id
        WHERE s.summit_id = $1 AND i.person_id = $2 ORDER BY i.email`,
      [summitId, personId],
    );
    return rows.map(({ email }) => email);
  }

  /** What the directory calls somebody, in any language; nobody of the directory has none. */
  async listNames(ctx: RequestContext, personId: string): Promise<string[]> {
    const rows = await ctx.manager.query<{ name: string }[]>(
      'SELECT DISTINCT t.value AS name FROM people p, jsonb_each_text(p.name) t WHERE p.id = $1',
      [personId],
    );
    return rows.map(({ name }) => name);
  }

  /** Who wrote in a session of the summit, by name; who asked without a name is not among them for that. Nobody whose data are gone. */
  async listWriters(
    ctx: RequestContext,
    { summitId, sessionId, text, limit }: { summitId: SummitId; sessionId: SessionId; text: string; limit: number },
  ): Promise<WriterRow[]> {
    return ctx.manager.query<WriterRow[]>(
      `WITH written AS (
         SELECT m.participant_id, m.author_name AS name, m.author_role AS role, m.posted_at AS at, 1 AS message, 0 AS question
           FROM channels c JOIN messages m ON m.channel_id = c.id WHERE c.session_id = $2 AND c.kind = 'public'
         UNION ALL
         SELECT author_id, author_name, author_role, asked_at, 0, 1 FROM questions WHERE session_id = $2 AND NOT is_anonymous
       ), writers AS (
         SELECT participant_id AS "participantId", (array_agg(name ORDER BY at DESC))[1] AS name,
                (array_agg(role ORDER BY at DESC))[1] AS role, sum(message)::integer AS messages, sum(question)::integer AS questions
           FROM written GROUP BY participant_id
       )
       SELECT * FROM writers WHERE name <> $5 AND ($3 = '' OR name ILIKE $3)
          AND EXISTS (SELECT FROM sessions WHERE id = $2 AND summit_id = $1)
        ORDER BY name, "participantId" LIMIT $4`,
      [summitId, sessionId, text === '' ? '' : `%${text.replace(/[\\%_]/g, '\\$&')}%`, limit, ERASED_TEXT],
    );
  }

  async isInProgramme(ctx: RequestContext, personIds: readonly string[]): Promise<boolean> {
    const [row] = await ctx.manager.query<{ isIn: boolean }[]>(
      `SELECT EXISTS (SELECT FROM appearances WHERE person_id = ANY ($1))
           OR EXISTS (SELECT FROM delegation_members WHERE person_id = ANY ($1)) AS "isIn"`,
      [personIds],
    );
    return row?.isIn ?? false;
  }

  /** Whether some summit would have no organiser without this user. */
  async isSoleOrganiser(ctx: RequestContext, userId: string): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>(
      `SELECT FROM role_grants mine WHERE mine.user_id = $1 AND mine.role = 'organiser' AND NOT EXISTS (
         SELECT FROM role_grants other WHERE other.summit_id = mine.summit_id AND other.role = 'organiser' AND other.user_id <> $1) LIMIT 1`,
      [userId],
    );
    return rows.length > 0;
  }
}
