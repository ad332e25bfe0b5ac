import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnouncementsRepository } from '../../apps/api/src/announcements/announcements.repository.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { StageService } from '../../apps/api/src/stage/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { StreamingStandIn } from './api/streaming-stand-in.js';
import { SigningDesk } from './initiatives/signing-desk.js';

const SHEET = `sessionId mayWrite revision cues { id kind title note speakerId plannedSeconds effects { id kind label } } people { personId role name { text } }
  ceremony { version run phase cueId steps { number isBack phase cueId at }
    effects { id step undoes state code attempts mayBeTriedAgain effect { kind } } } now`;
const ANSWER = `__typename ... on RunSheetChanged { sheet { ${SHEET} } } ... on Refusal { code }`;
const READ = `query ($s: ID!) { runSheet(sessionId: $s) { ${SHEET} } }`;
const LIST = `query ($s: ID!) { runSheets(summitId: $s) { sessionId cueCount plannedSeconds phase } }`;
const SAVE = `mutation ($s: ID!, $r: Int!, $c: [CueInput!]!) { saveRunSheet(sessionId: $s, revision: $r, cues: $c) { ${ANSWER} } }`;
const order = (name: string): string =>
  `mutation ($s: ID!, $v: Int!) { ${name}(sessionId: $s, version: $v) { ${ANSWER} } }`;
const NEXT = order('callNextCue');
const BACK = order('goBackToCue');
const ANEW = order('beginCeremonyAnew');
const AGAIN = `mutation ($s: ID!, $e: ID!) { tryCeremonyEffectAgain(sessionId: $s, effectId: $e) { ${ANSWER} } }`;
const SHOWN = `query ($s: ID) { announcements(sessionId: $s) { text { text } importance } }`;

interface Effect {
  id: string;
  step: number;
  undoes: string | null;
  state: string;
  code: string | null;
  attempts: number;
  mayBeTriedAgain: boolean;
  effect: { kind: string };
}
interface Sheet {
  mayWrite: boolean;
  revision: number;
  cues: { id: string; title: string; plannedSeconds: number; effects: { id: string; kind: string }[] }[];
  people: { personId: string; role: string }[];
  ceremony: {
    version: number;
    run: number;
    phase: string;
    cueId: string | null;
    steps: { number: number; isBack: boolean; phase: string; cueId: string | null; at: string }[];
    effects: Effect[];
  };
}
interface Answered {
  __typename: string;
  code?: string;
  sheet: Sheet;
}

let world: ApiWorld;
let streaming: StreamingStandIn;
let summitId: string, chairPerson: string, ada: string, sessionId: string;
let organiser: Browser, chair: Browser, speaker: Browser, elsewhere: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start();
  streaming = await StreamingStandIn.start(world.streamingAddress);
  summitId = await world.rows.summit('ceremonial', { languages: ['en', 'az'] });
  const other = await world.rows.summit('other', {});
  chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
  ada = await world.rows.person('ada', { en: 'Ada' });
  const as = async (name: string, grants: Parameters<ApiWorld['user']>[1]) =>
    world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
  organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
  chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
  speaker = await as('Ada', [{ summitId, role: 'speaker', personId: ada }]);
  elsewhere = await as('Elsewhere', [{ summitId: other, role: 'organiser' }]);
  stranger = world.browser();
});
afterAll(async () => {
  await world?.stop();
  await streaming?.stop();
});
beforeEach(async () => {
  sessionId = await world.session(summitId, [
    { role: 'moderator', personId: chairPerson },
    { role: 'speaker', personId: ada },
  ]);
});

const cue = (title: string, effects: object[] = [], more: object = {}) => ({
  kind: 'SPEECH',
  title,
  note: '',
  plannedSeconds: 60,
  effects,
  ...more,
});
const save = (cues: object[], revision = 0, who = organiser) =>
  who.ask<Answered>(SAVE, { s: sessionId, r: revision, c: cues });
const read = (who = organiser) => who.ask<Sheet | null>(READ, { s: sessionId });
const versionNow = async () => (await read())?.ceremony.version ?? 0;
const press = async (what: string, who = chair, version?: number) =>
  who.ask<Answered>(what, { s: sessionId, v: version ?? (await versionNow()) });
