import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardIn, leftOf, type Slides, STAGE_LIMITS, type Stage } from './stage-model.js';
import { decide, endStage, newStage, reseat, type StageCommand, type StageDecision } from './stage.js';

const now = new Date('2026-03-01T09:00:00Z');
const later = new Date('2026-03-01T10:00:00Z');
const CAST = {
  seats: [
    { participantId: 'chair', role: 'moderator' },
    { participantId: 'ada', role: 'speaker' },
    { participantId: 'ben', role: 'speaker' },
  ],
  interpreters: [
    { participantId: 'ivo', language: 'ru' },
    { participantId: 'ira', language: 'ru' },
    { participantId: 'zoe', language: 'zh' },
  ],
} as const;
const roundtable = (): Stage => newStage(CAST);

function after(stage: Stage, ...commands: StageCommand[]): Stage {
  return commands.reduce((current, command) => {
    const decision = decide(current, command, now);
    if (!decision.ok) throw new Error(`${command.kind} was refused: ${decision.code}`);
    return decision.stage;
  }, stage);
}
const seatOf = (stage: Stage, participantId: string) =>
  stage.seats.find((seat) => seat.participantId === participantId);
const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
/** Live, with the chair and both speakers on stage. */
const inSession = (): Stage =>
  after(
    roundtable(),
    { kind: 'request-seat', participantId: 'chair' },
    ...['ada', 'ben'].flatMap((participantId): StageCommand[] => [
      { kind: 'request-seat', participantId },
      { kind: 'admit', participantId },
    ]),
    { kind: 'start' },
  );
const codeOf = (decision: StageDecision): string => (decision.ok ? 'accepted' : decision.code);

describe('a stage', () => {
  it('goes live once and keeps the moment it began when started again', () => {
    const live = after(roundtable(), { kind: 'start' });
    expect(live).toMatchObject({ status: 'live', startedAt: now, endedAt: null });
    expect(decide(live, { kind: 'start' }, later)).toEqual({ ok: true, stage: live, isChanged: false });
  });

  it('cannot end before it was live, nor start after it ended', () => {
    expect(codeOf(decide(roundtable(), { kind: 'end' }, now))).toBe('stage-not-live');
    const ended = after(roundtable(), { kind: 'start' }, { kind: 'end' });
    expect(codeOf(decide(ended, { kind: 'start' }, later))).toBe('stage-ended');
    expect(decide(ended, { kind: 'end' }, later)).toEqual({ ok: true, stage: ended, isChanged: false });
  });

  it('empties every seat when it ends', () => {
    const full = after(
      roundtable(),
      { kind: 'start' },
      { kind: 'request-seat', participantId: 'chair' },
      { kind: 'request-seat', participantId: 'ada' },
      { kind: 'admit', participantId: 'ada' },
    );
    expect(after(full, { kind: 'end' }).seats.every((seat) => seat.state === 'absent')).toBe(true);
  });

  it('ends without having been live when its session is cancelled', () => {
    expect(endStage(roundtable(), now)).toMatchObject({ status: 'ended', startedAt: null, endedAt: now });
  });
});

