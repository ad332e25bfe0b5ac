import { Client } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { beginSession, passesFor, takeRoom } from './session-ahead.js';

const client = new Client({ url: 'http://nowhere.invalid/graphql', exchanges: [] });
type Data = Parameters<typeof beginSession>[1];
const session = (changes: object): Data =>
  ({ summit: { session: { id: 'a session', status: 'PUBLISHED', stageStatus: 'LIVE', ...changes } } }) as Data;

describe('beginning a session ahead of its page', () => {
  it.each([
    ['nobody has opened', session({ stageStatus: null })],
    ['is gathering', session({ stageStatus: 'WAITING' })],
    ['is over', session({ stageStatus: 'ENDED' })],
    ['was cancelled', session({ status: 'CANCELLED' })],
    ['there is none', undefined],
  ])('asks for nothing of one that %s', (_name, data) => {
    beginSession(client, data);
    expect(takeRoom(passesFor('a session').source)).toBeNull();
  });

  it('leaves passes and a room of one that is on to its page, once, and to no other', async () => {
    beginSession(client, session({}));
    const passes = passesFor('a session');
    expect(passesFor('a session')).toBe(passes);
    expect(passesFor('another')).not.toBe(passes);
    expect(takeRoom(passesFor('another').source)).toBeNull();
    const room = takeRoom(passes.source);
    expect(room).not.toBeNull();
    expect(takeRoom(passes.source)).toBeNull();
    (await room?.catch(() => null))?.close();
  });
});
