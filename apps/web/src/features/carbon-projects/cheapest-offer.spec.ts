import { expect, it } from 'vitest';
import { cheapestOffer } from './cheapest-offer.js';

const offer = (minor: number, currency = 'CNY', availableGrams = 1) => ({
  pricePerTonne: { minor, currency },
  availableGrams,
});

it('is the lowest price of what is left', () => {
  expect(cheapestOffer([offer(500), offer(400), offer(300, 'CNY', 0)])?.pricePerTonne.minor).toBe(400);
});
it('compares no prices of different currencies', () => {
  expect(cheapestOffer([offer(500), offer(4, 'USD')])?.pricePerTonne.currency).toBe('CNY');
});
it('is nothing when nothing is left', () => {
  expect(cheapestOffer([])).toBeUndefined();
  expect(cheapestOffer([offer(500, 'CNY', 0)])).toBeUndefined();
});
