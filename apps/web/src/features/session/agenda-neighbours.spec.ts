import { describe, expect, it } from 'vitest';
import { agendaNeighbours } from './agenda-neighbours.js';

const item = (id: string, from: number, to: number, status = 'PUBLISHED') => ({
  id,
  startsAt: new Date(from * 3_600_000).toISOString(),
  endsAt: new Date(to * 3_600_000).toISOString(),
  status,
});

describe('neighbours in the agenda', () => {
  const day = [
    item('a', 9, 10),
    item('b', 10, 11),
    item('x', 11, 12, 'CANCELLED'),
    item('c', 11, 12),
    item('d', 13, 14),
    item('parallel', 10, 12),
  ];
  it('are the nearest that touch or keep a distance, without the cancelled and the parallel', () => {
    const { previous, next } = agendaNeighbours(item('b', 10, 11), day);
    expect(previous?.id).toBe('a');
    expect(next?.id).toBe('c');
  });
  it('are missing at the ends', () => {
    expect(agendaNeighbours(item('a', 9, 10), day).previous).toBeUndefined();
    expect(agendaNeighbours(item('d', 13, 14), day).next).toBeUndefined();
  });
});
