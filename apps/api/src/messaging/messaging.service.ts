import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type NotAllowed, notAllowed, type NotFound, notFound, result } from '../graphql/index.js';
import { SummitsRepository } from '../summits/index.js';
import type { SummitMessagingRules } from './messaging.inputs.js';
import { mayRuleMessaging, type MessagingOperation } from './messaging.policy.js';
import { MessagingRepository } from './messaging.repository.js';
import {
  DirectReport,
  ReportedDirectMessage,
  type SetSummitMessagingOutcome,
  SettledDirectReport,
  type SettleDirectReportOutcome,
  SummitMessaging,
} from './messaging.type.js';

/** What organisers decide about what people write to each other and link to; open rooms read it every other second. */
@Injectable()
export class Messaging {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summits: SummitsRepository,
    private readonly rows: MessagingRepository,
  ) {}

  /** `null` for who may not change it. */
  async find(ctx: RequestContext, summitId: SummitId): Promise<SummitMessaging | null> {
    if ((await this.refusal(ctx, 'summitMessaging', summitId)) !== undefined) return null;
    return result(SummitMessaging, { summitId, ...(await this.rows.find(ctx, summitId)) });
  }

  set(ctx: RequestContext, summitId: SummitId, rules: SummitMessagingRules): Promise<SetSummitMessagingOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<SetSummitMessagingOutcome> => {
      const refusal = await this.refusal(tx, 'setSummitMessaging', summitId);
      if (refusal !== undefined) return refusal;
      await this.rows.set(tx, summitId, rules);
      return result(SummitMessaging, { summitId, ...rules });
    });
  }

  /** None for who may not read them. */
  async listReports(ctx: RequestContext, summitId: SummitId): Promise<DirectReport[]> {
    if ((await this.refusal(ctx, 'directReports', summitId)) !== undefined) return [];
    const reports = await this.rows.listReports(ctx, summitId);
    return reports.map(({ messages, ...report }) =>
      result(DirectReport, {
        ...report,
        messages: messages.map((message) => result(ReportedDirectMessage, message)),
      }),
    );
  }

  /** Somebody has looked at it; once more is the same. */
  settle(ctx: RequestContext, reportId: string): Promise<SettleDirectReportOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<SettleDirectReportOutcome> => {
      if (tx.viewer === null) return notSignedIn();
      const summitId = await this.rows.findReportSummit(tx, reportId);
      // Who may not read reports does not learn which there are.
      if (summitId === undefined || !mayRuleMessaging('settleDirectReport', tx.viewer, summitId))
        return notFound('There is no such report.');
      await this.rows.settle(tx, reportId, tx.viewer.userId);
      return result(SettledDirectReport, { id: reportId });
    });
  }

  private async refusal(
    ctx: RequestContext,
    operation: MessagingOperation,
    summitId: SummitId,
  ): Promise<NotAllowed | NotFound | undefined> {
    if (ctx.viewer === null) return notSignedIn();
    if (!mayRuleMessaging(operation, ctx.viewer, summitId))
      return notAllowed('Only organisers of this summit decide about its messages.');
    return (await this.summits.findById(ctx, summitId)) === null ? notFound('There is no such summit.') : undefined;
  }
}

const notSignedIn = (): NotAllowed => notAllowed('Sign in first.', 'not-signed-in');
