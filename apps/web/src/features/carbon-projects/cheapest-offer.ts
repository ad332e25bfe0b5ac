interface Priced {
  readonly pricePerTonne: { readonly minor: number; readonly currency: string };
  readonly availableGrams: number;
}

/**
 * What a project's card names: the lowest price among what is left, within the currency of the first of these (prices in
 * different currencies are not compared); `undefined` when nothing is left.
 */
export function cheapestOffer<Offer extends Priced>(offers: readonly Offer[]): Offer | undefined {
  const left = offers.filter(({ availableGrams }) => availableGrams > 0);
  const currency = left[0]?.pricePerTonne.currency;
  return left
    .filter(({ pricePerTonne }) => pricePerTonne.currency === currency)
    .toSorted((a, b) => a.pricePerTonne.minor - b.pricePerTonne.minor)[0];
}
