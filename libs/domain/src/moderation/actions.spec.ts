import { describe, expect, it } from 'vitest';
import { afterReport, restrictionsFor, restrictRefusal, type PersonalRestriction, type Standing } from './index.js';

const attendee: Standing = { moderates: false, isOfProgramme: false };
const speaker: Standing = { moderates: false, isOfProgramme: true };
const chair: Standing = { moderates: true, isOfProgramme: true };

describe('restrictRefusal', () => {
  it.each([
    ['somebody of the audience is silenced', attendee, 'silenced', false, true, undefined],
    ['or banned', attendee, 'banned', false, false, undefined],
    ['by address too', attendee, 'banned', true, true, undefined],
    ['if that is known', attendee, 'banned', true, false, 'address-unknown'],
    ['but nobody is silenced by address', attendee, 'silenced', true, true, 'address-not-bannable'],
    ['people of the programme as persons', speaker, 'banned', false, true, undefined],
    ['not by address', speaker, 'banned', true, true, 'address-not-bannable'],
    ['who moderates not at all', chair, 'silenced', false, true, 'not-restrictable'],
  ] as const)('%s', (_what, subject, kind, byAddress, hasAddress, expected) =>
    expect(restrictRefusal(subject, kind, byAddress, hasAddress)).toBe(expected),
  );
});

describe('restrictionsFor', () => {
  const ban = (participantId: string, addressHash: string | null): PersonalRestriction => ({
    kind: 'banned',
    until: null,
    participantId,
    addressHash,
  });
  const all = [ban('ann', null), ban('bob', 'hall')];
  const of = (standing: Standing, participantId: string, addressHash?: string): string[] =>
    restrictionsFor(all, { ...standing, participantId, addressHash }).map((found) => found.participantId);

  it.each([
    ['a person’s own', of(attendee, 'ann', 'home'), ['ann']],
    ['their address’s', of(attendee, 'eve', 'hall'), ['bob']],
    ['nobody else’s', of(attendee, 'eve', 'home'), []],
    ['none where no address is known', of(attendee, 'eve'), []],
    ['not their address’s for people of the programme', of(speaker, 'zoe', 'hall'), []],
    ['nothing for who moderates', of(chair, 'ann', 'hall'), []],
  ])('finds %s', (_what, found, expected) => expect(found).toEqual(expected));
});

describe('afterReport', () => {
  const thresholds = { queueAfterReports: 2, removeAfterReports: 4 };
  it.each([
    ['one is not enough', 1, 0, 'nothing'],
    ['several are shown', 2, 0, 'queue'],
    ['many remove it', 4, 0, 'remove'],
    ['what was let stand is left alone', 3, 2, 'nothing'],
    ['until as many again say so', 4, 2, 'queue'],
    ['and it is not removed any more', 9, 2, 'queue'],
  ] as const)('%s', (_what, count, settledCount, expected) =>
    expect(afterReport({ count, settledCount }, thresholds, false)).toBe(expected),
  );
  it('never removes by itself where that is not set, nor what people of the programme say', () => {
    expect(afterReport({ count: 99, settledCount: 0 }, { ...thresholds, removeAfterReports: null }, false)).toBe(
      'queue',
    );
    expect(afterReport({ count: 99, settledCount: 0 }, thresholds, true)).toBe('queue');
  });
});