describe('a seat', () => {
  it('is taken at once by a moderator', () => {
    expect(seatOf(after(roundtable(), { kind: 'request-seat', participantId: 'chair' }), 'chair')?.state).toBe(
      'on-stage',
    );
  });

  it('is waited for by a speaker until a moderator admits', () => {
    const waiting = after(roundtable(), { kind: 'request-seat', participantId: 'ada' });
    expect(seatOf(waiting, 'ada')?.state).toBe('waiting');
    expect(seatOf(after(waiting, { kind: 'admit', participantId: 'ada' }), 'ada')?.state).toBe('on-stage');
  });

  it('is not given to a speaker who did not ask', () => {
    expect(codeOf(decide(roundtable(), { kind: 'admit', participantId: 'ada' }, now))).toBe('not-waiting');
  });

  it('lets a removed speaker ask again, but leaving does not undo the removal', () => {
    const removed = after(
      roundtable(),
      { kind: 'request-seat', participantId: 'ada' },
      { kind: 'remove', participantId: 'ada' },
    );
    expect(seatOf(removed, 'ada')?.state).toBe('removed');
    expect(seatOf(after(removed, { kind: 'leave-seat', participantId: 'ada' }), 'ada')?.state).toBe('removed');
    expect(seatOf(after(removed, { kind: 'request-seat', participantId: 'ada' }), 'ada')?.state).toBe('waiting');
  });

  it('stays muted while its speaker leaves and comes back', () => {
    const muted = after(
      roundtable(),
      { kind: 'request-seat', participantId: 'ada' },
      { kind: 'admit', participantId: 'ada' },
      { kind: 'mute', participantId: 'ada', isMuted: true },
      { kind: 'leave-seat', participantId: 'ada' },
      { kind: 'request-seat', participantId: 'ada' },
    );
    expect(seatOf(muted, 'ada')).toMatchObject({ state: 'waiting', isMutedByModerator: true });
  });

  it('belongs to people of the session only', () => {
    expect(codeOf(decide(roundtable(), { kind: 'request-seat', participantId: 'stranger' }, now))).toBe('seat-unknown');
    expect(codeOf(decide(roundtable(), { kind: 'mute', participantId: 'stranger', isMuted: true }, now))).toBe(
      'seat-unknown',
    );
  });
});

describe('a stage before it is seen', () => {
  it('goes live with a countdown that lies ahead', () => {
    expect(after(roundtable(), { kind: 'start', countdownMs: 10_000 }).startedAt).toEqual(at(10));
  });

  it('waits again when the beginning is called off while its countdown runs, with everybody where they are', () => {
    const counting = after(
      roundtable(),
      { kind: 'request-seat', participantId: 'ada' },
      { kind: 'admit', participantId: 'ada' },
      { kind: 'start', countdownMs: 10_000 },
      { kind: 'give-floor', participantId: 'ada' },
    );
    const calledOff = after(counting, { kind: 'call-off-start' });
    expect(calledOff).toMatchObject({ status: 'waiting', startedAt: null, floor: null });
    expect(seatOf(calledOff, 'ada')?.state).toBe('on-stage');
    expect(decide(calledOff, { kind: 'call-off-start' }, now)).toMatchObject({ ok: true, isChanged: false });
    // The audience sees it from then on.
    expect(codeOf(decide(counting, { kind: 'call-off-start' }, at(10)))).toBe('stage-on-air');
    expect(after(calledOff, { kind: 'start', countdownMs: 5_000 }).startedAt).toEqual(at(5));
  });

  it('keeps a locked stage to those who are there; moderators come and go', () => {
    const locked = after(
      roundtable(),
      { kind: 'request-seat', participantId: 'ada' },
      { kind: 'lock', isLocked: true },
    );
    expect(codeOf(decide(locked, { kind: 'request-seat', participantId: 'ben' }, now))).toBe('stage-locked');
    expect(codeOf(decide(locked, { kind: 'request-seat', participantId: 'ada' }, now))).toBe('accepted');
    expect(codeOf(decide(locked, { kind: 'request-seat', participantId: 'chair' }, now))).toBe('accepted');
    expect(codeOf(decide(locked, { kind: 'raise-hand', participantId: 'eve', guestName: 'Eve' }, now))).toBe(
      'stage-locked',
    );
  });
});

describe('microphones', () => {
  it('are all muted but those of who moderates', () => {
    const muted = after(inSession(), { kind: 'mute-all' });
    expect(muted.seats.map(({ isMutedByModerator }) => isMutedByModerator)).toEqual([false, true, true]);
  });

  it('are asked for, which lifts the mute; only their owner answers', () => {
    const asked = after(inSession(), { kind: 'mute-all' }, { kind: 'ask-to-unmute', participantId: 'ada' });
    expect(seatOf(asked, 'ada')).toMatchObject({ isMutedByModerator: false, isAskedToUnmute: true });
    const answered = after(asked, { kind: 'answer-unmute', participantId: 'ada' });
    expect(seatOf(answered, 'ada')).toMatchObject({ isMutedByModerator: false, isAskedToUnmute: false });
    expect(codeOf(decide(roundtable(), { kind: 'ask-to-unmute', participantId: 'ada' }, now))).toBe('not-on-stage');
  });
});

