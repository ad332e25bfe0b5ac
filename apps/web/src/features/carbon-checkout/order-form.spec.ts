import { describe, expect, it } from 'vitest';
import { missingIn, OrderKey, problemsFrom } from './order-form.js';

const form = { name: 'Ada', email: 'ada@example.org', isListed: false, leaderboardName: '', payment: 'CARD' as const };

describe('an order’s form', () => {
  it('lacks nothing when name, address and payment are there', () => {
    expect(missingIn(form)).toEqual({});
  });
  it('asks for a name on the leaderboard only from who wants to be there', () => {
    expect(missingIn({ ...form, isListed: true, leaderboardName: ' ' })).toEqual({ leaderboardName: 'required' });
  });
  it('says each thing that is missing', () => {
    expect(Object.keys(missingIn({ ...form, name: ' ', email: '', payment: null }))).toEqual([
      'name',
      'email',
      'payment',
    ]);
  });
  it('shows the server’s word at its field', () => {
    expect(problemsFrom({ 'input.email': { code: 'bad-email' } })).toEqual({ email: 'bad-email' });
  });
});

describe('the key of an order', () => {
  it('stays while the same is ordered, and is another one for anything else', () => {
    const key = new OrderKey();
    const first = key.for({ grams: 5, email: 'a' });
    expect(key.for({ grams: 5, email: 'a' })).toBe(first);
    expect(key.for({ grams: 6, email: 'a' })).not.toBe(first);
  });
});
