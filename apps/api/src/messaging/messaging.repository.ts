import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SummitMessagingRules } from './messaging.inputs.js';
import type { DirectReport } from './messaging.type.js';

const MAX_REPORTS = 200;

interface ReportRow extends Omit<DirectReport, 'messages'> {
  reportedId: string;
  messages: { authorId: string; text: string; postedAt: string }[];
}

/** What organisers decided about writing, and what people reported. */
@Injectable()
export class MessagingRepository {
  async find(ctx: RequestContext, summitId: SummitId): Promise<SummitMessagingRules> {
    const [rules] = await ctx.manager.query<SummitMessagingRules[]>(
      `SELECT allows_direct_messages AS "allowsDirectMessages", preview_hosts AS "previewHosts"
         FROM messaging_rules WHERE summit_id = $1`,
      [summitId],
    );
    return rules ?? { allowsDirectMessages: true, previewHosts: [] };
  }

  async set(
    ctx: RequestContext,
    summitId: SummitId,
    { allowsDirectMessages, previewHosts }: SummitMessagingRules,
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO messaging_rules AS known (summit_id, allows_direct_messages, preview_hosts) VALUES ($1, $2, $3)
       ON CONFLICT (summit_id) DO UPDATE SET allows_direct_messages = $2, preview_hosts = $3, revision = known.revision + 1
         WHERE (known.allows_direct_messages, known.preview_hosts) IS DISTINCT FROM ($2, $3::text[])`,
      [summitId, allowsDirectMessages, previewHosts],
    );
  }

  /** Those that nobody has settled, the oldest first. */
  async listReports(ctx: RequestContext, summitId: SummitId): Promise<DirectReport[]> {
    const rows = await ctx.manager.query<ReportRow[]>(
      `SELECT r.id, r.reason, r.reported_at AS "reportedAt", r.reported_id AS "reportedId", r.messages,
              reporter.name AS "reporterName", reported.name AS "reportedName"
         FROM direct_reports r
         JOIN direct_members reporter ON reporter.conversation_id = r.conversation_id AND reporter.account_id = r.reporter_id
         JOIN direct_members reported ON reported.conversation_id = r.conversation_id AND reported.account_id = r.reported_id
        WHERE r.summit_id = $1 AND r.settled_at IS NULL ORDER BY r.reported_at LIMIT ${MAX_REPORTS}`,
      [summitId],
    );
    return rows.map(({ reportedId, messages, ...report }) => ({
      ...report,
      messages: messages.map(({ authorId, text, postedAt }) => ({
        isOfReported: authorId === reportedId,
        text,
        postedAt: new Date(postedAt),
      })),
    }));
  }

  /** The summit that a report is of. */
  async findReportSummit(ctx: RequestContext, reportId: string): Promise<SummitId | undefined> {
    const [row] = await ctx.manager.query<{ summitId: SummitId }[]>(
      'SELECT summit_id AS "summitId" FROM direct_reports WHERE id = $1',
      [reportId],
    );
    return row?.summitId;
  }

  async settle(ctx: RequestContext, reportId: string, byId: string): Promise<void> {
    await ctx.manager.query(
      'UPDATE direct_reports SET settled_at = $2, settled_by = $3 WHERE id = $1 AND settled_at IS NULL',
      [reportId, ctx.clock.now(), byId],
    );
  }
}
