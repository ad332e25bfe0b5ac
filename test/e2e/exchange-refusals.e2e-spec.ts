import type { ImportProblem } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summitFileText, type SummitFile } from '../../apps/api/src/exchange/summit-file.js';
import type { Browser } from './api/api-world.js';
import { Installation } from './exchange/installation.js';
import { aPerson, aSession, aSummitFile } from './exchange/summit-files.js';

const told = ({ severity, code, place }: ImportProblem) => [severity, code, place];

describe('files that cannot be taken as they are', () => {
  let installation: Installation;
  let organiser: Browser;
  let file: SummitFile;
  let summit: string;
  beforeAll(async () => {
    installation = await Installation.start();
    const founder = await installation.founder();
    file = aSummitFile();
    summit = file.summit.slug;
    await installation.import(founder, summitFileText(file));
    organiser = founder;
  });
  afterAll(() => installation?.stop());

  const exported = async (): Promise<string> => (await installation.download(organiser, `${summit}/canopy.json`)).body;
  /** What is said of a file for that summit; whatever it is, nothing may have changed. */
  const problemsOf = async (body: string | Buffer, into: Record<string, string> = { summit }): Promise<unknown[]> => {
    const before = await exported();
    const preview = await installation.preview(organiser, body, into);
    expect(preview.confirmation).toBeNull();
    expect(await exported()).toBe(before);
    return preview.problems.map(told);
  };
  const edited = (edit: (copy: SummitFile) => void): string => {
    const copy = structuredClone(file);
    edit(copy);
    return JSON.stringify(copy);
  };

  it('are not read at all from strangers, other organisers, other sites or forms', async () => {
    const text = summitFileText(file);
    expect((await installation.upload(installation.world.browser(), text, { summit })).statusCode).toBe(401);
    expect((await installation.upload(installation.world.browser(), text)).statusCode).toBe(401);
    const stranger = await installation.organiserOf('of-the-founder');
    expect((await installation.upload(stranger, text, { summit })).statusCode).toBe(403);
    const nobody = await installation.organiserOf();
    expect((await installation.upload(nobody, text)).statusCode).toBe(403);
    const elsewhere = await installation.upload(organiser, text, { summit }, { origin: 'https://evil.example' });
    expect(elsewhere.statusCode).toBe(403);
    const form = await installation.upload(organiser, text, { summit }, { 'content-type': 'text/plain' });
    expect(form.statusCode).toBe(415);
  });

  it('are refused by their size before they are read, and by their number', async () => {
    const huge = await installation.upload(organiser, Buffer.alloc(8 * 1024 * 1024 + 1, 0x20), { summit });
    expect(huge.statusCode).toBe(413);
    const somebody = await installation.organiserOf(summit);
    const codes: number[] = [];
    for (let count = 0; count < 30 && codes.at(-1) !== 429; count += 1)
      codes.push((await installation.upload(somebody, 'x', { summit })).statusCode);
    expect(codes.at(-1)).toBe(429);
  });

  const PATH = '$.sessions[1]';
  it.each<[string, string, unknown, (copy: SummitFile) => void]>([
    [
      'outside the days',
      'outside-summit',
      { path: `${PATH}.startsAt` },
      ({ sessions }) => move(sessions[1]!, '2031-01-01'),
    ],
    [
      'with a person in two places',
      'person-busy',
      { path: `${PATH}.appearances` },
      ({ sessions }) => Object.assign(sessions[1]!, { startsAt: sessions[0]!.startsAt }),
    ],
    [
      'of an unknown kind',
      'bad-value',
      { path: `${PATH}.kind` },
      ({ sessions }) => Object.assign(sessions[1]!, { kind: 'talk' }),
    ],
    [
      'in an unknown language',
      'unknown-language',
      { path: `${PATH}.title.xx-lol` },
      ({ sessions }) => Object.assign(sessions[1]!.title, { 'xx-lol': 'a' }),
    ],
    [
      'with too long a title',
      'too-long',
      { path: `${PATH}.title.en` },
      ({ sessions }) => Object.assign(sessions[1]!.title, { en: 'x'.repeat(301) }),
    ],
    [
      'with a text that cannot be kept',
      'bad-value',
      { path: `${PATH}.title.en` },
      ({ sessions }) => Object.assign(sessions[1]!.title, { en: 'a\0b' }),
    ],
    [
      'that ends before it begins',
      'ends-before-start',
      { path: PATH },
      ({ sessions }) => Object.assign(sessions[1]!, { endsAt: sessions[1]!.startsAt }),
    ],
    [
      'with a start alone',
      'half-a-slot',
      { path: PATH },
      ({ sessions }) => Object.assign(sessions[1]!, { endsAt: null }),
    ],
    [
      'with nobody of ours',
      'unknown-person',
      { path: `${PATH}.appearances` },
      ({ sessions }) => Object.assign(sessions[1]!.appearances[0]!, { personId: crypto.randomUUID() }),
    ],
    [
      'in no sub-forum of ours',
      'unknown-sub-forum',
      { path: `${PATH}.subForumId` },
      ({ sessions }) => Object.assign(sessions[1]!, { subForumId: crypto.randomUUID() }),
    ],
    [
      'with an unknown key',
      'unknown-key',
      { path: `${PATH}.status` },
      ({ sessions }) => Object.assign(sessions[1]!, { status: 'published' }),
    ],
    [
      'with an id that is none',
      'bad-value',
      { path: `${PATH}.id` },
      ({ sessions }) => Object.assign(sessions[1]!, { id: "1'; DROP TABLE" }),
    ],
    [
      'with the address of another',
      'slug-twice',
      { path: `${PATH}.slug` },
      ({ sessions }) => Object.assign(sessions[1]!, { slug: 'opening' }),
    ],
    [
      'in an unknown zone',
      'unknown-zone',
      { path: '$.summit.timeZone' },
      (copy) => Object.assign(copy.summit, { timeZone: 'Mars/Base' }),
    ],
    [
      'of another summit',
      'other-summit',
      { path: '$.summit.id' },
      (copy) => Object.assign(copy.summit, { id: crypto.randomUUID() }),
    ],
    ['of another version', 'other-version', { path: '$.version' }, (copy) => Object.assign(copy, { version: 2 })],
  ])('are told at their path: %s', async (_, code, place, edit) => {
    expect(await problemsOf(edited(edit))).toContainEqual(['error', code, place]);
  });

  const move = (session: SummitFile['sessions'][number], day: string): void => {
    Object.assign(session, { startsAt: `${day}T10:00:00Z`, endsAt: `${day}T11:00:00Z` });
  };

  it('take nothing of other summits by its id, and nobody who is elsewhere', async () => {
    const guest = aPerson('guest');
    const other = aSummitFile({
      people: [guest],
      subForums: [],
      sessions: [aSession('talk', '2030-10-26T12:00:00.000Z', '2030-10-26T13:00:00.000Z', [guest.id])],
    });
    await installation.import(organiser, summitFileText(other));
    const stolen = edited((copy) => Object.assign(copy.sessions[1]!, { id: other.sessions[0]!.id }));
    expect(await problemsOf(stolen)).toContainEqual(['error', 'id-elsewhere', { path: '$.sessions[1].id' }]);
    const booked = edited((copy) => {
      copy.people.push(guest);
      copy.sessions.push(aSession('extra', '2030-10-26T12:30:00.000Z', '2030-10-26T12:45:00.000Z', [guest.id]));
    });
    expect(await problemsOf(booked)).toContainEqual([
      'error',
      'person-busy-elsewhere',
      { path: '$.sessions[2].appearances' },
    ]);
    expect(await problemsOf(summitFileText(other), {})).toContainEqual([
      'error',
      'summit-exists',
      { path: '$.summit.id' },
    ]);
  });

  it('change nobody of the directory whom only others have', async () => {
    const theirs = aSummitFile();
    const owner = await installation.founder();
    await installation.import(owner, summitFileText(theirs));
    const stranger = await installation.organiserOf(summit);
    const changed = structuredClone(file);
    changed.people.push({ ...theirs.people[0]!, name: { en: 'Defaced' } });
    changed.sessions.push(
      aSession('guest', '2030-10-27T20:00:00.000Z', '2030-10-27T21:00:00.000Z', [theirs.people[0]!.id]),
    );
    const preview = await installation.preview(stranger, JSON.stringify(changed), { summit });
    expect(preview.problems.map(told)).toContainEqual(['warning', 'person-kept', { path: '$.people[2]' }]);
    expect(preview.changes.map(({ thing, kind }) => [thing, kind])).toEqual([['session', 'added']]);
  });

  it.each([
    ['truncated JSON', 'not-json', () => summitFileText(file).slice(0, -20)],
    ['JSON of something else', 'unknown-format', () => '{"a":1}'],
    ['an array', 'unknown-format', () => '[1]'],
    ['nesting without end', 'not-json', () => '['.repeat(1_000_000)],
    ['nesting', 'unknown-format', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['nothing', 'no-header', () => ''],
    ['Windows letters', 'not-utf-8', () => Buffer.from('slug,title.en\nx,caf\xe9\n', 'latin1')],
    ['a table of something else', 'unknown-format', () => 'a,b\n1,2\n'],
    ['a picture', 'not-utf-8', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff])],
    ['something that begins like XLSX', 'not-xlsx', () => Buffer.from('PK\x03\x04 and then nothing')],
    ['truncated XML', 'not-xml', () => '<schedule><conference><title>a</title>'],
    ['XML of something else', 'unknown-format', () => '<rss/>'],
    ['deep XML', 'too-deep', () => `${'<a>'.repeat(50)}${'</a>'.repeat(50)}`],
    [
      'a thousand million laughs',
      'xml-entities',
      () =>
        `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, level) => `<!ENTITY lol${level + 1} "${`&lol${level || ''};`.repeat(10)}">`).join('')}]><schedule>&lol9;</schedule>`,
    ],
    [
      'an entity from outside',
      'xml-entities',
      () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule>&x;</schedule>',
    ],
    [
      'a document type alone',
      'xml-entities',
      () => '<!DOCTYPE schedule SYSTEM "https://evil.example/x.dtd"><schedule/>',
    ],
    ['a key into objects', 'not-xml', () => '<schedule><__proto__>x</__proto__></schedule>'],
  ])('are refused whole: %s', async (_, code, make) => {
    expect((await problemsOf(make())).map((problem) => (problem as unknown[])[1])).toEqual([code]);
  });

  it('name row and column of a table', async () => {
    const rows = [
      'slug,title.en,kind,starts_at,ends_at,sub_forum,people,languages,cancelled',
      'a,,panel,,,,,,',
      'b,B,talk,,,,,,',
      'c,C,panel,2030-02-30 10:00,2030-10-26 11:00,,,,',
      // Clocks are put back that night, so this time comes twice.
      'd,D,panel,2030-10-27 02:30,2030-10-27 04:00,,,,',
      'e,E,panel,,,water,,,',
      'f,F,panel,,,,chair: nobody; speaker: no-such-person,,',
      'g,G,panel,,,,,klingon,perhaps',
      'h,H,panel,2030-10-26 11:00,2030-10-26 10:00,,,,',
    ];
    const [, ada] = [0, file.people[0]!];
    const found = await problemsOf(
      [...rows, `i,I,panel,2030-10-26 10:15,2030-10-26 10:30,,speaker: ${ada.slug},,`].join('\r\n'),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        ['error', 'empty-text', { row: 2, column: 'title.en' }],
        ['error', 'unknown-kind', { row: 3, column: 'kind' }],
        ['error', 'bad-instant', { row: 4, column: 'starts_at' }],
        ['warning', 'time-twice', { row: 5, column: 'starts_at' }],
        ['error', 'unknown-sub-forum', { row: 6, column: 'sub_forum' }],
        ['error', 'unknown-role', { row: 7, column: 'people' }],
        ['error', 'unknown-person', { row: 7, column: 'people' }],
        ['error', 'unknown-language', { row: 8, column: 'languages' }],
        ['error', 'bad-value', { row: 8, column: 'cancelled' }],
        ['error', 'ends-before-start', { row: 9, column: 'ends_at' }],
      ]),
    );
    const busy = await problemsOf(
      `slug,title.en,starts_at,ends_at,people\ni,I,2030-10-26 12:15,2030-10-26 12:30,${ada.slug}\n`,
    );
    expect(busy).toContainEqual(['error', 'person-busy', { row: 2, column: 'people' }]);
  });

  it('are not half-imported when the draft changed since the look at it', async () => {
    const added = edited((copy) =>
      copy.sessions.push(aSession('late', '2030-10-27T18:00:00.000Z', '2030-10-27T19:00:00.000Z', [])),
    );
    const preview = await installation.preview(organiser, added, { summit });
    expect(preview.changes.map(({ kind, thing }) => [kind, thing])).toEqual([['added', 'session']]);
    await installation.world.dataSource.query(
      `UPDATE sessions SET title = '{"en":"Changed meanwhile"}' WHERE id = $1`,
      [file.sessions[0]!.id],
    );
    const before = await exported();
    const late = await installation.upload(organiser, added, { summit, confirm: preview.confirmation! });
    expect(late.json()).toMatchObject({ outcome: 'outdated', preview: { confirmation: expect.any(String) } });
    expect(await exported()).toBe(before);
    // Another file is not what was confirmed either.
    const other = await installation.upload(organiser, summitFileText(file), {
      summit,
      confirm: preview.confirmation!,
    });
    expect(other.json()).toMatchObject({ outcome: 'outdated' });
    expect(await exported()).toBe(before);
    await installation.import(organiser, summitFileText(file), { summit });
  });

  it('do not leave cancelled sessions, which stay in their summit as they are', async () => {
    const copy = structuredClone(file);
    const gone = { ...aSession('gone', '2030-10-27T06:00:00.000Z', '2030-10-27T07:00:00.000Z', []), isCancelled: true };
    copy.sessions.push(gone);
    await installation.import(organiser, JSON.stringify(copy), { summit });
    Object.assign(gone, { isCancelled: false });
    expect(await problemsOf(JSON.stringify(copy))).toContainEqual([
      'error',
      'session-cancelled',
      { path: '$.sessions[2]' },
    ]);
  });

  it('let two sessions change places and addresses', async () => {
    const copy = structuredClone(file);
    const [one, two] = copy.sessions as [SummitFile['sessions'][number], SummitFile['sessions'][number]];
    const { slug, startsAt, endsAt } = one;
    Object.assign(one, { slug: two.slug, startsAt: two.startsAt, endsAt: two.endsAt });
    Object.assign(two, { slug, startsAt, endsAt });
    await installation.import(organiser, JSON.stringify(copy), { summit });
    await installation.import(organiser, summitFileText(file), { summit });
  });
});
