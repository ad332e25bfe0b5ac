import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';

const INVITE = `mutation ($s: ID!, $p: ID!, $email: String!) { inviteToSession(sessionId: $s, personId: $p, role: SPEAKER, email: $email) {
  ... on InvitationSent { url invitation { id } } } }`;
const ANSWER =
  'mutation ($token: String!, $accept: Boolean!, $reason: String) { answerInvitation(token: $token, accept: $accept, reason: $reason) { __typename } }';
const PERSON =
  'id names { text } titles { text } biographies { text } country organisationId organisationName languages revision changedByPersonAt';
const PROFILE_FIELDS = `person { ${PERSON} } summit { slug timeZone startsAt endsAt } appearances { sessionId role startsAt }
  missing savedAt availabilityStatedAt availability { startsAt endsAt } technicalCheck { camera microphone network roundTripMs uploadKbps checkedAt }`;
const PROFILE = `query ($summit: String!) { profile(summitSlug: $summit) { ${PROFILE_FIELDS} } }`;
const SAVE = `mutation ($summit: String!, $revision: Int!, $input: PersonInput!) { saveProfile(summitSlug: $summit, revision: $revision, input: $input) {
  __typename ... on PersonSaved { person { ${PERSON} } } ... on StalePerson { current { revision } } ... on Refusal { code } } }`;
const STATE = `mutation ($summit: String!, $spans: [AvailabilitySpanInput!]!) { stateAvailability(summitSlug: $summit, spans: $spans) {
  __typename ... on Profile { ${PROFILE_FIELDS} } ... on Refusal { code } } }`;
const CHECK = `mutation ($summit: String!, $input: TechnicalCheckInput!) { recordTechnicalCheck(summitSlug: $summit, input: $input) {
  __typename ... on Profile { ${PROFILE_FIELDS} } ... on Refusal { code } } }`;
const PARTICIPANTS = `query ($slug: String!) { draftSummit(slug: $slug) {
  availabilities { personId startsAt endsAt }
  participants { person { id changedByPersonAt } missing profileSavedAt availabilityStatedAt availability { startsAt }
    technicalCheck { camera network } appearances { sessionId role invitation { status email declineReason remindedAt } } } } }`;
const CAMERA = { camera: 'ON', microphone: 'REFUSED', network: 'FAIR', roundTripMs: 120, uploadKbps: 900 };

interface Profile {
  __typename?: string;
  code?: string;
  person: { id: string; revision: number; organisationId: string | null; organisationName: string | null };
  missing: string[];
  availability: { startsAt: string; endsAt: string }[];
}
interface Draft {
  availabilities: { personId: string; startsAt: string }[];
  participants: { person: { id: string; changedByPersonAt: string | null }; missing: string[] }[];
}

