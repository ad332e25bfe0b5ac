import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { badCursor, Ctx, decodeCursor, encodeCursor, pageSize } from '../graphql/index.js';
import { mayReadOutbox } from './outbox.policy.js';
import { OutboxMailsRepository } from './outbox-mails.repository.js';
import { OutboxMailConnection } from './outbox.type.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

@Resolver()
export class OutboxResolver {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly outbox: OutboxMailsRepository,
  ) {}

  @Query(() => OutboxMailConnection, {
    name: 'outbox',
    description: "The demo's mails, newest first; empty for everybody but the demo's organiser.",
  })
  async listOutbox(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<OutboxMailConnection> {
    if (!mayReadOutbox(ctx.viewer, this.config.isDemo))
      return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 0 };
    const size = pageSize(first);
    const afterId = after === null || after === undefined ? null : decodeCursor(after);
    if (afterId !== null && !UUID.test(afterId)) throw badCursor();
    const [mails, totalCount] = await Promise.all([
      this.outbox.listKept(ctx, size + 1, afterId),
      this.outbox.countKept(ctx),
    ]);
    const nodes = mails.slice(0, size).map(({ recipient, ...mail }) => ({ ...mail, to: recipient }));
    const last = nodes.at(-1);
    return {
      nodes,
      pageInfo: { hasNextPage: mails.length > size, endCursor: last === undefined ? null : encodeCursor(last.id) },
      totalCount,
    };
  }
}
