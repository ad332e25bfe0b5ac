import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RequestContext } from './request-context.js';

/** Runs work in one transaction and tells its listeners after commit (the fact relay is one). */
@Injectable()
export class UnitOfWork {
  private readonly committedListeners = new Set<() => void>();
  /** What is to be done after the commit of each transaction that runs. */
  private readonly afterwards = new WeakMap<EntityManager, (() => void)[]>();
  constructor(private readonly dataSource: DataSource) {}

  /** `work` gets a context whose `manager` is the transaction's; throwing rolls everything back. The history of what it changes names the viewer and the operation of `ctx`. */
  async run<T>(ctx: RequestContext, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    const afterwards: (() => void)[] = [];
    const result = await this.dataSource.transaction(async (manager) => {
      this.afterwards.set(manager, afterwards);
      await tellWhoActs(manager, ctx);
      return work({ ...ctx, manager });
    });
    for (const listener of [...afterwards, ...this.committedListeners]) listener();
    return result;
  }

  /** Called after each commit; must not throw. Returns the function that stops it. */
  onCommitted(listener: () => void): () => void {
    this.committedListeners.add(listener);
    return () => this.committedListeners.delete(listener);
  }

  /** Called once after the commit of the transaction of `ctx`, not when it is rolled back; at once outside of any. Must not throw. */
  afterCommit({ manager }: RequestContext, action: () => void): void {
    const afterwards = this.afterwards.get(manager);
    if (afterwards === undefined) action();
    else afterwards.push(action);
  }
}

/** The triggers of the history read these settings, which end with the transaction. What nobody asked for goes without. */
async function tellWhoActs(manager: EntityManager, { viewer, operation, requestId }: RequestContext): Promise<void> {
  if (viewer === null && operation === undefined) return;
  await manager.query(
    `SELECT set_config('canopy.actor', $1, true), set_config('canopy.actor_name', $2, true),
       set_config('canopy.operation', $3, true), set_config('canopy.request', $4, true)`,
    [viewer?.userId ?? '', viewer?.name ?? '', operation ?? '', requestId],
  );
}
