import type { DeskBatch } from './desk.queries.js';

export type Stock = DeskBatch['stock'];
export const STOCK_PLACES = ['available', 'reserved', 'ordered', 'retiredPending', 'retiredConfirmed'] as const;

/** What several batches have, place by place, in grams. */
export function stockOf(batches: readonly { readonly stock: Stock }[]): Stock {
  const sum = (place: keyof Stock): number => batches.reduce((grams, { stock }) => grams + stock[place], 0);
  return {
    available: sum('available'),
    reserved: sum('reserved'),
    ordered: sum('ordered'),
    retiredPending: sum('retiredPending'),
    retiredConfirmed: sum('retiredConfirmed'),
  };
}
