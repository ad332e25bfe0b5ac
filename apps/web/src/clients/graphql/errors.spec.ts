import { CombinedError } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { problemOf } from './errors.js';

const answered = (extensions: Record<string, unknown>): CombinedError =>
  new CombinedError({ graphQLErrors: [{ message: 'no', extensions }] });

describe('what went wrong with a request', () => {
  it('is the network when nothing came back', () => {
    expect(problemOf(new CombinedError({ networkError: new TypeError('Failed to fetch') }))).toEqual({
      kind: 'network',
    });
  });
  it('names the wrong fields', () => {
    const fields = [{ path: 'input.endsAt', code: 'ends-before-start', message: 'ends before it starts' }];
    expect(problemOf(answered({ code: 'BAD_USER_INPUT', fields }))).toEqual({
      kind: 'bad-input',
      fields: { 'input.endsAt': { code: 'ends-before-start', message: 'ends before it starts' } },
    });
  });
  it('says how long to wait', () => {
    expect(problemOf(answered({ code: 'RATE_LIMITED', retryAfterSeconds: 3 }))).toEqual({
      kind: 'rate-limited',
      retryAfterSeconds: 3,
    });
  });
  it('keeps the id of what we have to look up', () => {
    expect(problemOf(answered({ code: 'INTERNAL', requestId: 'r-7' }))).toEqual({ kind: 'internal', requestId: 'r-7' });
    expect(problemOf(answered({ code: 'GRAPHQL_VALIDATION_FAILED' }))).toEqual({ kind: 'internal', requestId: null });
  });
});
