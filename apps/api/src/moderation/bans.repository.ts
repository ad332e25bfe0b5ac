import type { ParticipantId, SessionId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Bans as chat keeps them. */
@Injectable()
export class BansRepository {
  /** Whether somebody may not come in: as themselves, or (`addressHash`) as one of the audience from there. No session: into the summit's own room. */
  async isBanned(
    ctx: RequestContext,
    place: { summitId: SummitId; sessionId: SessionId | null },
    participantId: ParticipantId,
    addressHash: string | null,
  ): Promise<boolean> {
    const found = await ctx.manager.query<unknown[]>(
      `SELECT 1 FROM restrictions
        WHERE summit_id = $1 AND (session_id IS NULL OR session_id = $2) AND kind = 'banned' AND lifted_at IS NULL
          AND (until IS NULL OR until > $3) AND (participant_id = $4 OR address_hash = $5) LIMIT 1`,
      [place.summitId, place.sessionId, ctx.clock.now(), participantId, addressHash],
    );
    return found.length > 0;
  }
}
