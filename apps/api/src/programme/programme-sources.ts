import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** Whether sessions and people are those of a summit, as its organisers have it now. For who writes something down about them. */
@Injectable()
export class ProgrammeSources {
  async hasSession(ctx: RequestContext, summitId: SummitId, sessionId: string): Promise<boolean> {
    const found = await ctx.manager.query<unknown[]>('SELECT FROM sessions WHERE id = $1 AND summit_id = $2', [
      sessionId,
      summitId,
    ]);
    return found.length > 0;
  }

  /** Of these, those who appear in one of its sessions or are in a delegation. */
  async peopleOf(ctx: RequestContext, summitId: SummitId, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT a.person_id AS id FROM appearances a JOIN sessions s ON s.id = a.session_id
        WHERE s.summit_id = $1 AND a.person_id = ANY ($2)
       UNION SELECT m.person_id FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id
        WHERE d.summit_id = $1 AND m.person_id = ANY ($2)`,
      [summitId, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
