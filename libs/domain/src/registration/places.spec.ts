import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  arrivalStatus,
  changeOf,
  countedAfter,
  freePlaces,
  handedOver,
  type Places,
  REGISTRATION_STATUSES,
  type RegistrationCommand,
  type RegistrationStatus,
} from './places.js';

const COMMANDS: readonly RegistrationCommand[] = ['approve', 'decline', 'cancel', 'promote', 'return'];
const places = fc.record({
  capacity: fc.option(fc.nat(5), { nil: null }),
  confirmed: fc.nat(6),
  waiting: fc.nat(3),
});

describe('places', () => {
  it('go by command and status', () => {
    const free: Places = { capacity: 2, confirmed: 1, waiting: 0 };
    const table = REGISTRATION_STATUSES.map((status) =>
      [
        status.padEnd(9),
        ...COMMANDS.map((command) => {
          const change = changeOf(status, command, free, false);
          return (change.isAllowed ? change.status : '-').padEnd(9);
        }),
      ]
        .join(' | ')
        .trimEnd(),
    );
    expect(
      [
        '          | ' +
          COMMANDS.map((command) => command.padEnd(9))
            .join(' | ')
            .trimEnd(),
        ...table,
      ].join('\n'),
    ).toMatchInlineSnapshot(`
      "          | approve   | decline   | cancel    | promote   | return
      pending   | confirmed | declined  | cancelled | -         | -
      confirmed | -         | -         | cancelled | -         | -
      waiting   | -         | declined  | cancelled | confirmed | -
      cancelled | -         | -         | -         | -         | confirmed
      declined  | confirmed | -         | -         | -         | -"
    `);
  });

  it('are given at arrival while there are some and nobody waits', () => {
    expect(arrivalStatus({ capacity: null, confirmed: 9, waiting: 0 }, false)).toBe('confirmed');
    expect(arrivalStatus({ capacity: 1, confirmed: 0, waiting: 0 }, false)).toBe('confirmed');
    expect(arrivalStatus({ capacity: 1, confirmed: 1, waiting: 0 }, false)).toBe('waiting');
    expect(arrivalStatus({ capacity: 2, confirmed: 1, waiting: 1 }, false)).toBe('waiting');
    expect(arrivalStatus({ capacity: 1, confirmed: 0, waiting: 0 }, true)).toBe('pending');
  });

  it('are not free when the capacity was lowered below who has one', () => {
    expect(freePlaces({ capacity: 1, confirmed: 3 })).toBe(0);
    expect(changeOf('waiting', 'promote', { capacity: 1, confirmed: 3, waiting: 1 }, false)).toEqual({
      isAllowed: false,
      code: 'registration-full',
    });
  });

  it('are never given beyond the capacity, whatever happens in whichever order', () => {
    fc.assert(
      fc.property(
        fc.option(fc.nat(4), { nil: null }),
        fc.boolean(),
        fc.array(fc.record({ who: fc.nat(9), command: fc.constantFrom('arrive', ...COMMANDS) }), { maxLength: 60 }),
        (capacity, needsApproval, steps) => {
          let held: Places = { capacity, confirmed: 0, waiting: 0 };
          const people: (RegistrationStatus | null)[] = Array.from({ length: 10 }, () => null);
          for (const { who, command } of steps) {
            const before = people[who] ?? null;
            if (command === 'arrive' && before === null) {
              const after = arrivalStatus(held, needsApproval);
              people[who] = after;
              held = countedAfter(held, null, after);
            } else if (command !== 'arrive' && before !== null) {
              const change = changeOf(before, command, held, needsApproval);
              if (!change.isAllowed) continue;
              people[who] = change.status;
              held = countedAfter(held, before, change.status);
            }
            const next = handedOver(held);
            for (let count = 0; count < next; count += 1) people[people.indexOf('waiting')] = 'confirmed';
            held = { ...held, confirmed: held.confirmed + next, waiting: held.waiting - next };
            expect(held.confirmed).toBe(people.filter((status) => status === 'confirmed').length);
            expect(held.waiting).toBe(people.filter((status) => status === 'waiting').length);
            if (capacity !== null) expect(held.confirmed).toBeLessThanOrEqual(capacity);
            // Nobody waits while there is a place.
            if (held.waiting > 0) expect(freePlaces(held)).toBe(0);
          }
        },
      ),
    );
  });

  it('hand over no more than there are, to no more than wait', () => {
    fc.assert(
      fc.property(places, (held) => {
        const count = handedOver(held);
        expect(count).toBeLessThanOrEqual(held.waiting);
        expect(count).toBeLessThanOrEqual(freePlaces(held));
        expect(count === held.waiting || count === freePlaces(held)).toBe(true);
      }),
    );
  });
});
