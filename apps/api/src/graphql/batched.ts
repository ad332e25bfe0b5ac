import type { RequestContext } from '@app/database';
import DataLoader from 'dataloader';

/**
 * Turns a question about many into a field's question about one: what the fields of one request ask in the same turn is
 * asked once. `loadMany` answers in the order of its keys. Nothing is remembered: a mutation may change it in the same request.
 */
export function batched<Key, Value>(
  loadMany: (ctx: RequestContext, keys: readonly Key[]) => Promise<readonly Value[]>,
): (ctx: RequestContext, key: Key) => Promise<Value> {
  const loaders = new WeakMap<RequestContext, DataLoader<Key, Value>>();
  return (ctx, key) => {
    let loader = loaders.get(ctx);
    if (loader === undefined) {
      loader = new DataLoader((keys) => loadMany(ctx, keys), { cache: false });
      loaders.set(ctx, loader);
    }
    return loader.load(key);
  };
}