describe('hands and the order', () => {
  it('stand in the order they were raised, once each', () => {
    const raised = after(
      inSession(),
      { kind: 'raise-hand', participantId: 'ben', guestName: null },
      { kind: 'raise-hand', participantId: 'eve', guestName: 'Eve' },
      { kind: 'raise-hand', participantId: 'ben', guestName: null },
    );
    expect(raised.hands.map(({ participantId, guestName }) => [participantId, guestName])).toEqual([
      ['ben', null],
      ['eve', 'Eve'],
    ]);
    expect(after(raised, { kind: 'lower-hand', participantId: 'ben' }).hands).toHaveLength(1);
    expect(after(raised, { kind: 'lower-all-hands' }).hands).toEqual([]);
  });

  it('have an end', () => {
    let stage = inSession();
    for (let count = 0; count < STAGE_LIMITS.hands; count += 1)
      stage = after(stage, { kind: 'raise-hand', participantId: `guest-${count}`, guestName: 'Guest' });
    expect(codeOf(decide(stage, { kind: 'raise-hand', participantId: 'one-more', guestName: 'Guest' }, now))).toBe(
      'limit-reached',
    );
  });

  it('bring somebody of the audience up only when they raised one, and let them go back', () => {
    expect(codeOf(decide(inSession(), { kind: 'promote', participantId: 'eve' }, now))).toBe('hand-not-raised');
    const up = after(
      inSession(),
      { kind: 'raise-hand', participantId: 'eve', guestName: 'Eve' },
      { kind: 'promote', participantId: 'eve' },
    );
    expect(seatOf(up, 'eve')).toMatchObject({ role: 'guest', state: 'on-stage', guestName: 'Eve' });
    expect(up.hands).toEqual([]);
    expect(codeOf(decide(up, { kind: 'hand-over', participantId: 'eve' }, now))).toBe('seat-unknown');
    expect(seatOf(after(up, { kind: 'send-back', participantId: 'eve' }), 'eve')).toBeUndefined();
    expect(reseat(up, CAST, now)).toBe(up);
  });

  it('give the floor in the planned order to who is on stage, and mark who has spoken for how long', () => {
    const planned = after(inSession(), { kind: 'plan-order', participantIds: ['ben', 'ada', 'ben'] });
    expect(planned.order).toEqual(['ben', 'ada']);
    const first = after(planned, { kind: 'next-speaker', isForced: false });
    expect(first.floor).toEqual({ participantId: 'ben', since: now, limitMs: 180_000 });
    const second = decide(first, { kind: 'next-speaker', isForced: false }, at(70));
    expect(second).toMatchObject({ ok: true, stage: { floor: { participantId: 'ada' }, order: [] } });
    expect(second.ok && seatOf(second.stage, 'ben')?.spokenMs).toBe(70_000);
    expect(
      codeOf(decide(after(first, { kind: 'end-floor' }), { kind: 'plan-order', participantIds: ['eve'] }, now)),
    ).toBe('seat-unknown');
    expect(codeOf(decide(inSession(), { kind: 'next-speaker', isForced: false }, now))).toBe('order-empty');
  });

  it('call one speaker when two who preside call the next at once', () => {
    const planned = after(inSession(), { kind: 'plan-order', participantIds: ['ben', 'ada'] });
    const next = { kind: 'next-speaker', isForced: false, expectedId: 'ben' } as const;
    const first = after(planned, next);
    expect(first.floor?.participantId).toBe('ben');
    expect(decide(first, next, at(1))).toMatchObject({ ok: true, isChanged: false });
    expect(codeOf(decide(planned, { ...next, expectedId: 'ada' }, now))).toBe('order-changed');
    expect(after(first, { kind: 'plan-order', participantIds: ['ben', 'ada'] }).order).toEqual(['ada']);
  });
});

