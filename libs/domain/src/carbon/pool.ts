/** Grams of a credit: one tonne. */
export const GRAMS_PER_CREDIT = 1_000_000;

/** Whole credits for a pool of grams: never by person. What is over belongs to nobody and may not be claimed. */
export function creditsFor(grams: number): { readonly credits: number; readonly unallocatedGrams: number } {
  const credits = Math.ceil(grams / GRAMS_PER_CREDIT);
  return { credits, unallocatedGrams: credits * GRAMS_PER_CREDIT - grams };
}
