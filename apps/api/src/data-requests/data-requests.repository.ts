import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

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