const next = (who = chair) => press(NEXT, who);
const back = (who = chair) => press(BACK, who);
const again = (effectId: string, who = chair) => who.ask<Answered>(AGAIN, { s: sessionId, e: effectId });
const stage = () => world.get(StageService).find(world.context(), sessionId);
const wentBy = ({ sheet }: Answered) => {
  const last = sheet.ceremony.steps.at(-1)?.number;
  return sheet.ceremony.effects
    .filter(({ step }) => step === last)
    .map(({ effect, state, code }) => [effect.kind, state, code].filter(Boolean).join(' '));
};

describe('a run sheet', () => {
  it('is planned by organisers, and read by who presides; to others there is none', async () => {
    expect(await read()).toMatchObject({ revision: 0, cues: [], mayWrite: true, ceremony: { phase: 'AHEAD' } });
    const { sheet } = await save([cue('Welcome', [], { kind: 'OPENING', plannedSeconds: 300, speakerId: ada })]);
    expect(sheet).toMatchObject({ revision: 1, cues: [{ title: 'Welcome', plannedSeconds: 300, speakerId: ada }] });
    expect(await read(chair)).toMatchObject({ revision: 1, mayWrite: false, people: [{ role: 'MODERATOR' }, {}] });
    for (const who of [speaker, elsewhere, stranger]) expect(await read(who)).toBeNull();
    const entry = { sessionId, cueCount: 1, plannedSeconds: 300, phase: 'AHEAD' };
    expect(await organiser.ask(LIST, { s: summitId })).toContainEqual(entry);
    for (const who of [chair, elsewhere, stranger]) expect(await who.ask(LIST, { s: summitId })).toEqual([]);
    for (const [who, code] of [
      [chair, 'not-allowed'],
      [speaker, 'not-allowed'],
      [elsewhere, 'not-allowed'],
      [stranger, 'not-signed-in'],
    ] as const) {
      expect(await save([], 1, who)).toMatchObject({ code });
      if (who !== chair) expect(await press(NEXT, who, 0)).toMatchObject({ code });
    }
    sessionId = randomUUID();
    expect(await save([])).toMatchObject({ code: 'not-found' });
  });

  it('is saved by one of two who edit it', async () => {
    const answers = await Promise.all([save([cue('one')]), save([cue('two')])]);
    expect(answers.map(({ code }) => code).sort()).toEqual(['stale-revision', undefined]);
    expect(await save([cue('three')], 1)).toMatchObject({ sheet: { revision: 2 } });
    expect(await save([cue('four')], 1)).toMatchObject({ code: 'stale-revision' });
  });

  it.each([
    ['a cue without a title', [cue(' ')], 'cues.0.title'],
    ['a cue of thirteen hours', [cue('a', [], { plannedSeconds: 13 * 3_600 })], 'cues.0.plannedSeconds'],
    ['a layout that is left out', [cue('a', [{ kind: 'LAYOUT' }])], 'cues.0.effects.0.layout'],
    ['captions in no language', [cue('a', [{ kind: 'CAPTIONS', language: 'xx-none' }])], 'cues.0.effects.0.language'],
    [
      'an announcement without words',
      [cue('a', [{ kind: 'ANNOUNCEMENT', isUrgent: false, texts: [] }])],
      'cues.0.effects.0.texts',
    ],
    ['more effects than a cue has', [cue('a', Array(13).fill({ kind: 'SPOTLIGHT' }))], 'cues.0.effects'],
    ['the same cue twice', [cue('a', [], { id: randomUUID() })], 'cues'],
  ])('refuses %s, and says where', async (_what, cues, path) => {
    const sent = path === 'cues' ? [...cues, ...cues] : cues;
    const { errors } = await organiser.post(SAVE, { s: sessionId, r: 0, c: sent });
    expect(errors?.[0]?.extensions['fields']).toMatchObject([{ path }]);
    expect((await read())?.revision).toBe(0);
  });
});

