import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** Who or what reminded: somebody pressed the button, or the session came near. */
export type ReminderCause = 'organiser' | 'week-before' | 'day-before';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Nobody is reminded again before. */
export const REMINDER_PAUSE_MS = DAY_MS;
const WEEK_MS = 7 * DAY_MS;

/** Which invitations wait for an answer, and who was reminded when. */
@Injectable()
export class InvitationRemindersRepository {
  async create(ctx: RequestContext, invitationId: string, cause: ReminderCause): Promise<void> {
    await ctx.manager.query(
      'INSERT INTO invitation_reminders (id, invitation_id, cause, sent_at) VALUES ($1, $2, $3, $4)',
      [uuidv7(), invitationId, cause, ctx.clock.now()],
    );
  }

  /** Ids of the summit's invitations without an answer, whose person still appears, oldest first. */
  async findPending(ctx: RequestContext, summitId: SummitId, limit: number): Promise<string[]> {
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT i.id FROM invitations i
         JOIN sessions se ON se.id = i.session_id
         JOIN appearances a ON a.session_id = i.session_id AND a.person_id = i.person_id AND a.role = i.role
        WHERE se.summit_id = $1 AND i.status = 'pending' AND se.status <> 'cancelled' AND coalesce(se.ends_at > $2, true)
        ORDER BY i.sent_at, i.id LIMIT $3`,
      [summitId, ctx.clock.now(), limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Invitations that the clock reminds of now: a week and a day before the session begins, wherever that was moved to.
   * Whoever was invited or reminded within the last day is left in peace.
   */
  findDue(ctx: RequestContext, limit: number): Promise<{ id: string; cause: ReminderCause }[]> {
    const nowMs = ctx.clock.now().getTime();
    return ctx.manager.query(
      `SELECT due.id, due.cause FROM (
         SELECT i.id, se.starts_at, i.sent_at, CASE WHEN se.starts_at <= $2 THEN 'day-before' ELSE 'week-before' END AS cause
           FROM invitations i
           JOIN sessions se ON se.id = i.session_id
           JOIN appearances a ON a.session_id = i.session_id AND a.person_id = i.person_id AND a.role = i.role
          WHERE i.status = 'pending' AND se.status <> 'cancelled' AND se.starts_at > $1 AND se.starts_at <= $3
       ) due
       WHERE due.sent_at <= $4
         AND NOT EXISTS (SELECT FROM invitation_reminders r
                          WHERE r.invitation_id = due.id AND (r.cause = due.cause OR r.sent_at > $4))
       ORDER BY due.starts_at, due.id LIMIT $5`,
      [
        new Date(nowMs),
        new Date(nowMs + DAY_MS),
        new Date(nowMs + WEEK_MS),
        new Date(nowMs - REMINDER_PAUSE_MS),
        limit,
      ],
    );
  }
}
