import type { RequestContext } from '@app/database';
import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx, encodeCursor, pageSize } from '../graphql/index.js';
import { DraftSummit } from '../summits/index.js';
import { DraftSessionConnection, toDraftSession } from './draft-session.type.js';
import { readSessionCursor, sessionCursorKey } from './session-cursor.js';
import { type SessionPosition, type SessionsPage, SessionsRepository } from './sessions.repository.js';

interface PageOrder {
  summitId: string;
  first: number;
  after: SessionPosition | null;
}

/** `DraftSummit.sessions`: whoever holds a `DraftSummit` was let in already. */
@Resolver(() => DraftSummit)
export class DraftSummitSessionsResolver {
  private readonly pageOf = batched((ctx, orders: readonly PageOrder[]) => this.findPages(ctx, orders));
  constructor(private readonly sessionRows: SessionsRepository) {}

  @ResolveField(() => DraftSessionConnection, { description: 'By start.' })
  async sessions(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: DraftSummit,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 100 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<DraftSessionConnection> {
    const page = await this.pageOf(ctx, {
      summitId: id,
      first: pageSize(first ?? 100),
      after: after == null ? null : readSessionCursor(after),
    });
    const last = page.sessions.at(-1);
    return {
      nodes: page.sessions.map((session) => toDraftSession(session, ctx.languages)),
      pageInfo: {
        hasNextPage: page.hasNextPage,
        endCursor: last === undefined ? null : encodeCursor(sessionCursorKey(last)),
      },
      totalCount: page.totalCount,
    };
  }

  /** One question for each pair of `first` and `after`: a document asks a few of them for many summits. */
  private async findPages(ctx: RequestContext, orders: readonly PageOrder[]): Promise<SessionsPage[]> {
    const alike = Map.groupBy(
      orders,
      ({ first, after }) => `${first} ${after === null ? '' : sessionCursorKey(after)}`,
    );
    const pages = new Map<PageOrder, SessionsPage>();
    for (const group of alike.values()) {
      const [{ first, after } = { first: 0, after: null }] = group;
      const found = await this.sessionRows.findPages(
        ctx,
        [...new Set(group.map((order) => order.summitId))],
        first,
        after,
      );
      for (const order of group)
        pages.set(order, found.get(order.summitId) ?? { sessions: [], totalCount: 0, hasNextPage: false });
    }
    return orders.map((order) => pages.get(order) ?? { sessions: [], totalCount: 0, hasNextPage: false });
  }
}