describe('a ceremony', () => {
  it('is led through its cues by who presides, and keeps when each was called', async () => {
    await save([cue('one'), cue('two')]);
    expect(await back()).toMatchObject({ code: 'cue-missing' });
    const ids = (await read())?.cues.map(({ id }) => id) ?? [];
    expect((await next()).sheet.ceremony).toMatchObject({ phase: 'RUNNING', cueId: ids[0] });
    world.clock.pass(5_000);
    expect((await next(organiser)).sheet.ceremony).toMatchObject({ phase: 'RUNNING', cueId: ids[1] });
    expect((await next()).sheet.ceremony).toMatchObject({ phase: 'OVER', cueId: null });
    expect(await next()).toMatchObject({ code: 'cue-missing' });
    const { sheet } = await back();
    expect(sheet.ceremony.cueId).toBe(ids[1]);
    const { steps } = sheet.ceremony;
    expect(steps.map(({ number, isBack, cueId }) => [number, isBack, cueId])).toEqual([
      [1, false, ids[0]],
      [2, false, ids[1]],
      [3, false, null],
      [4, true, ids[1]],
    ]);
    expect(Date.parse(steps[1]?.at ?? '') - Date.parse(steps[0]?.at ?? '')).toBeGreaterThanOrEqual(5_000);
    expect((await press(ANEW)).sheet.ceremony).toMatchObject({ phase: 'AHEAD', run: 2, steps: [], effects: [] });
    expect(await press(NEXT, chair, 1)).toMatchObject({ code: 'stale-revision' });
  });

  it('goes one step when two press at once', async () => {
    await save([cue('one'), cue('two'), cue('three')]);
    const version = await versionNow();
    const answers = await Promise.all([chair, organiser, chair].map((who) => press(NEXT, who, version)));
    expect(answers.map(({ code }) => code).sort()).toEqual(['stale-revision', 'stale-revision', undefined]);
    expect((await read())?.ceremony.steps).toHaveLength(1);
  });

  it('keeps the cue that is on when its plan is changed', async () => {
    await save([cue('one'), cue('two')]);
    await next();
    expect(await save([cue('other')], 1)).toMatchObject({ code: 'cue-running' });
    const [one] = (await read())?.cues ?? [];
    expect(await save([{ ...cue('between') }, { ...cue('one'), id: one?.id }, cue('two')], 1)).toMatchObject({
      sheet: { revision: 2, ceremony: { cueId: one?.id } },
    });
  });
});

