import { type RequestContext, UnitOfWork } from '@app/database';
import { AsyncLocalStorage } from 'node:async_hooks';

/** How a transaction ends: as it should, or after so many of its statements by an error or with its connection gone. */
export type Fate = { how: 'lives' } | { how: 'fails' | 'is-killed'; after: number };

const fates = new AsyncLocalStorage<Fate>();

/** What this work writes ends as its fate says. @returns `undefined` for what did not live */
export async function doomed<T>(fate: Fate, work: () => Promise<T>): Promise<T | undefined> {
  if (fate.how === 'lives') return work();
  return fates.run(fate, work).catch(() => undefined);
}

/** What ended with somebody else's transaction, which it shared. Anything else that went wrong is thrown. */
export function unlessDoomed(error: unknown): undefined {
  const text = error instanceof Error ? error.message : String(error);
  if (/in the middle|terminat|connection|57P01/i.test(text)) return undefined;
  throw error;
}

/** A unit of work whose transactions may die on their way: at any statement, or right before the commit. */
export class MortalUnitOfWork extends UnitOfWork {
  override run<T>(ctx: RequestContext, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    const fate = fates.getStore();
    if (fate === undefined || fate.how === 'lives') return super.run(ctx, work);
    return super.run(ctx, async (tx) => {
      const { manager } = tx;
      const query = manager.query.bind(manager);
      const die = async (): Promise<never> => {
        if (fate.how === 'is-killed') await query('SELECT pg_terminate_backend(pg_backend_pid())');
        throw new Error('in the middle');
      };
      let statements = 0;
      manager.query = async <R>(text: string, values?: unknown[]): Promise<R> => {
        if (statements === fate.after) return die();
        statements += 1;
        return query<R>(text, values);
      };
      await work(tx);
      return die();
    });
  }
}
