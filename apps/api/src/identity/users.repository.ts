import type { PersonId } from '@app/contracts';
import type { RequestContext, SummitRoleGrant } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

export interface User {
  id: string;
  email: string | null;
  name: string;
  personId: PersonId | null;
  mayReadOutbox: boolean;
}
export interface NewUser {
  email: string | null;
  name: string;
  personId: PersonId | null;
  mayReadOutbox: boolean;
}
export interface NewGrant {
  userId: string;
  summitId: string;
  /** None is granted to attendees: they are who registered. */
  role: SummitRoleGrant['role'];
  personId: PersonId | null;
}

const COLUMNS = 'id, email, name, person_id AS "personId", may_read_outbox AS "mayReadOutbox"';

/** Users and what they were granted. */
@Injectable()
export class UsersRepository {
  /** `email` in the form of `parseEmailAddress`. */
  async findByEmail(ctx: RequestContext, email: string): Promise<User | undefined> {
    const [user] = await ctx.manager.query<User[]>(`SELECT ${COLUMNS} FROM users WHERE email = $1`, [email]);
    return user;
  }

  /** The user with this address; made when there is none. Safe when two requests come at once. */
  async findOrCreate(
    ctx: RequestContext,
    { email, name, personId, mayReadOutbox }: NewUser & { email: string },
  ): Promise<User> {
    await ctx.manager.query(
      `INSERT INTO users (id, email, name, person_id, may_read_outbox, created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (email) DO NOTHING`,
      [uuidv7(), email, name, personId, mayReadOutbox, ctx.clock.now()],
    );
    const user = await this.findByEmail(ctx, email);
    if (user === undefined) throw new Error('a user vanished while it was made');
    return user;
  }

  /** Remembers as whom the user appears, unless that is known already. */
  async linkToPerson(ctx: RequestContext, userId: string, personId: PersonId): Promise<void> {
    await ctx.manager.query('UPDATE users SET person_id = $2 WHERE id = $1 AND person_id IS NULL', [userId, personId]);
  }

  /**
   * Forgets the user with this address, unless they are somebody of a programme, were granted a role, invited or registered.
   * Who others have a conversation with stays as a row without name and address: what the others wrote is theirs.
   */
  async forgetIfNobody(ctx: RequestContext, email: string): Promise<void> {
    const nobody = `u.email = $1 AND u.person_id IS NULL AND NOT u.may_read_outbox
          AND NOT EXISTS (SELECT FROM role_grants g WHERE g.user_id = u.id)
          AND NOT EXISTS (SELECT FROM invitations i WHERE i.user_id = u.id)
          AND NOT EXISTS (SELECT FROM registrations r WHERE r.email = u.email)`;
    await ctx.manager.query(
      `DELETE FROM users u WHERE ${nobody} AND NOT EXISTS (SELECT FROM direct_conversations WHERE low_id = u.id OR high_id = u.id)`,
      [email],
    );
    await ctx.manager.query(`UPDATE users u SET email = NULL, name = '—' WHERE ${nobody}`, [email]);
  }

  /** Granting twice is granting once. */
  async grant(ctx: RequestContext, { userId, summitId, role, personId }: NewGrant): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO role_grants (id, user_id, summit_id, role, person_id, created_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING',
      [uuidv7(), userId, summitId, role, personId, ctx.clock.now()],
    );
  }
}
