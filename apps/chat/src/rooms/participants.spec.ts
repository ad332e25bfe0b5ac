import { describe, expect, it } from 'vitest';
import { Participants } from './participants.js';

const attendee = (sub: string, country?: string) => ({ sub, name: sub, role: 'attendee' as const, country });
const speaker = (sub: string, name: string) => ({ sub, name, role: 'speaker' as const });

describe('who is in a room', () => {
  it('is counted by person, not by page; people of the programme are named in order', () => {
    const room = new Participants('session');
    room.enter('s1', attendee('a'));
    room.enter('s2', attendee('a'));
    room.enter('s3', speaker('x', 'Zhang'));
    room.enter('s4', speaker('y', 'Ahmed'));
    expect(room.here()).toEqual({
      attendeeCount: 1,
      participants: [
        { participantId: 'y', name: 'Ahmed', role: 'speaker' },
        { participantId: 'x', name: 'Zhang', role: 'speaker' },
      ],
      byCountry: {},
    });
    room.leave('s1');
    expect(room.here().attendeeCount).toBe(1);
    room.leave('s2');
    expect(room.here().attendeeCount).toBe(0);
  });

  it('has a new name when the pass has one', () => {
    const room = new Participants('session');
    room.enter('s1', speaker('x', 'Guest'));
    room.enter('s1', speaker('x', 'Ahmed'));
    expect(room.here().participants).toEqual([{ participantId: 'x', name: 'Ahmed', role: 'speaker' }]);
  });

  it('is added up over servers, a named person once; a silent server is forgotten', () => {
    const room = new Participants('session');
    room.enter('s1', attendee('a'));
    room.enter('s2', speaker('x', 'Ahmed'));
    room.hear(
      'other',
      {
        attendeeCount: 7,
        participants: [
          { participantId: 'x', name: 'Ahmed', role: 'speaker' },
          { participantId: 'z', name: 'Bo', role: 'organiser' },
        ],
        byCountry: {},
      },
      0,
    );
    expect(room.everywhere(29_000)).toMatchObject({
      attendeeCount: 8,
      participants: [{ name: 'Ahmed' }, { name: 'Bo' }],
    });
    expect(room.everywhere(31_000)).toMatchObject({ attendeeCount: 1, participants: [{ name: 'Ahmed' }] });
  });

  it('is from somewhere: counted over servers, few people of a country as others, and by person', () => {
    const room = new Participants('session');
    for (const name of ['a', 'b', 'c']) room.enter(name, attendee(name, 'PK'));
    room.enter('c again', attendee('c', 'PK'));
    room.enter('d', attendee('d'));
    expect(room.everywhere(0).origins).toEqual({
      countries: [{ country: 'PK', count: 3 }],
      otherCount: 0,
      unknownCount: 1,
    });
    room.hear('other', { attendeeCount: 4, participants: [], byCountry: { PK: 1, TH: 2 } }, 0);
    expect(room.everywhere(0).origins).toEqual({
      countries: [{ country: 'PK', count: 4 }],
      otherCount: 2,
      unknownCount: 2,
    });
    for (const socket of ['a', 'b']) room.leave(socket);
    expect(room.everywhere(0).origins).toEqual({ countries: [], otherCount: 4, unknownCount: 2 });
    room.enter('d', attendee('d', 'PK'));
    expect(room.here()).toMatchObject({ attendeeCount: 2, byCountry: { PK: 2 } });
    for (const socket of ['c', 'c again', 'd', 'd']) room.leave(socket);
    expect(room.here()).toEqual({ attendeeCount: 0, participants: [], byCountry: {} });
  });
});
