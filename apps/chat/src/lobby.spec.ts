import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Lobby } from './lobby.js';

let lobby: Lobby;
const socket = (id: string, address = '192.0.2.1') => ({ id, data: { address }, disconnect: vi.fn() });

beforeEach(() => {
  vi.useFakeTimers();
  lobby = new Lobby(
    { lobbySockets: 4, lobbySocketsOfAddress: 2, lobbyPatienceMs: 30_000 },
    { now: () => new Date(Date.now()) },
  );
  lobby.onModuleInit();
});
afterEach(() => {
  lobby.onModuleDestroy();
  vi.useRealTimers();
});

describe('the lobby', () => {
  it('has room for so many of one address, and says when to come back', () => {
    const [first] = [socket('a'), socket('b')].map((each) => (lobby.enter(each), each));
    expect(lobby.refusal('192.0.2.1')).toMatchObject({ code: 'rate-limited', retryAfterSeconds: 2 });
    expect(lobby.refusal('192.0.2.2')).toBeUndefined();
    lobby.leave(first!);
    lobby.leave(first!);
    expect(lobby.refusal('192.0.2.1')).toBeUndefined();
    lobby.enter(socket('c'));
    expect(lobby.refusal('192.0.2.1')).toBeDefined();
  });

  it('has room for so many altogether', () => {
    for (const n of [1, 2, 3, 4]) lobby.enter(socket(`s${n}`, `192.0.2.${n}`));
    expect(lobby.refusal('192.0.2.9')).toMatchObject({ code: 'rate-limited' });
  });

  it('puts out who joins nothing, and nobody else', () => {
    const [idle, joined] = [socket('idle'), socket('joined')];
    lobby.enter(idle);
    lobby.enter(joined);
    lobby.leave(joined);
    vi.advanceTimersByTime(20_000);
    const late = socket('late', '192.0.2.2');
    lobby.enter(late);
    vi.advanceTimersByTime(11_000);
    expect(idle.disconnect).toHaveBeenCalledWith(true);
    expect(joined.disconnect).not.toHaveBeenCalled();
    expect(late.disconnect).not.toHaveBeenCalled();
    expect(lobby.refusal('192.0.2.1')).toBeUndefined();
    vi.advanceTimersByTime(20_000);
    expect(late.disconnect).toHaveBeenCalledTimes(1);
  });
});
