import { Client } from '@urql/core';
import { describe, expect, it } from 'vitest';
import { beginSession, passesFor, takeRoom } from './session-ahead.js';

const client = new Client({ url: 'http://nowhere.invalid/graphql', exchanges: [] });

describe('beginning a session ahead of its page', () => {
  it('asks for nothing where nothing was begun', () => {
    expect(takeRoom(passesFor('a session').source)).toBeNull();
  });

  it('leaves passes and a room to the page of that session, once, and to no other', async () => {
    void beginSession(client, 'a session').catch(() => undefined);
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
