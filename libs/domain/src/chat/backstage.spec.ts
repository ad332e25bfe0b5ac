import { describe, expect, it } from 'vitest';
import { belongsBackstage, isGuestAt, readsLine } from './backstage.js';

const member = (sub: string, role = 'attendee', rights: string[] = ['watch', 'chat']) => ({ sub, role, rights });
const chair = member('chair', 'moderator', ['watch', 'chat', 'moderate']);
const stage = {
  seats: [
    { participantId: 'chair', role: 'moderator', state: 'on-stage' },
    { participantId: 'ada', role: 'speaker', state: 'absent' },
    { participantId: 'gone', role: 'speaker', state: 'removed' },
    { participantId: 'guest', role: 'guest', state: 'on-stage' },
  ],
  booths: [{ members: [{ participantId: 'booth' }] }],
};

describe('belongsBackstage', () => {
  it.each([
    ['who presides', chair, true],
    ['an organiser without a seat', member('org', 'organiser', ['moderate']), true],
    ['a speaker who has not come yet', member('ada', 'speaker'), true],
    ['a speaker who was sent away', member('gone', 'speaker'), false],
    ['an interpreter', member('booth', 'interpreter'), true],
    ['a guest while on stage', member('guest'), true],
    ['somebody who was a speaker before the last release', member('former', 'speaker'), false],
    ['an attendee', member('somebody'), false],
  ])('%s', (_who, who, isThere) => expect(belongsBackstage(stage, who)).toBe(isThere));

  it('asks the pass before there is a stage', () => {
    expect(belongsBackstage(null, member('ada', 'speaker'))).toBe(true);
    expect(belongsBackstage(null, member('somebody'))).toBe(false);
  });

  it('knows guests', () => {
    expect([isGuestAt(stage, 'guest'), isGuestAt(stage, 'ada'), isGuestAt(null, 'guest')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('readsLine', () => {
  const ada = member('ada', 'speaker');
  const booth = member('booth', 'interpreter');
  const line = (audience: 'everybody' | 'chair' | 'person', author: string, recipientId: string | null = null) => ({
    seq: 5,
    author: { participantId: author },
    audience,
    recipientId,
  });
  it.each([
    ['to everybody, by everybody', line('everybody', 'ada'), booth, true],
    ['to the chair, by who moderates', line('chair', 'ada'), chair, true],
    ['to the chair, by its author', line('chair', 'ada'), ada, true],
    ['to the chair, by nobody else', line('chair', 'ada'), booth, false],
    ['to one person, by them', line('person', 'chair', 'ada'), ada, true],
    ['to one person, by who moderates beside the author', line('person', 'other-chair', 'ada'), chair, true],
    ['to one person, by nobody else', line('person', 'chair', 'ada'), booth, false],
  ])('%s', (_what, said, reader, isRead) => expect(readsLine(said, reader, 0)).toBe(isRead));

  it('from before a guest came up is read by no guest', () => {
    expect(readsLine(line('everybody', 'ada'), member('guest'), 5)).toBe(false);
    expect(readsLine(line('everybody', 'ada'), member('guest'), 4)).toBe(true);
  });
});