describe('the floor', () => {
  it('has a clock that can be set, extended and left off', () => {
    const speaking = after(inSession(), { kind: 'give-floor', participantId: 'ada', limitMs: 60_000 });
    const longer = after(speaking, { kind: 'extend-floor', byMs: 30_000 });
    expect(longer.floor && leftOf(longer.floor, at(100))).toBe(-10_000);
    const free = after(inSession(), { kind: 'give-floor', participantId: 'ada', limitMs: null });
    expect(free.floor && leftOf(free.floor, at(100))).toBeNull();
    const ruled = after(inSession(), {
      kind: 'rule-turns',
      turns: { limitMs: 300_000, warnMs: 60_000, waitsForBooths: false },
    });
    expect(after(ruled, { kind: 'give-floor', participantId: 'ada' }).floor?.limitMs).toBe(300_000);
  });

  it('is for who is on stage while the session is live, and ends when they go', () => {
    expect(codeOf(decide(roundtable(), { kind: 'give-floor', participantId: 'ada' }, now))).toBe('stage-not-live');
    const speaking = after(inSession(), { kind: 'give-floor', participantId: 'ada' });
    const back = after(speaking, { kind: 'send-back', participantId: 'ada' });
    expect([back.floor, seatOf(back, 'ada')?.state]).toEqual([null, 'waiting']);
    expect(codeOf(decide(back, { kind: 'give-floor', participantId: 'ada' }, now))).toBe('not-on-stage');
  });

  it('waits for the booths that interpret, when the chair wants that', () => {
    const waiting = after(
      inSession(),
      { kind: 'rule-turns', turns: { limitMs: null, warnMs: 0, waitsForBooths: true } },
      { kind: 'take-booth', language: 'ru', participantId: 'ivo' },
      { kind: 'plan-order', participantIds: ['ada', 'ben'] },
      { kind: 'next-speaker', isForced: false },
    );
    expect(codeOf(decide(waiting, { kind: 'caught-up', language: 'ru' }, now))).toBe('floor-taken');
    const between = after(waiting, { kind: 'next-speaker', isForced: false });
    expect([between.floor, between.nextId]).toEqual([null, 'ben']);
    expect(after(between, { kind: 'caught-up', language: 'ru' })).toMatchObject({
      floor: { participantId: 'ben' },
      nextId: null,
    });
    expect(after(between, { kind: 'next-speaker', isForced: true }).floor?.participantId).toBe('ben');
    // A booth that nobody is in keeps nobody waiting.
    const empty = after(waiting, { kind: 'leave-booth', language: 'ru', participantId: 'ivo' });
    expect(after(empty, { kind: 'next-speaker', isForced: false }).floor?.participantId).toBe('ben');
  });
});

describe('the chair', () => {
  it('is handed over to somebody on stage, and goes back to the moderators when they leave', () => {
    const handed = after(inSession(), { kind: 'hand-over', participantId: 'ada' });
    expect(handed.chairId).toBe('ada');
    expect(after(handed, { kind: 'leave-seat', participantId: 'ada' }).chairId).toBeNull();
    expect(codeOf(decide(roundtable(), { kind: 'hand-over', participantId: 'ada' }, now))).toBe('not-on-stage');
  });

  it('suggests captions in one language, or in none, until it ends', () => {
    const captioned = after(inSession(), { kind: 'caption', language: 'az' });
    expect(captioned.captionLanguage).toBe('az');
    expect(decide(captioned, { kind: 'caption', language: 'az' }, now)).toMatchObject({ ok: true, isChanged: false });
    expect(after(captioned, { kind: 'caption', language: null }).captionLanguage).toBeNull();
    expect(after(captioned, { kind: 'end' }).captionLanguage).toBeNull();
  });

  it('puts a spotlight on somebody on stage, as long as they are there', () => {
    const lit = after(inSession(), { kind: 'spotlight', participantId: 'ben' });
    expect(after(lit, { kind: 'remove', participantId: 'ben' }).spotlightId).toBeNull();
    expect(codeOf(decide(lit, { kind: 'spotlight', participantId: 'eve' }, now))).toBe('not-on-stage');
  });
});

