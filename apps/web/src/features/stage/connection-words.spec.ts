import { describe, expect, it } from 'vitest';
import { connectionState } from './connection-words.js';

describe('the state of the connection', () => {
  it('is the worse of pictures and chat', () => {
    expect(connectionState({ status: 'connected' }, { status: 'joined' }, 'live')).toBe('connected');
    expect(connectionState({ status: 'connected' }, { status: 'reconnecting' }, 'live')).toBe('reconnecting');
    expect(connectionState({ status: 'reconnecting' }, { status: 'joined' }, 'live')).toBe('reconnecting');
    expect(connectionState(null, { status: 'joined' }, 'live')).toBe('connecting');
  });
  it('does not wait for the chat to call the pictures connected', () =>
    expect(connectionState({ status: 'connected' }, { status: 'connecting' }, 'live')).toBe('connected'));
  it('is connected backstage before the room of the media is open', () => {
    expect(connectionState({ status: 'room-not-open' }, { status: 'joined' }, 'waiting')).toBe('connected');
    expect(connectionState({ status: 'room-not-open' }, { status: 'joined' }, 'live')).toBe('connecting');
  });
  it('tells an end from a loss', () => {
    expect(connectionState({ status: 'ended', reason: 'ended' }, { status: 'joined' }, 'live')).toBe('over');
    expect(connectionState({ status: 'refused', code: 'pass-revoked' }, { status: 'joined' }, 'live')).toBe('lost');
    expect(connectionState({ status: 'connected' }, { status: 'closed', reason: 'removed' }, 'live')).toBe('lost');
  });
});