describe('the profile of an invited person', () => {
  let world: ApiWorld;
  let summitId: string;
  let organiser: Browser;
  let slug: string;
  let ada: string, bo: string;
  let sessionId: string;
  let speaker: Browser;
  let invitationId: string;
  let counter = 0;

  beforeAll(async () => {
    world = await ApiWorld.start();
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    counter += 1;
    slug = `green-${counter}`;
    // In Shanghai the summit is 15:59 UTC on the 19th to 16:00 UTC on the 20th.
    summitId = await world.rows.summit(slug, { startsOn: '2030-12-20' });
    ada = await world.rows.person(`ada-${counter}`, { en: 'Ada' });
    bo = await world.rows.person(`bo-${counter}`, { en: 'Bo' });
    sessionId = await world.session(
      summitId,
      [
        { role: 'speaker', personId: ada },
        { role: 'speaker', personId: bo },
      ],
      { startsAt: '2030-12-20T02:00:00Z', endsAt: '2030-12-20T03:00:00Z' },
    );
    organiser = await world.signedIn(
      world.get(SignIn),
      (await world.user('Organiser', [{ summitId, role: 'organiser' }])).id,
    );
    speaker = world.browser();
    invitationId = await invite(ada, speaker);
  });

  const invite = async (personId: string, browser: Browser | null): Promise<string> => {
    const email = `${personId}@example.org`;
    const sent = await organiser.ask<{ url: string; invitation: { id: string } }>(INVITE, {
      s: sessionId,
      p: personId,
      email,
    });
    if (browser !== null) await browser.ask(ANSWER, { token: tokenOf(sent.url), accept: true });
    return sent.invitation.id;
  };
  const profile = (browser = speaker): Promise<Profile | null> =>
    browser.ask<Profile | null>(PROFILE, { summit: slug });
  const save = (input: object, revision = 1, browser = speaker) =>
    browser.ask<Profile>(SAVE, { summit: slug, revision, input });
  const state = (spans: object[], browser = speaker) => browser.ask<Profile>(STATE, { summit: slug, spans });
  const check = (browser = speaker, input: object = CAMERA) => browser.ask<Profile>(CHECK, { summit: slug, input });
  const draft = () => organiser.ask<Draft>(PARTICIPANTS, { slug });
  const names = [{ language: 'en', text: 'Ada Lovelace' }];

  it('opens with the invitation, without an account, and says what is missing', async () => {
    expect(await profile()).toMatchObject({
      person: { id: ada, names: [{ text: 'Ada' }], revision: 1 },
      summit: { slug, timeZone: 'Asia/Shanghai' },
      appearances: [{ sessionId, role: 'SPEAKER', startsAt: '2030-12-20T02:00:00.000Z' }],
      missing: ['TITLE', 'ORIGIN', 'BIOGRAPHY', 'PHOTO'],
      savedAt: null,
      availabilityStatedAt: null,
      availability: [],
      technicalCheck: null,
    });
  });

  it('is nobody else’s: not a stranger’s, not an organiser’s, not another speaker’s', async () => {
    const other = world.browser();
    await invite(bo, other);
    expect(await profile(world.browser())).toBeNull();
    expect(await profile(organiser)).toBeNull();
    expect((await profile(other))?.person.id).toBe(bo);
    expect(await save({ names }, 1, world.browser())).toMatchObject({
      __typename: 'NotAllowed',
      code: 'not-signed-in',
    });
    expect(await save({ names }, 1, organiser)).toMatchObject({ __typename: 'NotFound' });
    expect(await state([], organiser)).toMatchObject({ __typename: 'NotFound' });
    expect(await check(world.browser())).toMatchObject({ __typename: 'NotAllowed' });
    // What the other speaker saves is their own.
    expect(await save({ names: [{ language: 'en', text: 'Bob' }] }, 1, other)).toMatchObject({ person: { id: bo } });
    expect(await profile()).toMatchObject({ person: { names: [{ text: 'Ada' }] } });
  });

  it('is saved by the person, and organisers see that and what is still missing', async () => {
    const saved = await save({
      names,
      titles: [{ language: 'en', text: 'Analyst' }],
      biographies: [{ language: 'en', text: 'She computes.' }],
      country: 'GB',
      organisationName: 'Analytical Society',
      languages: ['en'],
    });
    expect(saved).toMatchObject({
      __typename: 'PersonSaved',
      person: { revision: 2, organisationName: 'Analytical Society' },
    });
    const { participants } = await draft();
    const [shown, other] = participants;
    expect(shown).toMatchObject({ person: { id: ada }, missing: ['PHOTO'] });
    expect(shown?.person.changedByPersonAt).not.toBeNull();
    expect(other).toMatchObject({ person: { id: bo, changedByPersonAt: null }, profileSavedAt: null });
    // Saved again with the organisation as it was, and then with another.
    const { organisationId } = saved.person;
    expect(await save({ names, organisationId }, 2)).toMatchObject({ person: { organisationId } });
    expect(await save({ names, organisationName: 'Royal Society' }, 3)).toMatchObject({
      person: { organisationName: 'Royal Society' },
    });
    // An organisation that was never theirs is not taken by its id.
    expect(await save({ names, organisationId }, 4)).toMatchObject({ person: { organisationId: null } });
  });

  it('is not written over what organisers wrote meanwhile', async () => {
    await organiser.ask(
      'mutation ($id: ID!, $input: PersonInput!) { savePerson(id: $id, revision: 1, input: $input) { __typename } }',
      { id: ada, input: { names: [{ language: 'en', text: 'Ada King' }] } },
    );
    expect(await save({ names })).toMatchObject({
      __typename: 'StalePerson',
      code: 'stale-revision',
      current: { revision: 2 },
    });
    expect(await profile()).toMatchObject({ person: { names: [{ text: 'Ada King' }] }, savedAt: null });
  });

  it('reaches the public with the next release and not before', async () => {
    const read = `{ summit(slug: "${slug}") { person(slug: "ada-${counter}") { name { text } biography { text language } } } }`;
    const shown = () => world.browser().ask<{ person: object }>(read);
    await save({ names, biographies: [{ language: 'en', text: 'She computes.' }] });
    expect(await shown()).toEqual({ person: { name: { text: 'Ada' }, biography: null } });
    await world.release(sessionId);
    expect(await shown()).toEqual({
      person: { name: { text: 'Ada Lovelace' }, biography: { text: 'She computes.', language: 'en' } },
    });
  });

  it('states times, in as few spans as can be, or that any time will do', async () => {
    const span = (startsAt: string, endsAt: string) => ({ startsAt, endsAt });
    const stated = await state([
      span('2030-12-20T03:00:00Z', '2030-12-20T05:00:00Z'),
      span('2030-12-20T01:00:00+05:45', '2030-12-20T02:00:00Z'),
      span('2030-12-20T02:00:00Z', '2030-12-20T03:00:00Z'),
    ]);
    expect(stated.availability).toEqual([span('2030-12-19T19:15:00.000Z', '2030-12-20T05:00:00.000Z')]);
    expect((await draft()).availabilities).toEqual([
      { personId: ada, startsAt: '2030-12-19T19:15:00.000Z', endsAt: '2030-12-20T05:00:00.000Z' },
    ]);
    expect(await state([])).toMatchObject({ __typename: 'Profile', availability: [] });
    const always = await draft();
    expect(always.availabilities).toEqual([]);
    expect(always.participants[0]).toMatchObject({ availability: [] });
    expect(always.participants[0]).not.toMatchObject({ availabilityStatedAt: null });
    expect(always.participants[1]).toMatchObject({ availabilityStatedAt: null });
  });

  it.each([
    ['the end before the start', [['2030-12-20T05:00:00Z', '2030-12-20T04:00:00Z']], 'spans.0.endsAt'],
    ['times far from the summit', [['2030-12-25T05:00:00Z', '2030-12-25T06:00:00Z']], 'spans.0'],
    ['very many', Array.from({ length: 101 }, () => ['2030-12-20T05:00:00Z', '2030-12-20T06:00:00Z']), 'spans'],
  ])('refuses %s and names the field', async (_what, spans, path) => {
    const { errors } = await speaker.post(STATE, {
      summit: slug,
      spans: spans.map(([startsAt, endsAt]) => ({ startsAt, endsAt })),
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
  });

  it('keeps one person’s times when two windows state them at once', async () => {
    const at = (hour: number) => [{ startsAt: `2030-12-20T0${hour}:00:00Z`, endsAt: `2030-12-20T0${hour + 1}:00:00Z` }];
    await Promise.all(Array.from({ length: 6 }, (_, hour) => state(at(hour))));
    expect((await profile())?.availability).toHaveLength(1);
  });

  it('keeps the last technical check, and organisers see it', async () => {
    expect(await check()).toMatchObject({ __typename: 'Profile', technicalCheck: CAMERA });
    await check(speaker, { ...CAMERA, microphone: 'ON', network: 'FAILED', roundTripMs: null, uploadKbps: null });
    const [shown] = (await draft()).participants;
    expect(shown).toMatchObject({ technicalCheck: { camera: 'ON', network: 'FAILED' } });
    const { errors } = await speaker.post(CHECK, { summit: slug, input: { ...CAMERA, roundTripMs: -1 } });
    expect(errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'input.roundTripMs' }] });
  });

  it('answers what measures the network, to anybody, and keeps nothing of it', async () => {
    const asked = await world.app.inject({ url: '/network-check' });
    expect([asked.statusCode, asked.headers['cache-control']]).toEqual([204, 'no-store']);
    const send = (payload: string, headers: object = {}) =>
      world.app.inject({
        method: 'POST',
        url: '/network-check',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      });
    expect((await send(JSON.stringify('x'.repeat(200_000)))).statusCode).toBe(204);
    expect((await send(JSON.stringify('x'.repeat(300_000)))).statusCode).toBe(413);
    expect((await send('1', { origin: 'https://evil.example' })).statusCode).toBe(403);
  });

  it('ends with the invitation', async () => {
    await organiser.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) { __typename } }', { id: invitationId });
    expect(await profile()).toBeNull();
    for (const refused of [await save({ names }), await state([]), await check()])
      expect(refused).toMatchObject({ __typename: 'NotAllowed', code: 'not-signed-in' });
  });

  it('ends when the person is taken out of the programme', async () => {
    await world.seat(sessionId, [{ role: 'speaker', personId: bo }]);
    expect(await profile()).toBeNull();
    expect(await save({ names })).toMatchObject({ __typename: 'NotFound' });
  });

  it('is of this summit alone: an invitation here opens nothing there', async () => {
    const elsewhere = `elsewhere-${counter}`;
    const elsewhereId = await world.rows.summit(elsewhere);
    await world.session(elsewhereId, [{ role: 'speaker', personId: ada }], {
      startsAt: '2031-01-01T00:00:00Z',
      endsAt: '2031-01-01T01:00:00Z',
    });
    expect(await speaker.ask(PROFILE, { summit: elsewhere })).toBeNull();
  });

  it('shows organisers everybody in a few questions, and strangers nobody', async () => {
    expect(await world.browser().ask(PARTICIPANTS, { slug })).toBeNull();
    const { participants } = await draft();
    expect(participants).toMatchObject([
      { appearances: [{ invitation: { status: 'ACCEPTED', email: `${ada}@example.org` } }] },
      { appearances: [{ invitation: null }] },
    ]);
  });

  it('asks somebody to slow down who saves without end', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () => speaker.post(CHECK, { summit: slug, input: CAMERA })),
    );
    const limited = answers.filter(({ errors }) => errors?.[0]?.extensions['code'] === 'RATE_LIMITED');
    expect(limited.length).toBeGreaterThan(0);
  });
});