describe('a booth', () => {
  it('is for the interpreters of its language', () => {
    expect(codeOf(decide(roundtable(), { kind: 'take-booth', language: 'fr', participantId: 'ivo' }, now))).toBe(
      'booth-unknown',
    );
    expect(codeOf(decide(roundtable(), { kind: 'take-booth', language: 'zh', participantId: 'ivo' }, now))).toBe(
      'not-in-booth',
    );
  });

  it('is handed over after a countdown, unless its holder keeps it', () => {
    const inBooth = after(roundtable(), { kind: 'take-booth', language: 'ru', participantId: 'ivo' });
    const handing = after(inBooth, { kind: 'hand-over-booth', language: 'ru', participantId: 'ira', inMs: 5_000 });
    const [russian] = handing.booths;
    expect(russian && [heardIn(russian, at(4)), heardIn(russian, at(5))]).toEqual(['ivo', 'ira']);
    const kept = after(handing, { kind: 'keep-booth', language: 'ru' }).booths[0];
    expect(kept && heardIn(kept, at(60))).toBe('ivo');
    // Who was relieved can take it back at once.
    const back = decide(handing, { kind: 'take-booth', language: 'ru', participantId: 'ivo' }, at(30));
    expect(back.ok && back.stage.booths[0]).toMatchObject({ activeId: 'ivo', handOver: null });
  });

  it('loses who is no interpreter any more', () => {
    const inBooth = after(roundtable(), { kind: 'take-booth', language: 'ru', participantId: 'ivo' });
    const changed = reseat(inBooth, { ...CAST, interpreters: [{ participantId: 'ira', language: 'ru' }] }, now);
    expect(changed.booths).toEqual([
      { language: 'ru', members: ['ira'], activeId: null, handOver: null, isCaughtUp: true },
    ]);
  });
});

describe('slides', () => {
  it('show pages that they have', () => {
    const shown = after(inSession(), { kind: 'show-slides', slides: slides(1), byId: null });
    expect(after(shown, { kind: 'turn-page', slides: slides(3), byId: null }).slides?.page).toBe(3);
    expect(codeOf(decide(shown, { kind: 'turn-page', slides: slides(4), byId: null }, now))).toBe('page-unknown');
    expect(codeOf(decide(inSession(), { kind: 'turn-page', slides: slides(1), byId: null }, now))).toBe('page-unknown');
  });

  it('are taken away by whoever shows them, not by who shows others', () => {
    const shown = after(inSession(), { kind: 'show-slides', slides: slides(1), byId: null });
    expect(after(shown, { kind: 'hide-slides', deckId: 'deck' }).slides).toBeNull();
    expect(after(shown, { kind: 'hide-slides', deckId: 'other' })).toBe(shown);
    expect(
      codeOf(decide(shown, { kind: 'turn-page', slides: { ...slides(2), deckId: 'other' }, byId: null }, now)),
    ).toBe('page-unknown');
  });

  it('wait for the session to begin, and go with it', () => {
    expect(codeOf(decide(roundtable(), { kind: 'show-slides', slides: slides(1), byId: null }, now))).toBe(
      'stage-not-live',
    );
    expect(
      after(inSession(), { kind: 'show-slides', slides: slides(1), byId: null }, { kind: 'end' }).slides,
    ).toBeNull();
  });

  it('are shown by speakers who are on stage', () => {
    const by = (byId: string) => decide(inSession(), { kind: 'show-slides', slides: slides(1), byId }, now);
    expect(by('ada').ok).toBe(true);
    const gone = after(inSession(), { kind: 'remove', participantId: 'ada' });
    expect(codeOf(decide(gone, { kind: 'show-slides', slides: slides(1), byId: 'ada' }, now))).toBe('not-on-stage');
  });

  function slides(page: number): Slides {
    return { deckId: 'deck', page, pageCount: 3, text: '', picture: null, next: null };
  }
});

