import { UnitOfWork } from '@app/database';
import ICAL from 'ical.js';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProgrammeReleases } from '../../apps/api/src/programme/index.js';
import { ApiWorld } from './api/api-world.js';

const run = promisify(execFile);
const hasKhal = await run('khal', ['--version']).then(
  () => true,
  () => false,
);

describe('the calendar feed', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
    await world.app.listen(0, '127.0.0.1');
  });
  afterAll(() => world.stop());

  /** A released summit with two sessions: its feed, and what cancels the second. */
  async function aSummit(slug: string): Promise<{ url: string; cancelPanel: () => Promise<void> }> {
    const summitId = await world.rows.summit(slug, { title: { en: 'Green Summit', ur: 'سبز سمٹ' } });
    const track = await world.rows.subForum(summitId, 'industry', 0);
    const opening = await world.rows.session(summitId, 'opening', {
      title: { en: 'Opening; with, marks', ur: 'افتتاح' },
    });
    const panel = await world.rows.session(summitId, 'panel', {
      startsAt: '2022-12-20T09:00:00Z',
      endsAt: '2022-12-20T10:00:00Z',
      subForumId: track,
    });
    await world
      .get(UnitOfWork)
      .run(world.context(), (tx) => world.get(ProgrammeReleases).releaseSummit(tx, summitId, [opening, panel]));
    return {
      url: `${await world.app.getUrl()}/calendar/summits/${slug}.ics`,
      cancelPanel: async () => {
        await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [panel]);
        await world.release(panel);
      },
    };
  }

  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));

  it('lists the sessions at their instants', async () => {
    const { url } = await aSummit('instants');
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const events = eventsOf(await response.text());
    expect(events.map((event) => [event.summary, event.startDate.toJSDate().toISOString()])).toEqual([
      ['Opening; with, marks', '2022-12-20T06:00:00.000Z'],
      ['panel', '2022-12-20T09:00:00.000Z'],
    ]);
  });

  it('speaks the language of the address or of the reader', async () => {
    const { url } = await aSummit('languages');
    expect(eventsOf(await (await fetch(`${url}?lang=ur`)).text())[0]?.summary).toBe('افتتاح');
    expect(eventsOf(await (await fetch(url, { headers: { 'accept-language': 'ur' } })).text())[0]?.summary).toBe(
      'افتتاح',
    );
    const unknown = await fetch(`${url}?lang=klingon`);
    expect([unknown.status, await unknown.json()]).toMatchObject([
      400,
      { fields: [{ path: 'lang', code: 'unknown-language' }] },
    ]);
  });

  it('answers 404 for a summit that is not there', async () => {
    const { url } = await aSummit('known');
    expect((await fetch(url.replace('known', 'nowhere'))).status).toBe(404);
    expect((await fetch(url.replace('.ics', '.txt'))).status).toBe(404);
  });

  it('sends the bytes again only when something was released, and keeps a cancelled session as cancelled', async () => {
    const { url, cancelPanel } = await aSummit('changing');
    const first = await fetch(url);
    const [etag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(url, { headers: { 'if-modified-since': modified } })).status).toBe(304);
    expect((await fetch(url, { method: 'HEAD' })).headers.get('etag')).toBe(etag);
    await cancelPanel();
    const second = await fetch(url, { headers: { 'if-none-match': etag } });
    expect(second.status).toBe(200);
    const cancelled = eventsOf(await second.text())[1];
    expect([cancelled?.component.getFirstPropertyValue('status'), cancelled?.sequence, cancelled?.summary]).toEqual([
      'CANCELLED',
      1,
      'Cancelled: panel',
    ]);
  });

  it.skipIf(!hasKhal && process.env['CI'] !== 'true')(
    'is read by vdirsyncer and listed by khal in the zone of its user',
    async () => {
      const { url, cancelPanel } = await aSummit('subscribed');
      await cancelPanel();
      const home = await mkdtemp(join(tmpdir(), 'canopy-khal-'));
      try {
        const vdirsyncer = `[general]\nstatus_path = "${home}/status/"\n[pair canopy]\na = "feed"\nb = "local"\ncollections = null\n[storage feed]\ntype = "http"\nurl = "${url}"\n[storage local]\ntype = "filesystem"\npath = "${home}/calendar/"\nfileext = ".ics"\n`;
        const khal = `[calendars]\n[[canopy]]\npath = ${home}/calendar/\n[locale]\nlocal_timezone = Asia/Karachi\ndefault_timezone = Asia/Karachi\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${home}/khal.db\n`;
        await writeFile(join(home, 'vdirsyncer.conf'), vdirsyncer);
        await writeFile(join(home, 'khal.conf'), khal);
        const env = {
          ...process.env,
          HOME: home,
          LC_ALL: 'C.UTF-8',
          XDG_DATA_HOME: home,
          XDG_CONFIG_HOME: home,
          XDG_CACHE_HOME: home,
        };
        await mkdir(join(home, 'calendar'));
        await run('vdirsyncer', ['-c', join(home, 'vdirsyncer.conf'), 'discover', 'canopy'], { env, timeout: 20_000 });
        await run('vdirsyncer', ['-c', join(home, 'vdirsyncer.conf'), 'sync'], { env, timeout: 20_000 });
        const { stdout } = await run(
          'khal',
          [
            '-c',
            join(home, 'khal.conf'),
            'list',
            '--format',
            '{start} {title}',
            '--day-format',
            '',
            '2022-12-20',
            '2022-12-21',
          ],
          { env },
        );
        expect(stdout.trim().split('\n')).toEqual([
          '2022-12-20 11:00 Opening; with, marks',
          '2022-12-20 14:00 Cancelled: panel',
        ]);
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    },
  );
});
