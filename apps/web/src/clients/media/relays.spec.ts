import { describe, expect, it } from 'vitest';
import { Relays } from './relays.js';

const relay = (username: string | null) => ({ urls: ['turn:turn.example'], username, credential: username && 'c' });

describe('relays of a room', () => {
  it('are those of the newest pass, none before the first', () => {
    const relays = new Relays();
    expect(relays.current).toEqual([]);
    relays.renew([relay('1:ada')]);
    relays.renew([relay('2:ada')]);
    expect(relays.current).toEqual([{ urls: ['turn:turn.example'], username: '2:ada', credential: 'c' }]);
    relays.renew([relay(null)]);
    expect(relays.current).toEqual([{ urls: ['turn:turn.example'] }]);
  });

  it('are told to every connection that is open, at each renewal', () => {
    const relays = new Relays();
    const told: string[] = [];
    const forget = relays.watch(([server]) => told.push(`one ${server?.username}`));
    relays.watch(([server]) => told.push(`two ${server?.username}`));
    relays.renew([relay('1:ada')]);
    forget();
    relays.renew([relay('2:ada')]);
    expect(told).toEqual(['one 1:ada', 'two 1:ada', 'two 2:ada']);
  });
});