describe('a screen', () => {
  const share = (participantId: string): StageCommand => ({ kind: 'share-screen', participantId });

  it('is shared by whoever has come to their seat, by one at a time: who begins last', () => {
    const here = after(inSession(), share('ada'));
    expect(here.screenId).toBe('ada');
    expect(after(here, share('chair')).screenId).toBe('chair');
    expect(codeOf(decide(roundtable(), share('ada'), now))).toBe('not-on-stage');
    expect(codeOf(decide(inSession(), share('eve'), now))).toBe('not-on-stage');
  });

  it('ends with who stops it, leaves or is removed, and nobody else’s does', () => {
    const here = after(inSession(), share('ada'));
    expect(after(here, { kind: 'stop-screen', participantId: 'ada' }).screenId).toBeNull();
    expect(after(here, { kind: 'stop-screen', participantId: 'chair' })).toBe(here);
    for (const kind of ['leave-seat', 'remove'] as const)
      expect(after(here, { kind, participantId: 'ada' }).screenId).toBeNull();
    expect(after(here, { kind: 'end' }).screenId).toBeNull();
  });
});

describe('reseat', () => {
  it('keeps who stays, seats who is new as absent and drops who is gone', () => {
    const before = after(roundtable(), { kind: 'request-seat', participantId: 'ada' });
    const stage = reseat(
      before,
      {
        seats: [
          { participantId: 'cleo', role: 'speaker' },
          { participantId: 'ada', role: 'speaker' },
        ],
        interpreters: CAST.interpreters,
      },
      now,
    );
    expect(stage.seats.map(({ participantId, state }) => [participantId, state])).toEqual([
      ['cleo', 'absent'],
      ['ada', 'waiting'],
    ]);
  });

  it('takes the floor, the order and the hand from who is gone', () => {
    const stage = after(
      inSession(),
      { kind: 'plan-order', participantIds: ['ben'] },
      { kind: 'give-floor', participantId: 'ada' },
      { kind: 'raise-hand', participantId: 'ben', guestName: null },
    );
    const changed = reseat(stage, { ...CAST, seats: CAST.seats.slice(0, 1) }, now);
    expect([changed.floor, changed.order, changed.hands]).toEqual([null, [], []]);
  });

  it('is the very same stage when nothing changed, and leaves an ended one alone', () => {
    const stage = roundtable();
    expect(reseat(stage, CAST, now)).toBe(stage);
    const ended = endStage(stage, now);
    expect(reseat(ended, { seats: [], interpreters: [] }, now)).toBe(ended);
  });
});

