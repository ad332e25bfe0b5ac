import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepTicketOfTab, ticketOfTab } from './ticket-of-tab.js';

afterEach(() => vi.unstubAllGlobals());

describe('the ticket that a tab came from', () => {
  it('is that of the summit', () => {
    const kept = new Map<string, string>();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
    keepTicketOfTab('asia', 'secret');
    expect([ticketOfTab('asia'), ticketOfTab('other')]).toEqual(['secret', null]);
  });

  it('is none where nothing may be stored', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse });
    expect(() => keepTicketOfTab('asia', 'secret')).not.toThrow();
    expect(ticketOfTab('asia')).toBeNull();
  });
});
