import { type RollCall, withSignatures } from '@app/domain';
import { FACT_BUS, type FactBus } from '@app/facts';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { startChatServer, type TestChatServer } from './chat/chat-server.js';
import { admission, connect, granted, type TestSocket } from './chat/chat-world.js';
import { SigningDesk } from './initiatives/signing-desk.js';

const CHANGED = '__typename ... on RollCallChanged { shownId } ... on Refusal { code }';
const SHOW = `mutation ($s: ID!, $i: ID!) { showRollCall(sessionId: $s, initiativeId: $i) { ${CHANGED} } }`;
const HIDE = `mutation ($s: ID!) { hideRollCall(sessionId: $s) { ${CHANGED} } }`;
const SIGNING =
  'query ($s: ID!) { sessionSigning(sessionId: $s) { shownId initiatives { id slug state titles { language } } } }';
const PASS =
  'mutation ($s: ID!) { issueRoomPass(sessionId: $s) { ... on RoomPass { token } ... on Refusal { code } } }';

let world: ApiWorld;
let chat: TestChatServer;
let desk: SigningDesk;
let chair: Browser;
let sessionId: string;
const open = new Set<TestSocket>();

beforeAll(async () => {
  world = await ApiWorld.start();
  chat = await startChatServer({ databaseUrl: world.databaseUrl, publicKey: world.publicKey });
  const facts = world.app.get<FactBus>(FACT_BUS, { strict: false });
  for (const kind of ['RollCallChanged', 'InitiativeChanged'] as const)
    facts.subscribe(kind, (fact) => chat.facts.publish([fact]));
});
afterAll(async () => {
  await chat?.close();
  await world?.stop();
});
beforeEach(async () => {
  for (const socket of open) socket.disconnect();
  open.clear();
  desk = await SigningDesk.frozen(world);
  const person = await world.rows.person(`chair-${randomUUID()}`, { en: 'An Fengquan' });
  const user = await world.user('An', [{ summitId: desk.summitId, role: 'moderator', personId: person }]);
  chair = await world.signedIn(world.get(SignIn), user.id);
  sessionId = await world.session(desk.summitId, [{ role: 'moderator', personId: person }]);
});

const show = (by = chair, session = sessionId, initiative = desk.id) =>
  by.ask<{ code?: string; shownId?: string }>(SHOW, { s: session, i: initiative });
const hide = (by = chair) => by.ask<{ code?: string; shownId?: string | null }>(HIDE, { s: sessionId });
const soon = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000 });

/** A page in the hall, with what it shows and every frame that came. */
async function attend() {
  const { token } = await desk.stranger.ask<{ token: string }>(PASS, { s: sessionId });
  const socket = connect(chat.origin, token);
  open.add(socket);
  const wire: string[] = [];
  const page: { rollCall: RollCall | null; wire: () => string } = { rollCall: null, wire: () => wire.join('\n') };
  socket.onAny((...event: unknown[]) => wire.push(JSON.stringify(event)));
  socket.on('roll-call:shown', ({ rollCall }) => (page.rollCall = rollCall));
  socket.on('roll-call:signed', ({ signatures }) => {
    page.rollCall = page.rollCall && withSignatures(page.rollCall, signatures);
  });
  expect(await admission(socket)).toBeUndefined();
  granted(await socket.emitWithAck('chat:join-channel', {}));
  return page;
}
const namesOn = ({ rollCall }: { rollCall: RollCall | null }): (string | undefined)[] | undefined =>
  rollCall?.signatures.map(({ names }) => Object.values(names)[0]);

