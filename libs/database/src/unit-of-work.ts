import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestContext } from './request-context.js';

/** Runs work in one transaction and tells its listeners after commit (the fact relay is one). */
@Injectable()
export class UnitOfWork {
  private readonly committedListeners = new Set<() => void>();
  constructor(private readonly dataSource: DataSource) {}

  /** `work` gets a context whose `manager` is the transaction's; throwing rolls everything back. */
  async run<T>(ctx: RequestContext, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    const result = await this.dataSource.transaction((manager) => work({ ...ctx, manager }));
    for (const listener of this.committedListeners) listener();
    return result;
  }

  /** Called after each commit; must not throw. Returns the function that stops it. */
  onCommitted(listener: () => void): () => void {
    this.committedListeners.add(listener);
    return () => this.committedListeners.delete(listener);
  }
}
