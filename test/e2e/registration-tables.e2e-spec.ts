import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { csvText, readCsv, readXlsx, xlsxBytes } from '../../apps/api/src/tables/index.js';
import { ApiWorld, type Browser } from './api/api-world.js';
import { RegistrationDesk } from './registration/registration-desk.js';

interface Report {
  isApplied: boolean;
  confirmed: number;
  waiting: number;
  updated: number;
  unchanged: number;
  problems: { row: number; column: string | null; code: string }[];
  hasMoreProblems: boolean;
  code?: string;
}
const FIELDS = [
  { id: 'org', kind: 'ORGANISATION', labels: [{ language: 'en', text: 'Organisation' }], isRequired: true },
];

describe('tables of registrations', () => {
  let world: ApiWorld;
  let elsewhere: Browser;
  let desk: RegistrationDesk;

  beforeAll(async () => {
    world = await ApiWorld.start();
    const otherId = await world.rows.summit('other');
    elsewhere = await world.signedIn(
      world.get(SignIn),
      (await world.user('Elsewhere', [{ summitId: otherId, role: 'organiser' }])).id,
    );
  });
  afterAll(() => world.stop());
  beforeEach(async () => {
    desk = await RegistrationDesk.open(world);
    await desk.save({ fields: FIELDS, capacity: 2, needsApproval: true });
  });

  const cookieOf = (by: Browser): string => [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const upload = async (
    body: Buffer | string,
    { by = desk.organiser, query = '', type = 'application/octet-stream' } = {},
  ) => {
    const response = await world.app.inject({
      method: 'POST',
      url: `/exchange/registrations/${desk.slug}${query}`,
      headers: { 'content-type': type, cookie: cookieOf(by) },
      payload: body,
    });
    return { status: response.statusCode, report: response.json<Report>() };
  };
  const download = (file: string, by = desk.organiser) =>
    world.app.inject({ url: `/exchange/registrations/${desk.slug}/${file}`, headers: { cookie: cookieOf(by) } });
  const three = csvText(
    ['Name', 'email', 'Organisation'],
    [
      ['Ada', 'ada@table.example.org', '=cmd'],
      ['Bo', 'bo@table.example.org', 'Müller; Söhne'],
      ['Cem', 'cem@table.example.org', ''],
    ],
  );

  it('are looked at first, then taken in wholly, within the places, with a mail to each', async () => {
    const would = await upload(three);
    expect(would).toMatchObject({ status: 200, report: { isApplied: false, confirmed: 2, waiting: 1, problems: [] } });
    expect(await desk.statuses()).toEqual([]);
    const done = await upload(three, { query: '?confirm=yes' });
    expect(done.report).toMatchObject({ isApplied: true, confirmed: 2, waiting: 1 });
    expect(await desk.statuses()).toEqual(['confirmed', 'confirmed', 'waiting']);
    expect((await desk.mailTo('cem@table.example.org')).subject).toContain('waiting list');
    const again = await upload(three.replace('Bo,', 'Bob,'), { query: '?confirm=yes' });
    expect(again.report).toMatchObject({ isApplied: true, confirmed: 0, waiting: 0, updated: 1, unchanged: 2 });
    expect((await desk.list('search: "bo@"')).nodes).toMatchObject([{ name: 'Bob' }]);
  });

  it('write to nobody when that is wished', async () => {
    const quiet = csvText(['name', 'email'], [['Q', 'quiet@table.example.org']]);
    expect((await upload(quiet, { query: '?confirm=yes&mail=no' })).report).toMatchObject({
      isApplied: true,
      confirmed: 1,
    });
    await expect(desk.mailTo('quiet@table.example.org')).rejects.toThrow('no mail');
  });

  it('with a mistake anywhere change nothing and name row and column of each', async () => {
    const wrong = csvText(
      ['name', 'email'],
      [
        ['Good', 'good@table.example.org'],
        ['Bad', 'nonsense'],
      ],
    );
    const answer = await upload(wrong, { query: '?confirm=yes' });
    expect(answer.report).toMatchObject({
      isApplied: false,
      problems: [{ row: 3, column: 'email', code: 'bad-email' }],
    });
    expect(await desk.statuses()).toEqual([]);
  });

  it('that are none are refused with the reason: truncated, binary, too many people, too large', async () => {
    const xlsx = await xlsxBytes(['name', 'email'], [['A', 'a@table.example.org']]);
    expect((await upload(xlsx)).report).toMatchObject({ confirmed: 1 });
    expect((await upload(xlsx.subarray(0, 300))).report.problems).toMatchObject([{ code: 'not-xlsx' }]);
    expect((await upload(Buffer.from([0xff, 0xfe, 0x00]))).report.problems).toMatchObject([{ code: 'not-utf-8' }]);
    expect((await upload('"never ends')).report.problems).toMatchObject([{ code: 'not-csv' }]);
    const many = Array.from({ length: 2_001 }, (_, index) => [`N${index}`, `n${index}@table.example.org`]);
    expect((await upload(csvText(['name', 'email'], many))).report.problems).toMatchObject([{ code: 'too-many-rows' }]);
    const bad = many.slice(0, 300).map(([name]) => [name ?? '', 'x']);
    const flood = (await upload(csvText(['name', 'email'], bad))).report;
    expect([flood.problems.length, flood.hasMoreProblems]).toEqual([200, true]);
    expect((await upload(Buffer.alloc(9 * 1024 * 1024))).status).toBe(413);
  });

  it('are for the organisers of the summit, and not for pages of other sites', async () => {
    expect((await upload(three, { by: world.browser() })).status).toBe(401);
    expect((await upload(three, { by: elsewhere })).status).toBe(403);
    expect((await upload(three, { type: 'text/plain' })).status).toBe(415);
    for (const file of [
      'registrations.csv',
      'registrations.xlsx',
      'attendance/01890000-0000-7000-8000-000000000000.csv',
    ]) {
      expect((await download(file, world.browser())).statusCode).toBe(401);
      expect((await download(file, elsewhere)).statusCode).toBe(403);
    }
    expect((await download('registrations.exe')).statusCode).toBe(404);
    expect((await download('attendance/x.csv')).statusCode).toBe(404);
  });

  it('leave as CSV and XLSX, and come back without a difference', async () => {
    await upload(three, { query: '?confirm=yes' });
    const csv = await download('registrations.csv');
    expect(csv.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${desk.slug}-registrations.csv"`,
      'cache-control': 'no-store',
    });
    expect(csv.body).toContain(`'=cmd`);
    const xlsx = await download('registrations.xlsx');
    const [fromCsv, fromXlsx] = [readCsv(csv.rawPayload), await readXlsx(xlsx.rawPayload)];
    expect(fromXlsx).toEqual(fromCsv);
    expect(fromCsv.columns).toContain('Organisation');
    for (const body of [csv.rawPayload, xlsx.rawPayload])
      expect((await upload(body, { query: '?confirm=yes' })).report).toMatchObject({ isApplied: true, unchanged: 3 });
  });
});
