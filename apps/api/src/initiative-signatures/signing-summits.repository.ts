import type { RequestContext } from '@app/database';
import type { LanguageTexts } from '@app/domain';
import { Injectable } from '@nestjs/common';

/** What signing has to know of a summit. */
export interface SigningSummit {
  slug: string;
  title: LanguageTexts;
  languages: string[];
}

@Injectable()
export class SigningSummits {
  /** @throws Error for none: an initiative has one */
  async of(ctx: RequestContext, summitId: string): Promise<SigningSummit> {
    const [row] = await ctx.manager.query<SigningSummit[]>('SELECT slug, title, languages FROM summits WHERE id = $1', [
      summitId,
    ]);
    if (row === undefined) throw new Error(`there is no summit ${summitId}`);
    return row;
  }

  async hasSession(ctx: RequestContext, summitId: string, sessionId: string): Promise<boolean> {
    const rows = await ctx.manager.query<unknown[]>('SELECT FROM sessions WHERE id = $1 AND summit_id = $2', [
      sessionId,
      summitId,
    ]);
    return rows.length > 0;
  }
}
