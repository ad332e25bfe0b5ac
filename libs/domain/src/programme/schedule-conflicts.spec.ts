import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findScheduleConflicts,
  findSessionConflicts,
  overlaps,
  SCHEDULE_CONFLICT_KINDS,
  type Schedule,
  type ScheduledSession,
} from './schedule-conflicts.js';

const HOUR_MS = 3_600_000;
const span = (from: number, to: number) => ({ startsAtMs: from * HOUR_MS, endsAtMs: to * HOUR_MS });
const speaker = (personId: string) => ({ personId, role: 'speaker' as const, fromLanguage: null, toLanguage: null });
const interpreter = (fromLanguage: string | null, toLanguage: string | null) => ({
  personId: `booth ${fromLanguage} ${toLanguage}`,
  role: 'interpreter' as const,
  fromLanguage,
  toLanguage,
});
const session = (id: string, from: number, to: number, over: Partial<ScheduledSession> = {}): ScheduledSession => ({
  id,
  slot: span(from, to),
  subForumId: id,
  languages: ['en'],
  appearances: [],
  ...over,
});
const schedule = (sessions: ScheduledSession[], availabilities: Schedule['availabilities'] = []): Schedule => ({
  sessions,
  availabilities,
  bounds: span(0, 24),
});
const kinds = (candidate: ScheduledSession, of: Schedule) =>
  findSessionConflicts(candidate, of).map(({ kind }) => kind);

describe('somebody in two places', () => {
  const ana = { appearances: [speaker('ana'), speaker('bo')] };
  const morning = session('morning', 9, 11, ana);

  it('is refused, and said of both sessions with the person', () => {
    const panel = session('panel', 10, 12, { appearances: [speaker('bo')] });
    expect(findScheduleConflicts(schedule([morning, panel]))).toEqual([
      { kind: 'person-busy', severity: 'refusal', sessionId: 'morning', otherSessionId: 'panel', personId: 'bo' },
      { kind: 'person-busy', severity: 'refusal', sessionId: 'panel', otherSessionId: 'morning', personId: 'bo' },
    ]);
  });
  it('is not somebody who goes from one session straight into the next', () => {
    expect(findScheduleConflicts(schedule([morning, session('next', 11, 12, ana)]))).toEqual([]);
  });
  it('counts once who moderates and speaks', () => {
    const twice = session('panel', 10, 12, { appearances: [speaker('bo'), { ...speaker('bo'), role: 'moderator' }] });
    expect(kinds(twice, schedule([morning, twice]))).toEqual(['person-busy']);
  });
  it('does not count the session itself, wherever it stood before', () => {
    expect(findSessionConflicts(session('morning', 10, 12, ana), schedule([morning]))).toEqual([]);
  });
  it('does not count unscheduled sessions', () => {
    const waiting = session('waiting', 0, 0, { ...ana, slot: null });
    expect(findScheduleConflicts(schedule([morning, waiting]))).toEqual([]);
  });
});

describe('a session outside the summit', () => {
  it.each([
    [0, 24, []],
    [-1, 1, ['outside-summit']],
    [23, 25, ['outside-summit']],
    [30, 31, ['outside-summit']],
  ])('from %i to %i: %j', (from, to, expected) => {
    expect(kinds(session('a', from, to), schedule([]))).toEqual(expected);
  });
});

describe('one place', () => {
  it('warns of two sessions at once in a sub-forum and in the plenary, not in two of them', () => {
    const at = (id: string, subForumId: string | null) => session(id, 9, 10, { subForumId });
    const day = schedule([at('a', 'energy'), at('b', 'energy'), at('c', null), at('d', null), at('e', 'cities')]);
    expect(findScheduleConflicts(day)).toEqual(
      ['a b', 'b a', 'c d', 'd c'].map((pair) => {
        const [sessionId, otherSessionId] = pair.split(' ');
        return { kind: 'sub-forum-busy', severity: 'warning', sessionId, otherSessionId };
      }),
    );
  });
});

describe('stated availability', () => {
  const panel = session('panel', 10, 12, { appearances: [speaker('ana')] });
  const stated = (...spans: [number, number][]) =>
    schedule(
      [panel],
      [...spans.map(([from, to]) => ({ personId: 'ana', ...span(from, to) })), { personId: 'bo', ...span(0, 1) }],
    );
  it.each([
    ['is everything when none is stated', [], []],
    ['covers a session it holds', [[9, 13]], []],
    [
      'covers with spans that touch, in any order',
      [
        [11, 12],
        [10, 11],
      ],
      [],
    ],
    [
      'leaves out what lies between two spans',
      [
        [9, 11],
        [11.5, 13],
      ],
      ['outside-availability'],
    ],
    ['ends before the session does', [[9, 11.5]], ['outside-availability']],
    ['begins after the session does', [[10.5, 13]], ['outside-availability']],
  ] as [string, [number, number][], string[]][])('%s', (_, spans, expected) => {
    expect(kinds(panel, stated(...spans))).toEqual(expected);
  });
});

