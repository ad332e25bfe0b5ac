import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';

const SAVED = `__typename ... on GuestPageKept { page { id revision state country people messagePersonId sessionId } } ... on Refusal { code }`;
const SAVE = `mutation ($s: ID!, $revision: Int!, $input: GuestPageInput!) {
  saveGuestPage(summitId: $s, revision: $revision, input: $input) { ${SAVED} } }`;
const REMOVE = 'mutation ($s: ID!) { removeGuestPage(summitId: $s) { __typename ... on Refusal { code } } }';
const DESK = 'query ($s: ID!) { guestPageDesk(summitId: $s) { page { id revision state } } }';
const RELEASE = `mutation ($id: ID!, $without: [String!]) { releaseObject(kind: GUEST_OF_HONOUR, objectId: $id, missingLanguages: $without) {
  __typename ... on Refusal { code } } }`;
const RECALL =
  'mutation ($id: ID!) { recallObject(kind: GUEST_OF_HONOUR, objectId: $id, reason: "By mistake") { __typename } }';
const PAGE = `query ($slug: String!) { guestPageOf(summitSlug: $slug) { __typename ... on GuestPage { country message { text language }
  messages { language } messageBy { slug } people { slug } session { slug } invitation { text } invitationUrl }
  ... on RecalledGuestPage { reason } ... on Refusal { code } } }`;
const ON_SUMMIT = 'query ($slug: String!) { summit(slug: $slug) { guestPage { country } } }';

interface Saved {
  __typename: string;
  code?: string;
  page: { id: string; revision: number; state: string };
}

let world: ApiWorld;
let number = 0;
let slug: string, summitId: string, sessionId: string, elsewhereSession: string, ambassador: string, nobody: string;
let organiser: Browser, elsewhere: Browser, stranger: Browser;

beforeAll(async () => {
  world = await ApiWorld.start();
  const otherId = await world.rows.summit('others');
  nobody = await world.rows.person('nobody');
  elsewhereSession = await world.session(otherId, [{ role: 'speaker', personId: nobody }]);
  elsewhere = await world.signedIn(
    world.get(SignIn),
    (await world.user('Oscar', [{ summitId: otherId, role: 'organiser' }])).id,
  );
  stranger = world.browser();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  slug = `conference-${(number += 1)}`;
  summitId = await world.rows.summit(slug, { languages: ['en', 'az'] });
  ambassador = await world.rows.person(`bunyad-${number}`, { en: 'Bunyad Huseynov', az: 'Bünyad Hüseynov' });
  sessionId = await world.session(summitId, [{ role: 'speaker', personId: ambassador }]);
  organiser = await world.signedIn(world.get(SignIn), (await world.user('Olga', [{ summitId, role: 'organiser' }])).id);
});

const input = (more: object = {}) => ({
  country: 'az',
  messages: [
    { language: 'en', text: 'Meet us in Baku.' },
    { language: 'az', text: 'Bakıda görüşək.' },
  ],
  messagePersonId: ambassador,
  people: [ambassador],
  sessionId,
  invitations: [
    { language: 'en', text: 'COP29, Baku' },
    { language: 'az', text: 'COP29, Bakı' },
  ],
  invitationUrl: 'https://cop29.example/',
  ...more,
});
const save = (more: object = {}, revision = 0, by = organiser) =>
  by.ask<Saved>(SAVE, { s: summitId, revision, input: input(more) });
const release = (id: string, without: string[] = []) =>
  organiser.ask<{ __typename: string; code?: string }>(RELEASE, { id, without });
const read = (by = stranger) => by.ask<Record<string, unknown>>(PAGE, { slug });

describe('the page of a guest of honour', () => {
  it('is kept by organisers of the summit and by nobody else', async () => {
    for (const [who, code] of [
      [elsewhere, 'not-allowed'],
      [stranger, 'not-signed-in'],
    ] as const) {
      expect(await save({}, 0, who)).toMatchObject({ code });
      expect(await who.ask(REMOVE, { s: summitId })).toMatchObject({ code });
      expect(await who.ask(DESK, { s: summitId })).toBeNull();
    }
    expect(await organiser.ask(DESK, { s: summitId })).toEqual({ page: null });
    expect(await save()).toMatchObject({ page: { revision: 1, state: 'EMBARGOED', country: 'AZ' } });
    expect(await save()).toMatchObject({ code: 'stale-revision' });
    expect(await save({ country: 'cn' }, 1)).toMatchObject({ page: { revision: 2, country: 'CN' } });
  });

  it('is read by everybody once it is out, in their language', async () => {
    const { page } = await save();
    expect(await read()).toMatchObject({ code: 'not-found' });
    expect(await stranger.ask(ON_SUMMIT, { slug })).toEqual({ guestPage: null });
    expect(await release(page.id)).toEqual({ __typename: 'EmbargoChanged' });
    expect(await read(world.browser('az'))).toMatchObject({
      country: 'AZ',
      message: { text: 'Bakıda görüşək.', language: 'az' },
      messages: [{ language: 'az' }, { language: 'en' }],
      messageBy: { slug: `bunyad-${number}` },
      people: [{ slug: `bunyad-${number}` }],
      session: { slug: expect.any(String) as string },
      invitationUrl: 'https://cop29.example/',
    });
    expect(await stranger.ask(ON_SUMMIT, { slug })).toEqual({ guestPage: { country: 'AZ' } });
    expect(await organiser.ask(REMOVE, { s: summitId })).toMatchObject({ code: 'released-already' });
  });

  it('does not go out without words, nor silently without a language', async () => {
    const { page } = await save({ messages: [], messagePersonId: null });
    expect(await release(page.id)).toMatchObject({ code: 'nothing-to-release' });
    await save({ messages: [{ language: 'en', text: 'Meet us.' }] }, 1);
    expect(await release(page.id)).toMatchObject({ code: 'language-missing' });
    expect(await release(page.id, ['az'])).toMatchObject({ __typename: 'EmbargoChanged' });
  });

  it('leaves a tombstone where it was recalled; what was never out is removed', async () => {
    const { page } = await save();
    expect(await organiser.ask(REMOVE, { s: summitId })).toMatchObject({ __typename: 'GuestPageRemoved' });
    expect(await organiser.ask(REMOVE, { s: summitId })).toMatchObject({ code: 'not-found' });
    const again = await save();
    expect(again.page.id).not.toBe(page.id);
    await release(again.page.id);
    await organiser.ask(RECALL, { id: again.page.id });
    expect(await read()).toEqual({ __typename: 'RecalledGuestPage', reason: 'By mistake' });
    expect(await stranger.ask(ON_SUMMIT, { slug })).toEqual({ guestPage: null });
  });

  it('says of bad input which field it is', async () => {
    for (const [more, path, code] of [
      [{ country: 'ZZ' }, 'input.country', 'unknown-country'],
      [{ people: [ambassador, nobody] }, 'input.people.1', 'not-found'],
      [{ people: [] }, 'input.messagePersonId', 'not-found'],
      [{ sessionId: elsewhereSession }, 'input.sessionId', 'not-found'],
      [{ invitationUrl: 'http://cop29.example/' }, 'input.invitationUrl', 'not-a-link'],
      [{ invitations: [] }, 'input.invitations', 'needed'],
    ] as const) {
      const { errors } = await organiser.post(SAVE, { s: summitId, revision: 0, input: input(more) });
      expect(errors?.[0]?.extensions['fields']).toEqual([expect.objectContaining({ path, code })]);
    }
  });
});