describe('the hall', () => {
  it('is told of nobody and nothing before its chair shows it, and nothing after', async () => {
    await desk.openSigning();
    const page = await attend();
    await desk.sign((await desk.invite(SigningDesk.who('Ann of nowhere'))).token);
    expect(await show()).toMatchObject({ shownId: desk.id });
    await soon(() => expect(namesOn(page)).toEqual(['Ann of nowhere']));
    expect(await hide()).toMatchObject({ shownId: null });
    await soon(() => expect(page.rollCall).toBeNull());
    await desk.sign((await desk.invite(SigningDesk.who('Bob of nowhere'))).token);
    await show();
    await soon(() => expect(namesOn(page)).toEqual(['Ann of nowhere', 'Bob of nowhere']));
    const [before] = page.wire().split('["roll-call:shown"');
    expect(before).not.toContain('nowhere');
    expect(page.wire().match(/Bob of nowhere/g)).toHaveLength(1);
    expect(page.wire()).not.toMatch(/A green planet|We deepen cooperation/);
  });

  it('sees places by country and who takes them, and nobody’s no', async () => {
    const pakistan = { kind: 'COUNTRY', country: 'PK' };
    const [haque, other] = [
      await desk.invite(SigningDesk.who('معین الحق', pakistan)),
      await desk.invite(SigningDesk.who('Secret Other', pakistan)),
    ];
    const bureau = { kind: 'INSTITUTION', country: 'KH', institution: [{ language: 'en', text: 'Royal Academy' }] };
    const [academy, ann] = [
      await desk.invite(SigningDesk.who('Kin Phea', bureau)),
      await desk.invite(SigningDesk.who('Ann')),
    ];
    const withdrawn = await desk.invite(SigningDesk.who('Nobody', pakistan));
    await desk.withdraw(withdrawn.signatoryId);
    await show();
    const page = await attend();
    const seats = (signed: [number, number, number]) =>
      [
        ['KH', 1],
        ['PK', 2],
        [null, 1],
      ].map(([country, invited], place) => ({ country, invited, signed: signed[place] }));
    expect(page.rollCall).toMatchObject({ state: 'frozen', out: null, signatures: [], seats: seats([0, 0, 0]) });
    await desk.openSigning(chair);
    await soon(() => expect(page.rollCall?.state).toBe('signing'));
    await desk.sign(other.token, { country: 'PK', act: 'DECLINED' });
    await desk.sign(haque.token, { country: 'PK' });
    expect(await desk.hands([academy.signatoryId, ann.signatoryId], chair, sessionId)).not.toHaveProperty('code');
    await soon(() => expect(page.rollCall?.seats).toEqual(seats([1, 1, 1])));
    expect(page.rollCall?.signatures).toMatchObject([
      { names: { en: 'معین الحق' }, country: 'PK', isRaisedHand: false, institution: null },
      { names: { en: 'Kin Phea' }, country: 'KH', isRaisedHand: true, institution: { en: 'Royal Academy' } },
      { names: { en: 'Ann' }, country: null, isRaisedHand: true },
    ]);
    // Who comes later is shown the same.
    expect((await attend()).rollCall).toEqual(page.rollCall);
    expect(page.wire()).not.toMatch(/Secret Other|Nobody|declined/);
  });

  it('learns where it is read once it is released, and loses it with a recall', async () => {
    await desk.openSigning();
    const { token } = await desk.invite();
    await show();
    const page = await attend();
    await desk.sign(token);
    await desk.closeSigning();
    await soon(() => expect(page.rollCall?.state).toBe('signed'));
    expect(page.wire()).not.toContain('A green planet');
    await desk.release();
    await soon(() => expect(page.rollCall?.out).toMatchObject({ slug: desk.slug, titles: { en: 'A green planet' } }));
    await desk.recall('Another text was meant.');
    await soon(() => expect(page.rollCall).toBeNull());
    expect((await attend()).wire()).not.toContain('roll-call');
    expect(await show()).toMatchObject({ code: 'initiative-closed' });
  });
});

describe('a roll call', () => {
  it('is shown and hidden by who presides and by organisers alone', async () => {
    const other = await SigningDesk.frozen(world);
    expect(await show(desk.stranger)).toMatchObject({ code: 'not-signed-in' });
    // Presides elsewhere in the summit; organises another one.
    for (const by of [desk.chair, other.organiser]) {
      expect(await show(by)).toMatchObject({ code: 'not-allowed' });
      expect(await hide(by)).toMatchObject({ code: 'not-allowed' });
      expect(await by.ask(SIGNING, { s: sessionId })).toBeNull();
    }
    expect(await desk.stranger.ask(SIGNING, { s: sessionId })).toBeNull();
    expect(await show(desk.organiser)).toMatchObject({ shownId: desk.id });
    expect(await show(chair, sessionId, other.id)).toMatchObject({ code: 'not-found' });
    expect(await show(chair, randomUUID())).toMatchObject({ code: 'not-found' });
    expect(await chair.ask(SIGNING, { s: sessionId })).toMatchObject({
      shownId: desk.id,
      initiatives: [{ id: desk.id, state: 'FROZEN', titles: [{ language: 'en' }, { language: 'ur' }] }],
    });
  });

  it('is of no text that is still written', async () => {
    const begun = await desk.organiser.ask<{ initiative: { id: string } }>(
      `mutation ($s: ID!) { beginInitiative(summitId: $s, input: { languages: ["en"], titles: [{ language: "en", text: "Another" }] }) {
        ... on InitiativeSaved { initiative { id } } } }`,
      { s: desk.summitId },
    );
    expect(await show(chair, sessionId, begun.initiative.id)).toMatchObject({ code: 'initiative-closed' });
    expect(JSON.stringify(await chair.ask(SIGNING, { s: sessionId }))).not.toContain(begun.initiative.id);
  });
});
