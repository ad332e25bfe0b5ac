import { describe, expect, it } from 'vitest';
import { copyOf, inputOf, instantOf, localTimeOf, moved, newSessionForm, type SessionForm } from './session-form.js';

const form: SessionForm = {
  kind: 'PANEL',
  titles: { en: ' Panel ', ur: '' },
  descriptions: {},
  startsAt: '2022-12-20T09:00',
  endsAt: '2022-12-20T10:30',
  durationMinutes: 90,
  subForumId: null,
  initiativeSlug: null,
  languages: ['en'],
  appearances: [],
};

describe('times of the form', () => {
  it('are the summit’s clock, wherever the organiser is', () => {
    expect(instantOf('2022-12-20T09:00', 'Asia/Shanghai')).toBe('2022-12-20T01:00:00.000Z');
    expect(localTimeOf('2022-12-20T01:00:00Z', 'Asia/Kathmandu')).toBe('2022-12-20T06:45');
  });
  it('come back unchanged in every zone', () => {
    for (const zone of ['Asia/Karachi', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC']) {
      const local = '2024-06-15T23:45';
      expect(localTimeOf(instantOf(local, zone) ?? '', zone)).toBe(local);
    }
  });
  it('refuse a time that the clocks jump over', () => {
    expect(instantOf('2024-03-31T02:30', 'Europe/Berlin')).toBeNull();
  });
  it('take the first of a time that comes twice', () => {
    expect(instantOf('2024-10-27T02:30', 'Europe/Berlin')).toBe('2024-10-27T00:30:00.000Z');
  });
  it('refuse what is no time', () => {
    expect(instantOf('', 'UTC')).toBeNull();
    expect(instantOf('2024-02-30T10:00', 'UTC')).toBeNull();
  });
});

describe('inputOf', () => {
  it('sends trimmed texts and instants, and no empty translation', () => {
    expect(inputOf(form, 'Asia/Shanghai')).toMatchObject({
      input: {
        titles: [{ language: 'en', text: 'Panel' }],
        startsAt: '2022-12-20T01:00:00.000Z',
        endsAt: '2022-12-20T02:30:00.000Z',
      },
    });
  });
  it('sends an unscheduled session without a time, with what it is planned for', () => {
    const { input } = inputOf({ ...form, startsAt: '', endsAt: '' }, 'UTC') as { input: object };
    expect(input).toMatchObject({ durationMinutes: 90 });
    expect(input).not.toHaveProperty('startsAt');
  });
  it('names what is missing, all at once', () => {
    expect(
      inputOf({ ...form, titles: { en: '  ' }, startsAt: '', endsAt: '2024-03-31T02:30' }, 'Europe/Berlin'),
    ).toEqual({
      problems: { titles: 'title-missing', startsAt: 'time-missing', endsAt: 'time-gap' },
    });
  });
  it('refuses an end that is not after the start', () => {
    expect(inputOf({ ...form, endsAt: form.startsAt }, 'UTC')).toEqual({ problems: { endsAt: 'end-before-start' } });
  });
  it('sends languages for interpreters only', () => {
    const appearances = [
      { personId: 'a', role: 'SPEAKER' as const, fromLanguage: 'en', toLanguage: 'ur' },
      { personId: 'b', role: 'INTERPRETER' as const, fromLanguage: 'en', toLanguage: 'ur' },
    ];
    expect(inputOf({ ...form, appearances }, 'UTC')).toMatchObject({
      input: {
        appearances: [
          { personId: 'a', role: 'SPEAKER' },
          { personId: 'b', fromLanguage: 'en', toLanguage: 'ur' },
        ],
      },
    });
  });
});

describe('times that were not touched', () => {
  const base = { startsAt: '2024-10-27T01:30:30Z', endsAt: '2024-10-27T02:30:00Z' };
  const shown = { ...form, startsAt: localTimeOf(base.startsAt, 'Europe/Berlin'), endsAt: '2024-10-27T03:30' };
  it('stay the second of two equal times, to the second', () => {
    expect(inputOf(shown, 'Europe/Berlin', base)).toMatchObject({
      input: { startsAt: '2024-10-27T01:30:30.000Z', endsAt: '2024-10-27T02:30:00.000Z' },
    });
  });
  it('are read anew once they are changed', () => {
    expect(inputOf({ ...shown, startsAt: '2024-10-27T02:45' }, 'Europe/Berlin', base)).toMatchObject({
      input: { startsAt: '2024-10-27T00:45:00.000Z' },
    });
  });
});

describe('a copy', () => {
  it('has no time, keeps the length, and does not sign the same initiative again', () => {
    expect(copyOf({ ...form, initiativeSlug: 'declaration' }, { durationMinutes: 90 })).toMatchObject({
      startsAt: '',
      endsAt: '',
      durationMinutes: 90,
      initiativeSlug: null,
      titles: form.titles,
    });
  });
});

describe('a new session', () => {
  const summit = { startsAt: '2022-12-19T16:00:00Z', timeZone: 'Asia/Shanghai', languages: ['en', 'ur'] };
  it('begins at nine of the first day, in the summit’s zone', () => {
    expect(newSessionForm(summit, null)).toMatchObject({
      startsAt: '2022-12-20T09:00',
      endsAt: '2022-12-20T10:00',
      languages: ['en'],
    });
  });
  it('follows the last one', () => {
    expect(newSessionForm(summit, '2022-12-20T04:15:00Z').startsAt).toBe('2022-12-20T12:15');
  });
});

describe('moved', () => {
  it('swaps neighbours and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
