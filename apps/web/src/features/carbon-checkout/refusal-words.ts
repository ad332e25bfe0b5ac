import type { Translate } from '../../app/i18n/use-text.js';

/** Refusals that have words of their own. */
const KNOWN = [
  'sold-out',
  'footprint-covered',
  'footprint-unknown',
  'payment-unavailable',
  'too-many',
  'order-differs',
  'not-found',
  'not-allowed',
  'wrong-state',
  'unavailable',
  'amount-too-small',
  'being-retired',
  'nothing-ordered',
  'tonne-not-whole',
  'more-than-owed',
] as const;

/** Why it was not done, and what to do. */
export function refusalWords(code: string, t: Translate): string {
  const known = KNOWN.find((each) => each === code);
  return known ? t(`carbon-checkout.refused.${known}`) : t('carbon-checkout.refused.other');
}
