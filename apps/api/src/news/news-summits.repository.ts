import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';

/** What news has to know of a summit's draft. */
@Injectable()
export class NewsSummits {
  /** BCP 47, the main one first. */
  async languagesOf(ctx: RequestContext, summitId: SummitId): Promise<string[]> {
    const [row] = await ctx.manager.query<{ languages: string[] }[]>('SELECT languages FROM summits WHERE id = $1', [
      summitId,
    ]);
    return row?.languages ?? [];
  }

  /** By id. */
  async slugsOf(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<Map<string, string>> {
    const rows = await ctx.manager.query<{ id: string; slug: string }[]>(
      'SELECT id, slug FROM summits WHERE id = ANY ($1::uuid[])',
      [summitIds],
    );
    return new Map(rows.map(({ id, slug }) => [id, slug]));
  }
}