describe('what a cue does', () => {
  it('is seen on the stage, and put back in its place', async () => {
    await world.get(StageService).openRehearsal(world.context(), sessionId);
    await save([
      cue('one', [{ kind: 'CAPTIONS', language: 'az' }]),
      cue('two', [
        { kind: 'LAYOUT', layout: 'SPEAKER' },
        { kind: 'CAPTIONS', language: 'en' },
        { kind: 'SPOTLIGHT', participantId: ada },
      ]),
    ]);
    await next();
    const called = await next();
    expect(wentBy(called)).toEqual(['LAYOUT DONE', 'CAPTIONS DONE', 'SPOTLIGHT REFUSED not-on-stage']);
    expect(await stage()).toMatchObject({ layout: 'speaker', captionLanguage: 'en', spotlightId: null });

    // She comes up, and what was refused is done.
    const refused = called.sheet.ceremony.effects.at(-1);
    expect(refused).toMatchObject({ mayBeTriedAgain: true });
    await speaker.ask('mutation ($s: ID!) { requestSeat(sessionId: $s) { __typename } }', { s: sessionId });
    await chair.ask('mutation ($s: ID!, $p: ID!) { admitToStage(sessionId: $s, personId: $p) { __typename } }', {
      s: sessionId,
      p: ada,
    });
    expect(await again(refused?.id ?? '', speaker)).toMatchObject({ code: 'not-allowed' });
    expect(wentBy(await again(refused?.id ?? ''))).toEqual(['LAYOUT DONE', 'CAPTIONS DONE', 'SPOTLIGHT DONE']);
    expect(await again(refused?.id ?? '')).toMatchObject({ code: 'stale-revision' });
    expect(await stage()).toMatchObject({ spotlightId: ada });

    // The chair has chosen another layout since, which stays.
    await chair.ask('mutation ($s: ID!) { layOutStage(sessionId: $s, layout: SLIDES) { __typename } }', {
      s: sessionId,
    });
    const undone = await back();
    expect(wentBy(undone)).toEqual(['SPOTLIGHT DONE', 'CAPTIONS DONE', 'LAYOUT KEPT changed-since']);
    expect(await stage()).toMatchObject({ layout: 'slides', captionLanguage: 'az', spotlightId: null });
    await back();
    expect(await stage()).toMatchObject({ captionLanguage: null });
  });

  it('gives the floor for as long as is planned', async () => {
    await world.get(StageService).openRehearsal(world.context(), sessionId);
    await speaker.ask('mutation ($s: ID!) { requestSeat(sessionId: $s) { __typename } }', { s: sessionId });
    await chair.ask('mutation ($s: ID!, $p: ID!) { admitToStage(sessionId: $s, personId: $p) { __typename } }', {
      s: sessionId,
      p: ada,
    });
    await save([cue('speech', [{ kind: 'FLOOR', participantId: ada }], { plannedSeconds: 420 })]);
    expect(wentBy(await next())).toEqual(['FLOOR DONE']);
    expect((await stage())?.floor).toMatchObject({ participantId: ada, limitMs: 420_000 });
    expect(wentBy(await back())).toEqual(['FLOOR DONE']);
    expect((await stage())?.floor).toBeNull();
  });

  it('announces once, and takes it back', async () => {
    const texts = [{ language: 'en', text: 'Please rise.' }];
    await save([cue('one', [{ kind: 'ANNOUNCEMENT', texts, isUrgent: true, minutes: 5 }])]);
    const announced = () => stranger.ask<unknown[]>(SHOWN, { s: sessionId });
    expect(wentBy(await next())).toEqual(['ANNOUNCEMENT DONE']);
    expect(await announced()).toEqual([{ text: { text: 'Please rise.' }, importance: 'URGENT' }]);
    expect(wentBy(await back())).toEqual(['ANNOUNCEMENT DONE']);
    expect(await announced()).toEqual([]);
  });

  it('is tried again when something breaks, visibly, and is done once', async () => {
    const texts = [{ language: 'en', text: 'Once.' }];
    await save([cue('one', [{ kind: 'ANNOUNCEMENT', texts, isUrgent: false }])]);
    const broken = vi.spyOn(AnnouncementsRepository.prototype, 'insert');
    broken.mockRejectedValueOnce(new Error('the line is cut'));
    const { sheet } = await next();
    expect(sheet.ceremony.effects).toMatchObject([{ state: 'DONE', attempts: 2 }]);
    await press(ANEW);
    broken.mockRejectedValue(new Error('the line is cut'));
    const failed = await next();
    expect(failed.sheet.ceremony.effects).toMatchObject([
      { state: 'FAILED', code: 'unavailable', attempts: 3, mayBeTriedAgain: true },
    ]);
    broken.mockRestore();
    expect(wentBy(await again(failed.sheet.ceremony.effects[0]?.id ?? ''))).toEqual(['ANNOUNCEMENT DONE']);
    expect(await stranger.ask<unknown[]>(SHOWN, { s: sessionId })).toHaveLength(2);
  });

  it('waits for a step that is under way, until whoever does it is gone', async () => {
    await save([cue('one', [{ kind: 'CAPTIONS', language: 'az' }]), cue('two')]);
    await next();
    await world.dataSource.query(`UPDATE run_sheet_effects SET state = 'pending', claimed_at = $1`, [world.in(0)]);
    expect(await next()).toMatchObject({ code: 'ceremony-busy' });
    expect(await press(ANEW)).toMatchObject({ code: 'ceremony-busy' });
    const { effects = [] } = (await read())?.ceremony ?? {};
    expect(await again(effects[0]?.id ?? '')).toMatchObject({ code: 'stale-revision' });
    world.clock.pass(30_000);
    expect((await read())?.ceremony.effects).toMatchObject([{ state: 'PENDING', mayBeTriedAgain: true }]);
    expect(wentBy(await again(effects[0]?.id ?? ''))).toEqual(['CAPTIONS DONE']);
    expect(await next()).toMatchObject({ __typename: 'RunSheetChanged' });
  });

  it('waits for a long step to its end: what is still to be done is not abandoned', async () => {
    const words = (text: string) => ({ kind: 'ANNOUNCEMENT', texts: [{ language: 'en', text }], isUrgent: false });
    await save([cue('one', [words('First.'), words('Second.')]), cue('two')]);
    const rows = world.get(AnnouncementsRepository);
    const insert = rows.insert.bind(rows);
    const meanwhile: Answered[] = [];
    const slow = vi.spyOn(rows, 'insert').mockImplementation(async (...args) => {
      if (slow.mock.calls.length === 1) world.clock.pass(30_000);
      else meanwhile.push(await next(organiser));
      return insert(...args);
    });
    try {
      expect(wentBy(await next())).toEqual(['ANNOUNCEMENT DONE', 'ANNOUNCEMENT DONE']);
    } finally {
      slow.mockRestore();
    }
    expect(meanwhile).toMatchObject([{ code: 'ceremony-busy' }]);
    expect((await next()).__typename).toBe('RunSheetChanged');
  });

  it('rules the chat, keeps its other rules, and gives them back', async () => {
    const rules = () =>
      chair.ask<{ own: object | null }>(
        `query ($s: ID!) { sessionModeration(sessionId: $s) { own { isPreModerated slowModeSeconds holdsLinks } } }`,
        { s: sessionId },
      );
    const own = { isPreModerated: false, slowModeSeconds: 5, holdsLinks: true };
    await chair.ask(
      `mutation ($s: ID!, $m: ModerationSettingsInput) { setSessionModeration(sessionId: $s, settings: $m) { __typename } }`,
      { s: sessionId, m: { ...own, holdsNewcomersMinutes: 0, queueAfterReports: 2, wordLists: [] } },
    );
    await save([cue('one', [{ kind: 'CHAT', isPreModerated: true, slowModeSeconds: 30 }])]);
    expect(wentBy(await next())).toEqual(['CHAT DONE']);
    expect((await rules()).own).toEqual({ isPreModerated: true, slowModeSeconds: 30, holdsLinks: true });
    expect(wentBy(await back())).toEqual(['CHAT DONE']);
    expect((await rules()).own).toEqual(own);
  });

  it('opens and closes a signing and releases, which is never taken back', async () => {
    const desk = await SigningDesk.frozen(world);
    sessionId = await world.session(desk.summitId, []);
    const { initiativeId, label } = { initiativeId: desk.id, label: 'A green planet' };
    const release = { kind: 'RELEASE', objectKind: 'INITIATIVE', objectId: desk.id, label };
    const cues = [
      cue('signing', [{ kind: 'SIGNING', initiativeId, isOpen: true, label }], { kind: 'SIGNING' }),
      cue('release', [{ ...release, missingLanguages: ['ru'] }], { kind: 'RELEASE' }),
    ];
    await desk.organiser.ask(SAVE, { s: sessionId, r: 0, c: cues });
    const pressed = async (what: string) => {
      const sheet = await desk.organiser.ask<Sheet>(READ, { s: sessionId });
      return wentBy(await press(what, desk.organiser, sheet.ceremony.version));
    };
    const state = async () => (await desk.read())?.state;
    expect(await pressed(NEXT)).toEqual(['SIGNING DONE']);
    expect(await state()).toBe('SIGNING');
    expect(await pressed(BACK)).toEqual(['SIGNING DONE']);
    expect(await state()).toBe('SIGNED');
    await pressed(NEXT);
    expect(await desk.out()).toMatchObject({ code: 'not-found' });
    expect(await pressed(NEXT)).toEqual(['RELEASE DONE']);
    expect(await desk.out()).toMatchObject({ __typename: 'PublishedInitiative' });
    expect(await pressed(BACK)).toEqual(['RELEASE KEPT']);
    expect(await desk.out()).toMatchObject({ __typename: 'PublishedInitiative' });
    // Once more is the same.
    expect(await pressed(NEXT)).toEqual(['RELEASE DONE']);
  });

  it('does nothing to what another summit has', async () => {
    const desk = await SigningDesk.frozen(world);
    const release = { kind: 'RELEASE', objectKind: 'INITIATIVE', objectId: desk.id, label: '' };
    await save([cue('one', [release, { kind: 'SIGNING', initiativeId: desk.id, isOpen: true, label: '' }])]);
    expect(wentBy(await next(organiser))).toEqual(['RELEASE REFUSED not-found', 'SIGNING REFUSED not-found']);
    expect((await desk.read())?.state).toBe('FROZEN');
  });
});