describe('an announced language', () => {
  const missing = (languages: string[], ...booths: ReturnType<typeof interpreter>[]) =>
    findSessionConflicts(session('a', 9, 10, { languages, appearances: booths }), schedule([])).map((conflict) =>
      conflict.kind === 'interpreter-missing' ? conflict.language : conflict.kind,
    );
  it('needs nobody when it is the only one, or when none is announced', () => {
    expect(missing(['en'])).toEqual([]);
    expect(missing([])).toEqual([]);
  });
  it('needs somebody who works into it', () => {
    expect(missing(['en', 'ru', 'zh-CN'], interpreter('en', 'ru'))).toEqual(['zh-CN']);
    expect(missing(['en', 'ru', 'zh-CN'], interpreter('en', 'ru'), interpreter('en', 'zh'))).toEqual([]);
  });
  it('is spoken when somebody works from it', () => {
    expect(missing(['en', 'ru'], interpreter('ru', 'en'))).toEqual([]);
  });
  it('is not served by an interpreter whose languages nobody wrote down, nor by a speaker', () => {
    expect(missing(['en', 'ru'], interpreter(null, null))).toEqual(['ru']);
  });
});

describe('conflicts of any schedule', () => {
  const slots = fc
    .tuple(fc.integer({ min: -3, max: 26 }), fc.integer({ min: 1, max: 8 }))
    .map(([start, length]) => span(start, start + length));
  const people = fc.subarray(['ana', 'bo', 'chi']).map((ids) => ids.map(speaker));
  const sessions = fc
    .array(
      fc.record({
        slot: fc.option(slots),
        subForumId: fc.constantFrom(null, 'energy', 'cities'),
        languages: fc.subarray(['en', 'ru']),
        appearances: people,
      }),
      { maxLength: 8 },
    )
    .map((parts) => parts.map((part, index) => ({ ...part, id: `s${index}` })));
  const availabilities = fc
    .array(fc.tuple(fc.constantFrom('ana', 'bo'), slots), { maxLength: 3 })
    .map((stated) => stated.map(([personId, time]) => ({ personId, ...time })));

  it('are said of both sessions, never of one with itself, and refusals come first', () => {
    fc.assert(
      fc.property(sessions, availabilities, (parts, stated) => {
        const of = schedule(parts, stated);
        const found = findScheduleConflicts(of);
        for (const conflict of found) {
          if (!('otherSessionId' in conflict)) continue;
          expect(conflict.otherSessionId).not.toBe(conflict.sessionId);
          const mirrored = { ...conflict, sessionId: conflict.otherSessionId, otherSessionId: conflict.sessionId };
          expect(found).toContainEqual(mirrored);
        }
        for (const part of parts) {
          const order = kinds(part, of).map((kind) => SCHEDULE_CONFLICT_KINDS.indexOf(kind));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('agree with looking hour by hour', () => {
    fc.assert(
      fc.property(sessions, (parts) => {
        const hours = (one: ScheduledSession) =>
          new Set(
            one.slot === null
              ? []
              : Array.from(
                  { length: (one.slot.endsAtMs - one.slot.startsAtMs) / HOUR_MS },
                  (_, hour) => (one.slot?.startsAtMs ?? 0) / HOUR_MS + hour,
                ),
          );
        const busy = parts.flatMap((one) =>
          parts
            .filter((other) => other.id !== one.id && hours(one).intersection(hours(other)).size > 0)
            .flatMap((other) =>
              one.appearances
                .filter(({ personId }) => other.appearances.some((appearance) => appearance.personId === personId))
                .map(({ personId }) => `${one.id} ${other.id} ${personId}`),
            ),
        );
        const found = findScheduleConflicts(schedule(parts)).flatMap((conflict) =>
          conflict.kind === 'person-busy'
            ? `${conflict.sessionId} ${conflict.otherSessionId} ${conflict.personId}`
            : [],
        );
        expect(found.toSorted()).toEqual(busy.toSorted());
      }),
    );
  });

  it('overlaps is symmetric, and exclusive at the ends', () => {
    fc.assert(fc.property(slots, slots, (one, other) => overlaps(one, other) === overlaps(other, one)));
    expect(overlaps(span(9, 10), span(10, 11))).toBe(false);
  });
});
