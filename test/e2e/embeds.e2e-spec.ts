import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedAgenda } from '@app/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiWorld } from './api/api-world.js';

describe('the agenda for other pages', () => {
  let world: ApiWorld;
  let webRoot: string;
  let sessionId: string;
  beforeAll(async () => {
    webRoot = await mkdtemp(join(tmpdir(), 'canopy-web-'));
    await mkdir(join(webRoot, 'embed'));
    await writeFile(join(webRoot, 'index.html'), '<title>Canopy</title>');
    await writeFile(join(webRoot, 'preloads.json'), '{"app":"","pages":[],"languages":{}}');
    await writeFile(join(webRoot, 'embed', 'agenda.js'), '0');
    world = await ApiWorld.start({ WEB_ROOT: webRoot });
    const summitId = await world.rows.summit('green', { title: { en: 'Green <b>', ur: 'سبز' } });
    const ada = await world.rows.person('ada', { en: 'Ada' });
    sessionId = await world.session(summitId, [{ role: 'moderator', personId: ada }]);
    await world.rows.summit('unreleased');
  });
  afterAll(async () => {
    await world?.stop();
    await rm(webRoot, { recursive: true, force: true });
  });

  const get = (url: string, headers: Record<string, string> = {}) => world.app.inject({ method: 'GET', url, headers });

  it('is read by any origin, in the asked language, with the words around it', async () => {
    const answer = await get('/embed/green/agenda.json?lang=ur', { origin: 'https://elsewhere.example' });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(answer.headers['set-cookie']).toBeUndefined();
    const agenda = answer.json<EmbeddedAgenda>();
    expect(agenda).toMatchObject({
      language: 'ur',
      direction: 'rtl',
      words: { cancelled: 'منسوخ' },
      summit: { title: { text: 'سبز', direction: 'rtl' }, url: 'http://canopy.example/s/green' },
      sessions: [
        { title: { text: 'گول میز' }, isCancelled: false, people: [{ name: { text: 'Ada' }, isModerator: true }] },
      ],
    });
  });

  it('follows the reader without a language, and answers 304 until something changes', async () => {
    const first = await get('/embed/green/agenda.json', { 'accept-language': 'en' });
    expect(first.json<EmbeddedAgenda>().language).toBe('en');
    const again = { 'accept-language': 'en', 'if-none-match': String(first.headers['etag']) };
    expect((await get('/embed/green/agenda.json', again)).statusCode).toBe(304);
    const other = await get('/embed/green/agenda.json', { ...again, 'accept-language': 'ur' });
    expect(other.statusCode).toBe(200);
    await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [sessionId]);
    await world.release(sessionId);
    const changed = await get('/embed/green/agenda.json', again);
    expect(changed.json<EmbeddedAgenda>().sessions).toMatchObject([{ isCancelled: true }]);
  });

  it('may be framed by anybody, unlike every other page', async () => {
    const page = await get('/embed/green?lang=ur&day=2030-01-01&theme=dark&sub-forum=energy&onload=x');
    expect(page.headers['x-frame-options']).toBeUndefined();
    expect(page.headers['content-security-policy']).toMatch(
      /default-src 'none'.*script-src 'self'.*frame-ancestors \*/,
    );
    expect(page.body).toContain('<html lang="ur" dir="rtl">');
    expect(page.body).toContain(
      '<canopy-agenda summit="green" level="1" lang="ur" day="2030-01-01" sub-forum="energy" theme="dark">',
    );
    expect(page.body).not.toContain('onload');
    for (const path of ['/', '/s/green', '/organise', '/exchange/summits/green/schedule.json?of=released']) {
      const { headers } = await get(path);
      expect(headers['x-frame-options'], path).toBe('DENY');
      expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    }
  });

  it('takes nothing from its address that is not a choice of ours', async () => {
    const page = await get(
      `/embed/green?lang=${encodeURIComponent('"><script>')}&day=%22&theme=neon&sub-forum=%3Cb%3E`,
    );
    expect(page.body).toContain('<canopy-agenda summit="green" level="1">');
    expect((await get(`/embed/${encodeURIComponent('"><script>')}`)).statusCode).toBe(404);
  });

  it('is not there for what is unknown or was never released', async () => {
    for (const path of [
      '/embed/unknown',
      '/embed/unreleased',
      '/embed/unreleased/agenda.json',
      '/embed/unknown/agenda.json',
    ])
      expect((await get(path)).statusCode, path).toBe(404);
  });

  it('has its script for any page, also for those that isolate themselves', async () => {
    const { headers, statusCode } = await get('/embed/agenda.js');
    expect(statusCode).toBe(200);
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    });
  });

  it('comes as a schedule that apps may read, once it was released', async () => {
    const url = '/exchange/summits/green/schedule.json?of=released';
    const answer = await get(url);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(answer.json()).toMatchObject({
      schedule: { conference: { acronym: 'green', time_zone_name: 'Asia/Shanghai' } },
    });
    expect((await get(url, { 'if-none-match': String(answer.headers['etag']) })).statusCode).toBe(304);
    expect((await get(url.replace('green', 'unreleased'))).statusCode).toBe(404);
    expect((await get('/exchange/summits/green/canopy.json?of=released')).statusCode).toBe(401);
    expect((await get('/exchange/summits/green/secrets.json')).statusCode).toBe(404);
  });
});
