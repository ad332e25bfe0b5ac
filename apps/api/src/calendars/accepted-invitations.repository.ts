import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

export interface AcceptedInvitation {
  sessionId: string;
  personId: string;
}
/** Who of a summit said yes. */
export interface SummitAnswers {
  accepted: AcceptedInvitation[];
  /** When one of its invited people answered last, `null` before the first. */
  answeredAt: Date | null;
}

@Injectable()
export class AcceptedInvitationsRepository {
  async find(ctx: RequestContext, summitId: string): Promise<SummitAnswers> {
    const [row] = await ctx.manager.query<SummitAnswers[]>(
      `SELECT max(i.answered_at) AS "answeredAt",
         coalesce(jsonb_agg(DISTINCT jsonb_build_object('sessionId', i.session_id, 'personId', i.person_id)) FILTER (WHERE i.status = 'accepted'), '[]') AS accepted
       FROM invitations i JOIN sessions se ON se.id = i.session_id WHERE se.summit_id = $1`,
      [summitId],
    );
    return row ?? { accepted: [], answeredAt: null };
  }
}
