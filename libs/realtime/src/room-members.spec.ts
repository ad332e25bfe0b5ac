import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FanoutSocket, RoomMembers } from './room-members.js';

it('knows who is there, few or many, whoever comes and goes', () => {
  const step = fc.record({ comes: fc.boolean(), id: fc.integer({ min: 0, max: 30 }).map(String) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const members = new RoomMembers<FanoutSocket>();
      const there = new Set<string>();
      for (const { comes, id } of steps) {
        const member = members.get(id);
        expect(member?.socket.id).toBe(there.has(id) ? id : undefined);
        if (comes && member === undefined) {
          members.add({ socket: { id } as FanoutSocket, cutOffAtMs: undefined, skips: 0 });
          there.add(id);
        } else if (!comes && member !== undefined) {
          members.remove(member);
          there.delete(id);
        }
        expect(members.size).toBe(there.size);
        expect(new Set(members.all.map(({ socket }) => socket.id))).toEqual(there);
      }
    }),
  );
});