describe('whatever is commanded in whatever order', () => {
  const participantId = fc.constantFrom('chair', 'ada', 'ben', 'eve', 'ivo');
  const language = fc.constantFrom('ru', 'zh', 'fr');
  const anyone = <Kind extends StageCommand['kind']>(...kinds: Kind[]) =>
    fc.record({ kind: fc.constantFrom(...kinds), participantId });
  const command: fc.Arbitrary<StageCommand> = fc.oneof(
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('end' as const) }) },
    {
      weight: 40,
      arbitrary: fc.oneof(
        fc.record({
          kind: fc.constantFrom(
            'start' as const,
            'mute-all' as const,
            'lower-all-hands' as const,
            'call-off-start' as const,
          ),
        }),
        fc.record({ kind: fc.constant('start' as const), countdownMs: fc.constant(5_000) }),
        anyone('request-seat', 'leave-seat', 'admit', 'send-back', 'remove', 'ask-to-unmute', 'answer-unmute'),
        anyone('share-screen', 'stop-screen', 'promote', 'lower-hand', 'spotlight', 'hand-over', 'give-floor'),
        fc.record({ kind: fc.constant('raise-hand' as const), participantId, guestName: fc.constant('Eve') }),
        fc.record({ kind: fc.constant('mute' as const), participantId, isMuted: fc.boolean() }),
        fc.record({ kind: fc.constant('lock' as const), isLocked: fc.boolean() }),
        fc.record({ kind: fc.constant('plan-order' as const), participantIds: fc.array(participantId) }),
        fc.record({ kind: fc.constant('next-speaker' as const), isForced: fc.boolean() }),
        fc.record({ kind: fc.constantFrom('end-floor' as const) }),
        fc.record({
          kind: fc.constant('rule-turns' as const),
          turns: fc.record({ limitMs: fc.constant(null), warnMs: fc.constant(0), waitsForBooths: fc.boolean() }),
        }),
        fc.record({ kind: fc.constantFrom('take-booth' as const, 'leave-booth' as const), language, participantId }),
        fc.record({
          kind: fc.constant('hand-over-booth' as const),
          language,
          participantId: fc.constantFrom('ivo', 'ira'),
          inMs: fc.nat(3_000),
        }),
        fc.record({ kind: fc.constantFrom('keep-booth' as const, 'caught-up' as const), language }),
      ),
    },
  );
  const ORDER = { waiting: 0, live: 1, ended: 2 };

  function expectSound(stage: Stage): void {
    const seats = new Map(stage.seats.map((seat) => [seat.participantId, seat]));
    expect(seats.size).toBe(stage.seats.length);
    for (const id of [stage.floor?.participantId, stage.nextId, stage.spotlightId, stage.chairId])
      if (id != null) expect(seats.get(id)?.state).toBe('on-stage');
    if (stage.screenId !== null) expect(['waiting', 'on-stage']).toContain(seats.get(stage.screenId)?.state);
    if (stage.floor !== null) expect([stage.status, stage.nextId]).toEqual(['live', null]);
    expect(new Set(stage.order).size).toBe(stage.order.length);
    for (const id of stage.order) expect(seats.has(id)).toBe(true);
    const raised = stage.hands.map((hand) => hand.participantId);
    expect(new Set(raised).size).toBe(raised.length);
    expect(stage.order).not.toContain(stage.floor?.participantId);
    for (const booth of stage.booths) if (booth.activeId !== null) expect(booth.members).toContain(booth.activeId);
    if (stage.status === 'ended') expect(stage.seats.every(({ state }) => state === 'absent')).toBe(true);
  }

  /** The rules once more, told as a story: did a moderator let them up since they last were off the stage? */
  it('the stage stays sound, nobody is on it without having been let up, and the status never goes back', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 80 }), (commands) => {
        let stage = roundtable();
        let seconds = 0;
        const letUp = new Set<string>();
        for (const next of commands) {
          seconds += 1;
          const decision = decide(stage, next, at(seconds));
          if (!decision.ok) continue;
          expect(decision.isChanged).toBe(decision.stage !== stage);
          const isCalledOff =
            next.kind === 'call-off-start' && stage.startedAt !== null && stage.startedAt > at(seconds);
          if (!isCalledOff) expect(ORDER[decision.stage.status]).toBeGreaterThanOrEqual(ORDER[stage.status]);
          for (const seat of decision.stage.seats)
            expect(seat.spokenMs).toBeGreaterThanOrEqual(seatOf(stage, seat.participantId)?.spokenMs ?? 0);
          if (next.kind === 'admit' || next.kind === 'promote') letUp.add(next.participantId);
          if (next.kind === 'leave-seat' || next.kind === 'remove' || next.kind === 'send-back')
            letUp.delete(next.participantId);
          stage = decision.stage;
          expectSound(stage);
          for (const seat of stage.seats)
            if (seat.role !== 'moderator' && seat.state === 'on-stage')
              expect(letUp.has(seat.participantId)).toBe(true);
          expect(stage.seats.filter(({ role }) => role !== 'guest').map((seat) => seat.participantId)).toEqual([
            'chair',
            'ada',
            'ben',
          ]);
          // A command that names what should be so can be repeated.
          if (
            !['next-speaker', 'extend-floor', 'caught-up', 'hand-over-booth', 'promote', 'raise-hand'].includes(
              next.kind,
            )
          ) {
            const repeated = decide(stage, next, at(seconds));
            if (repeated.ok) expect([next, repeated.isChanged]).toEqual([next, false]);
          }
        }
      }),
      { seed: 20221220, numRuns: 500 },
    );
  });
});
