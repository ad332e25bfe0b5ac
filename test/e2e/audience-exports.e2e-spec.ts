import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { readCsv } from '../../apps/api/src/tables/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { AudienceRows } from './audience/audience-rows.js';

const [ADA, BO, CEM] = [randomUUID(), randomUUID(), randomUUID()];

describe('what an audience wrote, as files', () => {
  let world: ApiWorld;
  let summitId: string, chairPerson: string;
  let organiser: Browser, chair: Browser, elsewhere: Browser, otherChair: Browser, signedIn: Browser;
  let rows: AudienceRows;

  beforeAll(async () => {
    world = await ApiWorld.start();
    summitId = await world.rows.summit('exports', { languages: ['en', 'ur'] });
    const otherId = await world.rows.summit('other');
    chairPerson = await world.rows.person('chair', { en: 'An Fengquan' });
    const otherPerson = await world.rows.person('other-chair', { en: 'Somebody Else' });
    const as = async (name: string, grants: Parameters<ApiWorld['user']>[1] = []) =>
      world.signedIn(world.get(SignIn), (await world.user(name, grants)).id);
    organiser = await as('Organiser', [{ summitId, role: 'organiser' }]);
    chair = await as('Chair', [{ summitId, role: 'moderator', personId: chairPerson }]);
    otherChair = await as('Other chair', [{ summitId, role: 'moderator', personId: otherPerson }]);
    elsewhere = await as('Elsewhere', [{ summitId: otherId, role: 'organiser' }]);
    signedIn = await as('Somebody');
  });
  afterAll(() => world?.stop());
  beforeEach(async () => {
    rows = new AudienceRows(
      world.dataSource,
      await world.session(summitId, [{ role: 'moderator', personId: chairPerson }]),
    );
    await rows.wentOnAir('2022-12-20T06:00:00Z');
  });

  const get = (file: string, by = organiser, room = `sessions/${rows.sessionId}`) =>
    world.app.inject({
      url: `/exchange/audience/${room}/${file}`,
      headers: { cookie: [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
  const table = async (file: string): Promise<Record<string, string>[]> =>
    readCsv((await get(file)).rawPayload).rows.map(({ cells }) => Object.fromEntries(cells));

  it('are for its chair and the organisers of its summit; a session of others and none at all look the same', async () => {
    for (const file of ['chat.csv', 'chat.json', 'questions.csv', 'questions.json', 'polls.csv', 'polls.json']) {
      expect((await get(file, world.browser())).statusCode).toBe(401);
      for (const who of [signedIn, elsewhere, otherChair]) {
        expect((await get(file, who)).statusCode).toBe(403);
        expect((await get(file, who, `sessions/${randomUUID()}`)).json()).toEqual((await get(file, who)).json());
      }
      expect((await get(file, organiser, 'sessions/none')).statusCode).toBe(403);
      for (const who of [chair, organiser]) expect((await get(file, who)).statusCode).toBe(200);
    }
    for (const file of ['chat.exe', 'chat', 'constructor.csv', 'chat.csv.json', '%2e%2e%2fchat.csv'])
      expect([file, (await get(file)).statusCode]).toEqual([file, 404]);
  });

  it('hold the chat in its order, with UTC times and how long after the beginning', async () => {
    await rows.wrote([
      { by: ADA, name: 'Ada', text: 'Good morning', at: '2022-12-20T05:58:30Z' },
      {
        by: BO,
        name: 'Bo',
        role: 'speaker',
        text: '=HYPERLINK("http://evil.example","Ada")',
        at: '2022-12-20T06:00:00Z',
        replyTo: 1,
        reactions: { '👍': 3, '❤️': 1 },
      },
      {
        by: ADA,
        name: 'Ada',
        text: 'two\nlines, "quoted"',
        at: '2022-12-20T07:01:02Z',
        editedAt: '2022-12-20T07:02:00Z',
        mentions: [BO, chairPerson],
      },
    ]);
    const csv = await get('chat.csv');
    expect(csv.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    expect(csv.headers['content-disposition']).toMatch(/^attachment; filename="exports-session-[0-9a-f-]+-chat\.csv"$/);
    expect(csv.body).toBe(
      '\ufeffnumber,postedAt,offsetS,participant,name,role,text,state,editedAt,replyTo,mentions,reactions\r\n' +
        '1,2022-12-20T05:58:30.000Z,-90,P1,Ada,attendee,Good morning,posted,,,,\r\n' +
        '2,2022-12-20T06:00:00.000Z,0,P2,Bo,speaker,"\'=HYPERLINK(""http://evil.example"",""Ada"")",posted,,1,,"👍 3; ❤️ 1"\r\n' +
        '3,2022-12-20T07:01:02.000Z,3662,P1,Ada,attendee,"two\nlines, ""quoted""",posted,2022-12-20T07:02:00.000Z,,"Bo; An Fengquan",\r\n',
    );
    const json = (await get('chat.json')).json<{ chat: object[] }>();
    expect(json).toMatchObject({
      summit: 'exports',
      session: { id: rows.sessionId },
      title: { en: 'Roundtable' },
      startsAt: '2022-12-20T06:00:00.000Z',
      hasNames: true,
      hasHidden: false,
    });
    expect(json.chat).toHaveLength(3);
    expect(json.chat[1]).toEqual({
      number: 2,
      postedAt: '2022-12-20T06:00:00.000Z',
      offsetS: 0,
      participant: 'P2',
      name: 'Bo',
      role: 'speaker',
      text: '=HYPERLINK("http://evil.example","Ada")',
      state: 'posted',
      editedAt: null,
      replyTo: 1,
      mentions: [],
      reactions: ['👍 3', '❤️ 1'],
    });
  });

  it('hold what was held back, removed and withdrawn only when it is asked for, marked; and of what was withdrawn no word', async () => {
    const at = '2022-12-20T06:00:00Z';
    await rows.wrote([
      { by: ADA, name: 'Ada', text: 'Rude', at, state: 'removed' },
      { by: ADA, name: 'Ada', text: 'Never said', at, state: 'withdrawn', mentions: [BO] },
      { by: BO, name: 'Bo', text: 'Good', at },
    ]);
    await rows.held(summitId, { by: CEM, name: 'Cem', text: 'Buy this', at });
    expect((await table('chat.csv')).map((row) => [row['number'], row['text'], row['state']])).toEqual([
      ['3', 'Good', 'posted'],
    ]);
    expect(
      (await table('chat.csv?hidden=yes')).map((row) => [row['number'], row['name'], row['text'], row['state']]),
    ).toEqual([
      ['1', 'Ada', 'Rude', 'removed'],
      ['2', 'Ada', '', 'withdrawn'],
      ['3', 'Bo', 'Good', 'posted'],
      ['', 'Cem', 'Buy this', 'waiting'],
    ]);
    expect((await get('chat.json?hidden=yes&names=no')).body).not.toMatch(/Never said|Ada|Bo"|Cem/);
  });

  it('hold what polls came to, and never who voted what', async () => {
    const votes = (options: string[]) => options.map((optionId) => ({ kind: 'single', optionId }));
    await rows.polled('Which way?', ['=Left', 'Right'], votes(['=Left', 'Right', '=Left']));
    await rows.polled(
      'In a word?',
      [],
      [
        { kind: 'word-cloud', words: ['Green', 'rude'] },
        { kind: 'word-cloud', words: ['green'] },
        { kind: 'word-cloud', words: ['green'] },
      ],
    );
    await rows.polled('Not yet?', ['Yes', 'No'], [], 'draft');
    expect((await get('polls.csv')).body).toBe(
      '\ufeffnumber,openedAt,offsetS,closedAt,question,kind,status,voters,mean,answer,count,points\r\n' +
        "1,2022-12-20T06:10:00.000Z,600,2022-12-20T06:12:00.000Z,Which way?,single,closed,3,,'=Left,2,\r\n" +
        '1,2022-12-20T06:10:00.000Z,600,2022-12-20T06:12:00.000Z,Which way?,single,closed,3,,Right,1,\r\n' +
        '2,2022-12-20T06:10:00.000Z,600,2022-12-20T06:12:00.000Z,In a word?,word-cloud,closed,3,,green,3,\r\n',
    );
    const all = (await get('polls.json?hidden=yes')).json<{ polls: { question: string; answer: string }[] }>();
    expect(all.polls.map(({ question, answer }) => [question, answer])).toEqual([
      ['Which way?', '=Left'],
      ['Which way?', 'Right'],
      ['In a word?', 'green'],
      ['In a word?', 'rude'],
      ['Not yet?', 'Yes'],
      ['Not yet?', 'No'],
    ]);
  });

  it('hold a summit’s own chat, for its organisers', async () => {
    await world.dataSource.query(
      `INSERT INTO channels (id, summit_id, created_at, last_seq) VALUES (gen_random_uuid(), $1, now(), 1)`,
      [summitId],
    );
    await world.dataSource.query(
      `INSERT INTO messages (channel_id, seq, id, participant_id, client_message_id, author_name, author_role, text, posted_at)
       SELECT id, 1, gen_random_uuid(), $2, gen_random_uuid(), 'Ada', 'attendee', 'Hello summit', now() FROM channels WHERE summit_id = $1`,
      [summitId, ADA],
    );
    const json = (await get('chat.json', organiser, 'summits/exports')).json<{ session: null; chat: object[] }>();
    expect(json).toMatchObject({ summit: 'exports', session: null, chat: [{ number: 1, text: 'Hello summit' }] });
    expect((await get('chat.csv', world.browser(), 'summits/exports')).statusCode).toBe(401);
    for (const who of [chair, elsewhere]) expect((await get('chat.csv', who, 'summits/exports')).statusCode).toBe(403);
    expect((await get('chat.csv', organiser, 'summits/none')).statusCode).toBe(403);
    expect((await get('questions.csv', organiser, 'summits/exports')).statusCode).toBe(404);
  });

  it('leave names out when that is wished: a number for each person, and what they typed as it is', async () => {
    await rows.wrote([
      { by: ADA, name: 'Ada Lovelace', text: 'Hello', at: '2022-12-20T06:00:00Z' },
      { by: BO, name: 'Bo', text: 'Dear Ada Lovelace', at: '2022-12-20T06:00:01Z' },
      { by: ADA, name: 'Countess', text: 'Renamed', at: '2022-12-20T06:00:02Z' },
    ]);
    expect((await table('chat.csv?names=no')).map((row) => [row['participant'], row['name'], row['text']])).toEqual([
      ['P1', undefined, 'Hello'],
      ['P2', undefined, 'Dear Ada Lovelace'],
      ['P1', undefined, 'Renamed'],
    ]);
    const json = (await get('chat.json?names=no')).body;
    expect(json).not.toContain('Countess');
    expect(json).not.toContain(ADA);
    expect(JSON.parse(json)).toMatchObject({
      hasNames: false,
      chat: [{ participant: 'P1' }, {}, { participant: 'P1' }],
    });
  });

  it('hold questions with votes, answers and what was merged; those that were not shown only when they are asked for', async () => {
    const at = (second: number): string => `2022-12-20T06:00:${String(second).padStart(2, '0')}Z`;
    const first = await rows.asked({
      by: ADA,
      name: 'Ada',
      text: 'Who pays?',
      at: at(1),
      status: 'answered',
      assignee: chairPerson,
      answer: '@SUM(everybody)',
      voters: [ADA, BO],
    });
    await rows.asked({ by: BO, name: 'Bo', text: 'Shown to nobody', at: at(2), status: 'dismissed' });
    await rows.asked({
      by: CEM,
      name: 'Cem',
      text: 'Who is to pay?',
      at: at(3),
      status: 'merged',
      mergedInto: first,
      voters: [BO, CEM],
    });
    await rows.asked({ by: CEM, name: 'Cem', text: 'Secretly', at: at(4), isAnonymous: true });
    expect((await get('questions.csv')).body).toBe(
      '\ufeffnumber,askedAt,offsetS,participant,name,role,text,status,votes,mergedInto,assignedTo,answer\r\n' +
        "1,2022-12-20T06:00:01.000Z,1,P1,Ada,attendee,Who pays?,answered,3,,An Fengquan,'@SUM(everybody)\r\n" +
        '3,2022-12-20T06:00:03.000Z,3,P3,Cem,attendee,Who is to pay?,merged,2,1,,\r\n' +
        '4,2022-12-20T06:00:04.000Z,4,,,,Secretly,open,0,,,\r\n',
    );
    const all = await table('questions.csv?hidden=yes&names=no');
    expect(all.map((row) => [row['participant'], row['text'], row['status'], row['assignedTo']])).toEqual([
      ['P1', 'Who pays?', 'answered', 'P2'],
      ['P3', 'Shown to nobody', 'dismissed', ''],
      ['P4', 'Who is to pay?', 'merged', ''],
      ['', 'Secretly', 'open', ''],
    ]);
    const json = (await get('questions.json')).json<{ questions: { text: string; mergedInto: number | null }[] }>();
    expect(json.questions.map(({ text, mergedInto }) => [text, mergedInto])).toEqual([
      ['Who pays?', null],
      ['Who is to pay?', 1],
      ['Secretly', null],
    ]);
  });

  it('are empty files where nobody wrote', async () => {
    expect((await get('chat.csv')).body).toBe(
      '\ufeffnumber,postedAt,offsetS,participant,name,role,text,state,editedAt,replyTo,mentions,reactions\r\n',
    );
    expect((await get('questions.json')).json()).toMatchObject({ questions: [] });
  });

  it('are whole, in order, with a hundred thousand messages', async () => {
    await rows.wroteMuch(100_000);
    const csv = await get('chat.csv?names=no');
    const lines = csv.body.trimEnd().split('\r\n').slice(1);
    expect(lines).toHaveLength(100_000);
    expect(
      lines.every(
        (line, index) => line.startsWith(`${index + 1},`) && line.endsWith(`,message ${index + 1},posted,,,,`),
      ),
    ).toBe(true);
  });
});
