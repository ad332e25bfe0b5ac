import type { InterfaceLanguage } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { MailCalendar } from './mail-content.js';

export interface NewMail {
  recipient: string;
  language: InterfaceLanguage;
  subject: string;
  text: string;
  html: string;
  calendar: MailCalendar | null;
  /** Nobody needs the mail after this: its link is over. */
  expiresAt: Date;
  status: 'kept' | 'queued';
}
export interface QueuedMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  calendar: MailCalendar | null;
  /** This attempt counted, from 1. */
  attempts: number;
  expiresAt: Date;
}
export interface KeptMail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  calendarMethod: MailCalendar['method'] | null;
  createdAt: Date;
}
type Statements = Pick<RequestContext, 'manager' | 'clock'>;

/** Mail that waits for its server, or stays here because there is none. */
@Injectable()
export class OutboxMailsRepository {
  /** In one statement, however many. */
  async create(ctx: Statements, mails: readonly NewMail[]): Promise<void> {
    if (mails.length === 0) return;
    const now = ctx.clock.now();
    const rows = mails.map(({ calendar, expiresAt, ...mail }) => ({
      ...mail,
      id: uuidv7(),
      expires_at: expiresAt,
      calendar_method: calendar?.method ?? null,
      calendar: calendar?.text ?? null,
    }));
    await ctx.manager.query(
      `INSERT INTO outbox_mails (id, recipient, language, subject, text, html, status, next_attempt_at, expires_at, created_at, calendar_method, calendar)
       SELECT id, recipient, language, subject, text, html, status, CASE status WHEN 'queued' THEN $2::timestamptz END, expires_at, $2,
              calendar_method, calendar
         FROM jsonb_to_recordset($1) AS mail (id uuid, recipient text, language text, subject text, text text, html text, status text,
                                              expires_at timestamptz, calendar_method text, calendar text)`,
      [JSON.stringify(rows), now],
    );
  }

  /** Mails whose turn has come, oldest first; nobody else gets them until `leaseUntil`. Safe with several processes. */
  async claimDue(ctx: Statements, limit: number, leaseUntil: Date): Promise<QueuedMail[]> {
    return ctx.manager.query<QueuedMail[]>(
      `WITH due AS (
         SELECT id FROM outbox_mails WHERE status = 'queued' AND next_attempt_at <= $1 ORDER BY next_attempt_at LIMIT $2 FOR UPDATE SKIP LOCKED
       ), claimed AS (
         UPDATE outbox_mails m SET attempts = attempts + 1, next_attempt_at = $3 FROM due WHERE m.id = due.id
         RETURNING m.id, recipient, subject, text, html, calendar_method, calendar, attempts, expires_at
       ) SELECT id, recipient, subject, text, html, attempts, expires_at AS "expiresAt",
           CASE WHEN calendar IS NOT NULL THEN jsonb_build_object('method', calendar_method, 'text', calendar) END AS calendar
         FROM claimed ORDER BY id`,
      [ctx.clock.now(), limit, leaseUntil],
    );
  }

  async retryAt(ctx: Statements, id: string, at: Date): Promise<void> {
    await ctx.manager.query(`UPDATE outbox_mails SET next_attempt_at = $2 WHERE id = $1 AND status = 'queued'`, [
      id,
      at,
    ]);
  }

  /** The mail is done with, one way or the other; its body goes, because it holds a link. */
  async finish(ctx: Statements, id: string, status: 'sent' | 'failed'): Promise<void> {
    await ctx.manager.query(
      `UPDATE outbox_mails SET status = $2, next_attempt_at = NULL, text = '', html = '', calendar = CASE WHEN calendar IS NOT NULL THEN '' END,
         sent_at = CASE WHEN $2 = 'sent' THEN $3::timestamptz END WHERE id = $1`,
      [id, status, ctx.clock.now()],
    );
  }

  /** Newest first, after the mail `afterId`. */
  async listKept(ctx: Statements, limit: number, afterId: string | null): Promise<KeptMail[]> {
    return ctx.manager.query<KeptMail[]>(
      `SELECT id, recipient, subject, text, calendar_method AS "calendarMethod", created_at AS "createdAt" FROM outbox_mails
        WHERE status = 'kept' AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $1`,
      [limit, afterId],
    );
  }

  async countKept(ctx: Statements): Promise<number> {
    const [row] = await ctx.manager.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM outbox_mails WHERE status = 'kept'`,
    );
    return row?.count ?? 0;
  }
}
