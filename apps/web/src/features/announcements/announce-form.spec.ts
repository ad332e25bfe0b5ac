import { describe, expect, it } from 'vitest';
import { emptyAnnouncement, inputOf } from './announce-form.js';

const summit = { id: 'summit-id', timeZone: 'Asia/Shanghai' };
const form = { ...emptyAnnouncement('summit'), texts: { en: ' Lunch ', ur: ' ' } };

describe('an announcement that is written', () => {
  it('goes to the summit, to everybody or to a session, in the languages that it has', () => {
    const sent = {
      importance: 'INFORMATION',
      texts: [{ language: 'en', text: 'Lunch' }],
      link: null,
      startsAt: null,
      endsAt: null,
    };
    expect(inputOf(form, summit)).toEqual({ input: { scope: 'SUMMIT', id: 'summit-id', ...sent } });
    expect(inputOf({ ...form, to: 'everybody' }, summit)).toEqual({ input: { scope: 'EVERYBODY', id: null, ...sent } });
    expect(inputOf({ ...form, to: 'session-id' }, summit)).toEqual({
      input: { scope: 'SESSION', id: 'session-id', ...sent },
    });
  });

  it('has its times by the summit’s clock', () => {
    const timed = { ...form, isUrgent: true, startsAt: '2026-11-22T14:00', endsAt: '2026-11-22T15:30' };
    expect(inputOf(timed, summit)).toMatchObject({
      input: { importance: 'URGENT', startsAt: '2026-11-22T06:00:00.000Z', endsAt: '2026-11-22T07:30:00.000Z' },
    });
  });

  it.each([
    ['no text', { texts: { en: ' ' } }, { texts: 'no-text' }],
    ['a script', { link: 'javascript:alert(1)' }, { link: 'not-a-link' }],
    ['no address', { link: 'lunch' }, { link: 'not-a-link' }],
    [
      'an end before its start',
      { startsAt: '2026-11-22T14:00', endsAt: '2026-11-22T14:00' },
      { endsAt: 'ends-before-start' },
    ],
  ])('is not sent with %s', (_what, wrong, problems) =>
    expect(inputOf({ ...form, ...wrong }, summit)).toEqual({ problems }),
  );
});
