import { expect, it } from 'vitest';
import { refusalIn } from './use-order.js';

it('finds why an answer was refused, and nothing where an error came without one', () => {
  expect(refusalIn({ inviteSignatory: { __typename: 'Refused', code: 'country-not-own' } })).toBe('country-not-own');
  expect(refusalIn({ inviteSignatory: { __typename: 'Refused', code: 'something-new' } })).toBe('other');
  expect(refusalIn({ inviteSignatory: { __typename: 'SignatoryKept', signatoryId: '1' } })).toBeNull();
  // As a server answers input that it cannot read.
  for (const none of [null, undefined]) expect(refusalIn(none)).toBeNull();
});
