import { describe, expect, it } from 'vitest';
import {
  isPublic,
  nextStatus,
  SESSION_LIFECYCLE,
  type SessionCommand,
  type SessionStatus,
} from './session-lifecycle.js';

describe('the lifecycle of a session', () => {
  const cases: [SessionStatus, SessionCommand, SessionStatus | null][] = [
    ['draft', 'edit', 'draft'],
    ['draft', 'publish', 'published'],
    ['draft', 'cancel', 'cancelled'],
    ['published', 'edit', 'published'],
    ['published', 'publish', 'published'],
    ['published', 'cancel', 'cancelled'],
    ['cancelled', 'edit', null],
    ['cancelled', 'publish', null],
    ['cancelled', 'cancel', null],
  ];
  it.each(cases)('%s + %s → %s', (status, command, next) => {
    expect(nextStatus(status, command)).toBe(next);
  });

  it('names every pair of status and command above', () => {
    const pairs = Object.values(SESSION_LIFECYCLE).flatMap((commands) => Object.keys(commands));
    expect(cases).toHaveLength(pairs.length);
  });

  it('counts a session as public from its first publication on', () => {
    expect(isPublic({ publishedRevision: null })).toBe(false);
    expect(isPublic({ publishedRevision: 1 })).toBe(true);
  });
});
