import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, tokenOf } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

const DAY_MS = 24 * 60 * 60 * 1_000;
const FIELDS = [
  { id: 'org', kind: 'ORGANISATION', labels: [{ language: 'en', text: 'Organisation' }], isRequired: true },
  {
    id: 'meal',
    kind: 'SINGLE_CHOICE',
    labels: [
      { language: 'en', text: 'Meal' },
      { language: 'ur', text: 'کھانا' },
    ],
    isRequired: false,
    options: [
      { id: 'veg', labels: [{ language: 'en', text: 'Vegetarian' }] },
      { id: 'any', labels: [{ language: 'en', text: 'Anything' }] },
    ],
  },
  { id: 'nights', kind: 'ACCOMMODATION_NIGHTS', labels: [{ language: 'en', text: 'Nights' }], isRequired: false },
];

describe('registration', () => {
  let world: ApiWorld;
  let organiser: Browser, elsewhere: Browser;
  let desk: RegistrationDesk;

  beforeAll(async () => {
    world = await ApiWorld.start();
    const otherId = await world.rows.summit('other', { startsOn: '2090-01-01' });
    elsewhere = await world.signedIn(
      world.get(SignIn),
      (await world.user('Elsewhere', [{ summitId: otherId, role: 'organiser' }])).id,
    );
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    desk = await RegistrationDesk.open(world);
    organiser = desk.organiser;
  });

  describe('the form', () => {
    it('is for the organisers of the summit, who see it in all languages', async () => {
      expect(await desk.save({ fields: FIELDS })).toMatchObject({ __typename: 'RegistrationFormSaved' });
      expect(await desk.save({}, 1, world.browser())).toMatchObject({ code: 'not-signed-in' });
      expect(await desk.save({}, 1, elsewhere)).toMatchObject({ code: 'not-allowed' });
      expect(
        await organiser.ask(
          `{ draftSummit(slug: "${desk.slug}") { registrationForm { revision fields { id labels { text } options { id } } } } }`,
        ),
      ).toMatchObject({
        registrationForm: {
          revision: 1,
          fields: [
            { id: 'org' },
            { id: 'meal', labels: [{ text: 'Meal' }, { text: 'کھانا' }], options: [{ id: 'veg' }, { id: 'any' }] },
            { id: 'nights' },
          ],
        },
      });
    });

    it('names what is wrong with it', async () => {
      const wrong = async (input: object) => (await desk.trySave(input)).errors?.[0]?.extensions['fields'];
      const [org] = FIELDS;
      expect(await wrong({ fields: [org, org] })).toMatchObject([{ path: 'input.fields.1.id', code: 'id-twice' }]);
      expect(await wrong({ fields: [{ ...org, kind: 'SINGLE_CHOICE' }] })).toMatchObject([
        { path: 'input.fields.0.options', code: 'too-few-options' },
      ]);
      expect(await wrong({ fields: [{ ...org, id: 'a b' }] })).toMatchObject([{ path: 'input.fields.0.id' }]);
      expect(await wrong({ capacity: -1 })).toMatchObject([{ path: 'input.capacity' }]);
      expect(await wrong({ opensAt: world.in(10), closesAt: world.in(5) })).toMatchObject([
        { path: 'input.closesAt', code: 'closes-before-opening' },
      ]);
    });

    it('is not overwritten by who read an older one', async () => {
      await desk.save({ capacity: 5 });
      expect(await desk.save({ capacity: 7 }, 0)).toMatchObject({
        __typename: 'StaleRegistrationForm',
        code: 'stale-revision',
        current: { revision: 1, capacity: 5 },
      });
    });
  });

  describe('the summit’s page', () => {
    const offer = (browser = world.browser()) =>
      browser.ask<{ registration: { state: string; fields: object[] } | null }>(
        `{ summit(slug: "${desk.slug}") { registration { state needsApproval fields { id label { text } } } } }`,
      );
    const state = async () => (await offer()).registration?.state;

    it('says whether one can register, in the reader’s language', async () => {
      expect((await offer()).registration).toBeNull();
      await desk.save({ isOpen: false, fields: FIELDS });
      expect(await state()).toBe('CLOSED');
      await desk.save({ opensAt: world.in(10) }, 1);
      expect(await state()).toBe('NOT_YET');
      await desk.save({ closesAt: world.in(-1) }, 2);
      expect(await state()).toBe('OVER');
      await desk.save({ capacity: 1, fields: FIELDS }, 3);
      expect(await offer(world.browser('ur'))).toMatchObject({
        registration: { state: 'OPEN', fields: [{}, { id: 'meal', label: { text: 'کھانا' } }, {}] },
      });
      await desk.register('first@example.org', { answers: [{ fieldId: 'org', values: ['ICIMOD'] }] });
      expect(await state()).toBe('FULL');
    });
  });

  describe('registering', () => {
    it('gives a place, a mail in the reader’s language with a ticket and a calendar entry, and nothing secret to the database', async () => {
      await desk.save({ fields: FIELDS });
      const answers = [
        { fieldId: 'org', values: [' Ministry of Climate '] },
        { fieldId: 'nights', values: ['3'] },
      ];
      expect(
        await desk.register(' Ayesha@Example.org', { name: 'Ayesha\u202e Khan', language: 'ur', answers }),
      ).toEqual({
        __typename: 'RegistrationReceived',
        email: 'ayesha@example.org',
      });
      const mail = await desk.mailTo('ayesha@example.org');
      expect(mail.subject).toContain('آپ کا اندراج ہو گیا');
      expect(mail.text).toContain(`/calendar/summits/${desk.slug}.ics`);
      expect(mail.calendar).toContain('BEGIN:VEVENT');
      expect(mail.calendar).not.toContain('/tickets/');
      expect(await desk.ticket(mail.token, world.browser('ur'))).toMatchObject({
        __typename: 'Ticket',
        status: 'CONFIRMED',
        name: 'Ayesha Khan',
        email: 'ayesha@example.org',
        position: null,
        summit: { slug: desk.slug },
        answers: [
          { fieldId: 'org', values: ['Ministry of Climate'] },
          { fieldId: 'nights', values: ['3'] },
        ],
        doorCode: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{10}$/),
        picture: { size: expect.any(Number), path: expect.stringMatching(/^M0 0h7v1/) },
      });
      const rows = await world.dataSource.query<{ row: string }[]>('SELECT l::text AS row FROM ticket_links l');
      expect(JSON.stringify(rows)).not.toContain(mail.token);
    });

    it('is refused when closed, for unknown and unreleased summits, and with answers the form does not take', async () => {
      await desk.save({ isOpen: false });
      expect(await desk.register('a@example.org')).toMatchObject({
        __typename: 'Refused',
        code: 'registration-closed',
      });
      expect(await desk.register('a@example.org', {}, world.browser(), 'nowhere')).toMatchObject({ code: 'not-found' });
      await world.rows.summit(`hidden-${desk.slug}`);
      expect(await desk.register('a@example.org', {}, world.browser(), `hidden-${desk.slug}`)).toMatchObject({
        code: 'not-found',
      });
      await desk.save({ fields: FIELDS }, 1);
      const wrong = async (input: object) =>
        (await desk.tryRegister('b@example.org', input)).errors?.[0]?.extensions['fields'];
      expect(
        await wrong({
          answers: [
            { fieldId: 'meal', values: ['meat'] },
            { fieldId: 'nights', values: ['-1'] },
          ],
        }),
      ).toMatchObject([
        { path: 'input.answers.org', code: 'required' },
        { path: 'input.answers.meal', code: 'unknown-option' },
        { path: 'input.answers.nights', code: 'not-a-number' },
      ]);
      expect(await wrong({ name: ' \u202e ' })).toMatchObject([{ path: 'input.name' }]);
      expect((await desk.tryRegister('nonsense')).errors?.[0]?.extensions['fields']).toMatchObject([
        { path: 'input.email', code: 'bad-email' },
      ]);
      expect(await desk.statuses()).toEqual([]);
    });

    it('twice with one address gives no second place, answers the same, and mails the ticket again', async () => {
      await desk.save({ capacity: 1 });
      const first = await desk.register('twice@example.org');
      const link = (await desk.mailTo('twice@example.org')).token;
      expect(await desk.register('twice@example.org', { name: 'Somebody else' })).toEqual(first);
      const mail = await desk.mailTo('twice@example.org');
      expect(mail.subject).toContain('registered already');
      expect(await desk.statuses()).toEqual(['confirmed']);
      // The new link and the one before it open the same ticket, unchanged.
      for (const token of [link, mail.token])
        expect(await desk.ticket(token)).toMatchObject({ status: 'CONFIRMED', name: 'twice@example.org' });
    });

    it('is limited per mailbox and per client', async () => {
      await desk.save({});
      for (let time = 0; time < 3; time += 1) await desk.register('often@example.org');
      expect((await desk.tryRegister('often@example.org')).errors?.[0]?.extensions).toMatchObject({
        code: 'RATE_LIMITED',
        retryAfterSeconds: expect.any(Number),
      });
      const flood = world.browser();
      const answers = [];
      for (let index = 0; index < 61; index += 1)
        answers.push(await desk.tryRegister(`flood-${index}@example.org`, {}, flood));
      expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(60);
      expect(answers.at(-1)?.errors?.[0]?.extensions['code']).toBe('RATE_LIMITED');
    });
  });

  describe('the waiting list', () => {
    it('is in the order of arrival; a place that becomes free goes to the first in line, with a mail', async () => {
      await desk.save({ capacity: 1 });
      for (const who of ['one', 'two', 'three']) await desk.register(`${who}@example.org`);
      const [one, two, three] = [
        await desk.mailTo('one@example.org'),
        await desk.mailTo('two@example.org'),
        await desk.mailTo('three@example.org'),
      ];
      expect(two.subject).toContain('waiting list');
      expect(two.calendar).toBeNull();
      expect(await desk.ticket(three.token)).toMatchObject({
        status: 'WAITING',
        position: 2,
        doorCode: null,
        picture: null,
      });
      expect(await desk.cancel(one.token)).toMatchObject({ status: 'CANCELLED' });
      expect(await desk.statuses()).toEqual(['cancelled', 'confirmed', 'waiting']);
      expect((await desk.mailTo('two@example.org')).subject).toContain('became free');
      expect((await desk.mailTo('one@example.org')).subject).toContain('cancelled');
      expect(await desk.ticket(three.token)).toMatchObject({ status: 'WAITING', position: 1 });
      // Cancelling twice frees one place.
      expect(await desk.cancel(one.token)).toMatchObject({ __typename: 'Refused', code: 'wrong-state' });
      expect(await desk.statuses()).toEqual(['cancelled', 'confirmed', 'waiting']);
    });

    it('lets who cancelled come again, behind everybody', async () => {
      await desk.save({ capacity: 1 });
      for (const who of ['one', 'two']) await desk.register(`${who}-again@example.org`);
      await desk.cancel((await desk.mailTo('one-again@example.org')).token);
      await desk.register('one-again@example.org', { name: 'One anew' });
      const again = await desk.mailTo('one-again@example.org');
      expect(await desk.ticket(again.token)).toMatchObject({ status: 'WAITING', position: 1, name: 'One anew' });
    });

    it('moves up when the capacity is raised; when it is lowered nobody loses their place', async () => {
      await desk.save({ capacity: 1 });
      for (const who of ['a', 'b', 'c', 'd']) await desk.register(`${who}@raise.example.org`);
      await desk.save({ capacity: 3 }, 1);
      expect(await desk.statuses()).toEqual(['confirmed', 'confirmed', 'confirmed', 'waiting']);
      await desk.save({ capacity: 1 }, 2);
      await desk.cancel((await desk.mailTo('a@raise.example.org')).token);
      expect(await desk.statuses()).toEqual(['cancelled', 'confirmed', 'confirmed', 'waiting']);
      await desk.save({ capacity: null }, 3);
      expect(await desk.statuses()).toEqual(['cancelled', 'confirmed', 'confirmed', 'confirmed']);
    });
  });

  describe('approval', () => {
    it('holds no place until an organiser says yes, who may also say no', async () => {
      await desk.save({ capacity: 1, needsApproval: true });
      for (const who of ['yes', 'line', 'no']) await desk.register(`${who}@approval.example.org`);
      expect(await desk.statuses()).toEqual(['pending', 'pending', 'pending']);
      const [yes, line, no] = (await desk.list()).nodes;
      expect(await desk.decide(yes?.id, 'APPROVE', world.browser())).toMatchObject({ code: 'not-signed-in' });
      expect(await desk.decide(yes?.id, 'APPROVE', elsewhere)).toMatchObject({ code: 'not-allowed' });
      expect(await desk.decide(yes?.id, 'APPROVE')).toMatchObject({ registration: { status: 'CONFIRMED' } });
      expect(await desk.decide(line?.id, 'APPROVE')).toMatchObject({ registration: { status: 'WAITING' } });
      expect(await desk.decide(no?.id, 'DECLINE')).toMatchObject({ registration: { status: 'DECLINED' } });
      expect(await desk.decide(yes?.id, 'APPROVE')).toMatchObject({ __typename: 'Refused', code: 'wrong-state' });
      expect(await desk.decide(line?.id, 'PROMOTE')).toMatchObject({ code: 'registration-full' });
      expect(await desk.decide('01890000-0000-7000-8000-000000000000', 'APPROVE')).toMatchObject({ code: 'not-found' });
      const subjects = await Promise.all(
        ['yes', 'line', 'no'].map(async (who) => (await desk.mailTo(`${who}@approval.example.org`)).subject),
      );
      expect(subjects).toEqual([
        expect.stringContaining('approved'),
        expect.stringContaining('waiting list'),
        expect.stringContaining('Your registration:'),
      ]);
      // Who was declined and asks again is told where they stand and gets nothing.
      await desk.register('no@approval.example.org');
      expect(await desk.statuses()).toEqual(['confirmed', 'waiting', 'declined']);
    });
  });

  describe('the organisers', () => {
    it('search, filter and page through who registered, and see the counts', async () => {
      await desk.save({ capacity: 2 });
      for (const who of ['ada', 'bo%b', 'cem']) await desk.register(`${who}@list.example.org`, { name: who });
      expect(await desk.list('search: "BO%"')).toMatchObject({ totalCount: 1, nodes: [{ name: 'bo%b' }] });
      expect(await desk.list('search: "%"')).toMatchObject({ totalCount: 1 });
      expect(await desk.list('status: WAITING')).toMatchObject({ totalCount: 1, nodes: [{ name: 'cem', arrival: 3 }] });
      const page = await desk.list('first: 2');
      expect(page).toMatchObject({
        totalCount: 3,
        nodes: [{ arrival: 1 }, { arrival: 2 }],
        pageInfo: { hasNextPage: true },
      });
      expect(await desk.list(`first: 2, after: "${page.pageInfo.endCursor}"`)).toMatchObject({
        nodes: [{ arrival: 3 }],
        pageInfo: { hasNextPage: false },
      });
      expect(
        await organiser.ask(
          `{ draftSummit(slug: "${desk.slug}") { registrationCounts { confirmed waiting checkedIn } } }`,
        ),
      ).toEqual({
        registrationCounts: { confirmed: 2, waiting: 1, checkedIn: 0 },
      });
      expect(await elsewhere.ask(`{ draftSummit(slug: "${desk.slug}") { registrations { totalCount } } }`)).toBeNull();
    });

    it('let in who has a place, once: the second time is told, with the first one’s time', async () => {
      await desk.save({ capacity: 1 });
      for (const who of ['in', 'out']) await desk.register(`${who}@door.example.org`);
      const { doorCode: code } = await desk.ticket((await desk.mailTo('in@door.example.org')).token);
      const typed = ` ${code?.toLowerCase().slice(0, 5)}-${code?.slice(5)} `;
      const first = await desk.checkIn(typed);
      expect(first).toMatchObject({
        __typename: 'CheckedIn',
        isRepeated: false,
        registration: { name: 'in@door.example.org' },
      });
      world.clock.pass(60_000);
      expect(await desk.checkIn(code ?? '')).toEqual({ ...first, isRepeated: true });
      expect(await desk.checkIn('0000000000')).toMatchObject({ code: 'not-found' });
      expect(await desk.checkIn('<script>')).toMatchObject({ code: 'not-found' });
      expect(await desk.checkIn(code ?? '', world.browser())).toMatchObject({ code: 'not-signed-in' });
      expect(await desk.checkIn(code ?? '', elsewhere)).toMatchObject({ code: 'not-allowed' });
      const [{ code: waiting } = { code: '' }] = await world.dataSource.query<{ code: string }[]>(
        `SELECT code FROM registrations WHERE email = 'out@door.example.org'`,
      );
      expect(await desk.checkIn(waiting)).toMatchObject({
        __typename: 'NotAdmitted',
        registration: { status: 'WAITING', name: 'out@door.example.org' },
      });
    });
  });

  describe('a ticket', () => {
    const change = (token: string, input: object) =>
      world
        .browser()
        .post(
          `mutation ($k: TicketKeyInput!, $i: RegistrantInput!) { changeTicket(key: $k, input: $i) { __typename ... on Ticket { name answers { fieldId values } } ... on Refusal { code } } }`,
          { k: { token }, i: { name: 'New name', language: 'en', answers: [], ...input } },
        );

    it('changes name and answers while it holds', async () => {
      await desk.save({ fields: FIELDS });
      await desk.register('change@example.org', { answers: [{ fieldId: 'org', values: ['A'] }] });
      const { token } = await desk.mailTo('change@example.org');
      expect((await change(token, {})).errors?.[0]?.extensions).toMatchObject({
        fields: [{ path: 'input.answers.org', code: 'required' }],
      });
      expect((await change(token, { answers: [{ fieldId: 'org', values: ['B'] }] })).data).toMatchObject({
        changeTicket: { name: 'New name', answers: [{ fieldId: 'org', values: ['B'] }] },
      });
      await desk.cancel(token);
      expect((await change(token, { answers: [{ fieldId: 'org', values: ['C'] }] })).data).toMatchObject({
        changeTicket: { code: 'wrong-state' },
      });
    });

    it('is unknown to a stranger, whatever they send', async () => {
      for (const token of ['x'.repeat(43), "'--", ''])
        expect(await desk.ticket(token)).toMatchObject({ __typename: 'Refused', code: 'ticket-unknown' });
      const both = await world
        .browser()
        .post('query ($k: TicketKeyInput!) { ticket(key: $k) { __typename } }', { k: { token: 'x', summitSlug: 'y' } });
      expect(both.errors?.[0]?.extensions).toMatchObject({ fields: [{ path: 'key', code: 'one-of-two' }] });
    });

    it('signs in as an attendee and nothing more, also when the address is an organiser’s', async () => {
      const boss = await world.user('Boss', [{ summitId: desk.summitId, role: 'organiser' }]);
      await desk.save({});
      await desk.register(boss.email, { name: 'The boss' });
      const { token } = await desk.mailTo(boss.email);
      const browser = world.browser();
      expect(await desk.signIn(token, browser)).toMatchObject({
        __typename: 'TicketSignedIn',
        summitSlug: desk.slug,
        viewer: { name: 'The boss', email: boss.email, roles: [{ role: 'ATTENDEE', summitSlug: desk.slug }] },
      });
      expect(await browser.ask(`{ draftSummit(slug: "${desk.slug}") { id } }`)).toBeNull();
      expect(await desk.ticketBySummit(browser)).toMatchObject({ __typename: 'Ticket', email: boss.email });
      expect(await desk.ticketBySummit(elsewhere)).toMatchObject({ code: 'ticket-unknown' });
      // By mail the same user has all their roles.
      const byMail = await world.signedIn(world.get(SignIn), boss.id);
      expect(await byMail.ask('{ viewer { roles { role } } }')).toEqual({
        roles: [{ role: 'ATTENDEE' }, { role: 'ORGANISER' }],
      });
      await desk.cancel(token);
      expect(await browser.ask('{ viewer { name } }')).toBeNull();
      expect(await desk.signIn(token, world.browser())).toMatchObject({ code: 'ticket-unknown' });
    });

    it('of somebody else is not opened by an invitation to their address', async () => {
      await desk.save({});
      await desk.register('victim@example.org');
      const person = await world.rows.person(`moin-${desk.slug}`);
      const sessionId = await world.session(desk.summitId, [{ role: 'speaker', personId: person }]);
      const { url } = await organiser.ask<{ url: string }>(
        `mutation { inviteToSession(sessionId: "${sessionId}", personId: "${person}", role: SPEAKER, email: "victim@example.org") { ... on InvitationSent { url } } }`,
      );
      const attacker = world.browser();
      await attacker.ask('mutation ($t: String!) { answerInvitation(token: $t, accept: true) { __typename } }', {
        t: tokenOf(url),
      });
      expect(await attacker.ask('{ viewer { email roles { role } } }')).toEqual({
        email: 'victim@example.org',
        roles: [{ role: 'SPEAKER' }],
      });
      expect(await desk.ticketBySummit(attacker)).toMatchObject({ code: 'ticket-unknown' });
    });

    it('deletes name, address and answers for good, frees the place and keeps the count', async () => {
      await desk.save({ capacity: 1, fields: FIELDS });
      const answers = [{ fieldId: 'org', values: ['Secret organisation'] }];
      await desk.register('gone@example.org', { name: 'Gone Person', answers });
      await desk.register('next@example.org', { answers });
      const { token } = await desk.mailTo('gone@example.org');
      const browser = world.browser();
      await desk.signIn(token, browser);
      expect(await desk.delete(token)).toEqual({ __typename: 'RegistrationDeleted', done: true });
      expect(await desk.statuses()).toEqual(['cancelled', 'confirmed']);
      expect(await desk.ticket(token)).toMatchObject({ code: 'ticket-unknown' });
      expect(await browser.ask('{ viewer { name } }')).toBeNull();
      expect(await desk.delete(token)).toMatchObject({ code: 'ticket-unknown' });
      const kept = JSON.stringify(
        await Promise.all(
          ['registrations', 'users', 'outbox_mails', 'ticket_links', 'auth_sessions', 'facts'].map((table) =>
            world.dataSource.query(`SELECT t::text FROM ${table} t`),
          ),
        ),
      );
      for (const secret of ['gone@example.org', 'Gone Person', token]) expect(kept).not.toContain(secret);
      expect(kept.match(/Secret organisation/g)).toHaveLength(1);
      const erased = (await desk.list()).nodes[0];
      expect(erased).toMatchObject({ name: null, email: null, answers: [] });
      expect(await desk.decide(erased?.id, 'APPROVE')).toMatchObject({ code: 'wrong-state' });
    });
  });

  it('stops moving people up once the summit is over', async () => {
    const past = await RegistrationDesk.open(
      world,
      new Date(world.clock.now().getTime() + DAY_MS).toISOString().slice(0, 10),
    );
    await past.save({ capacity: 1 });
    await past.register('stays@example.org');
    await past.register('waits@example.org');
    const { token } = await past.mailTo('stays@example.org');
    world.clock.pass(4 * DAY_MS);
    expect(await past.register('late@example.org')).toMatchObject({ code: 'registration-closed' });
    await past.cancel(token);
    expect(await past.statuses()).toEqual(['cancelled', 'waiting']);
  });

  it('tells the rest of Canopy', async () => {
    await desk.save({ capacity: 1 });
    await desk.register('fact@example.org');
    await desk.cancel((await desk.mailTo('fact@example.org')).token);
    const facts = await world.dataSource.query<{ payload: object }[]>(
      `SELECT payload FROM facts WHERE kind = 'RegistrationChanged' AND payload ->> 'summitId' = $1 ORDER BY position`,
      [desk.summitId],
    );
    expect(facts.map(({ payload }) => payload)).toMatchObject([{ status: 'confirmed' }, { status: 'cancelled' }]);
  });
});
