import fc from 'fast-check';
import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ApiWorld } from './api/api-world.js';
import {
  lacksPrograms,
  lacksPython,
  readWithIcalJs,
  readWithPython,
  Subscriber,
} from './calendars/calendar-readers.js';

interface Conference {
  slug: string;
  origin: string;
  ids: { opening: string; panel: string };
  move: (sessionId: string, startsAt: string, endsAt: string) => Promise<void>;
  cancel: (sessionId: string) => Promise<void>;
}

describe('calendar feeds', () => {
  let world: ApiWorld;
  beforeAll(async () => {
    world = await ApiWorld.start();
    await world.app.listen(0, '127.0.0.1');
  });
  afterAll(() => world.stop());

  /** A hybrid summit in Kathmandu (+05:45) with a plenary opening and a panel in a sub-forum. */
  async function aConference(titles: { opening?: string; description?: string } = {}): Promise<Conference> {
    const slug = `conference-${uuidv7()}`;
    const summitId = await world.rows.summit(slug, { title: { en: 'Mountain Summit', ur: 'پہاڑی اجلاس' } });
    await world.dataSource.query(
      `UPDATE summits SET time_zone = 'Asia/Kathmandu', format = 'hybrid', place = '{"en":"Kathmandu, Nepal"}', latitude = 27.7172, longitude = 85.324 WHERE id = $1`,
      [summitId],
    );
    const track = await world.rows.subForum(summitId, 'energy', 0);
    const opening = await world.rows.session(summitId, 'opening', {
      title: { en: titles.opening ?? 'Opening; with, marks', ur: 'افتتاح' },
      description: { en: titles.description ?? 'First line\nSecond line' },
    });
    const panel = await world.rows.session(summitId, 'panel', {
      startsAt: '2022-12-20T09:00:00Z',
      endsAt: '2022-12-20T10:00:00Z',
      subForumId: track,
    });
    const ana = await world.rows.person(`ana-${slug}`, { en: 'Ana "the" Chair' });
    const ben = await world.rows.person(`ben-${slug}`, { en: 'Ben' });
    await world.seat(panel, [
      { role: 'moderator', personId: ana },
      { role: 'speaker', personId: ben },
    ]);
    for (const id of [opening, panel]) await world.release(id);
    return {
      slug,
      origin: `${await world.app.getUrl()}/calendar/summits/${slug}`,
      ids: { opening, panel },
      move: async (id, startsAt, endsAt) => {
        await world.dataSource.query('UPDATE sessions SET starts_at = $2, ends_at = $3 WHERE id = $1', [
          id,
          startsAt,
          endsAt,
        ]);
        await world.release(id);
      },
      cancel: async (id) => {
        await world.dataSource.query(`UPDATE sessions SET status = 'cancelled' WHERE id = $1`, [id]);
        await world.release(id);
      },
    };
  }
  const textOf = async (url: string): Promise<string> => {
    const response = await fetch(url);
    expect(response.status).toBe(200);
    return response.text();
  };
  const unfolded = (text: string): string => text.replaceAll('\r\n ', '');
  const titlesOf = async (url: string) => readWithIcalJs(await textOf(url)).map(({ summary }) => summary);

  it('hold the summit, one sub-forum, one person or one session', async () => {
    const { origin, slug } = await aConference();
    expect(await titlesOf(`${origin}.ics`)).toEqual(['Opening; with, marks', 'panel']);
    expect(await titlesOf(`${origin}/sub-forums/energy.ics`)).toEqual(['panel']);
    expect(await titlesOf(`${origin}/people/ana-${slug}.ics`)).toEqual(['panel']);
    expect(await titlesOf(`${origin}/sessions/opening.ics?lang=ur`)).toEqual(['افتتاح']);
    const download = await fetch(`${origin}/sessions/opening.ics`);
    expect(download.headers.get('content-disposition')).toBe('attachment; filename="opening.ics"');
    for (const missing of ['sub-forums/none', 'people/nobody', 'sessions/none', 'stages/opening', 'sessions/..%2fx'])
      expect((await fetch(`${origin}/${missing}.ics`)).status).toBe(404);
    expect((await fetch(`${origin}/sessions/opening`)).status).toBe(404);
  });

  it('say where, whose and what a session is in the words of the standards', async () => {
    const { origin, slug, ids } = await aConference();
    const text = unfolded(await textOf(`${origin}/sub-forums/energy.ics`));
    for (const line of [
      'NAME:energy · Mountain Summit',
      'COLOR:steelblue',
      'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
      'X-PUBLISHED-TTL:PT1H',
      'TZID:Asia/Kathmandu',
      `UID:${ids.panel}@canopy`,
      'SEQUENCE:0',
      'DTSTART;TZID=Asia/Kathmandu:20221220T144500',
      'LOCATION:Kathmandu\\, Nepal',
      'GEO:27.7172;85.324',
      'CATEGORIES:energy',
      `URL:http://canopy.example/s/${slug}/panel`,
      `CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO,CHAT;LABEL="Join online":http://canopy.example/s/${slug}/panel`,
      'STATUS:CONFIRMED',
    ])
      expect(text.split('\r\n')).toContain(line);
    expect(text).toMatch(/^ORGANIZER;CN="[^"]+":mailto:/m);
    expect(text).toMatch(/^SOURCE;VALUE=URI:http:\/\/canopy\.example\/calendar\/summits\//m);
    expect(text).toMatch(/^LAST-MODIFIED:\d{8}T\d{6}Z\r$/m);
    // Not a message to somebody, and so without a method: those must not name who takes part.
    expect(text).not.toContain('METHOD');
  });

  it('name who takes part without an address, and say yes only of who said yes', async () => {
    const { origin, ids } = await aConference();
    const attendees = async () =>
      unfolded(await textOf(`${origin}/sessions/panel.ics`))
        .split('\r\n')
        .filter((line) => line.startsWith('ATTENDEE'));
    expect(await attendees()).toEqual([
      expect.stringMatching(/^ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=CHAIR;RSVP=FALSE;CN="Ana \^'the\^' Chair":urn:uuid:/),
      expect.stringMatching(/^ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;RSVP=FALSE;CN="Ben":urn:uuid:/),
    ]);
    const [ana] = await world.dataSource.query<{ person_id: string }[]>(
      `SELECT person_id FROM appearances WHERE session_id = $1 AND role = 'moderator'`,
      [ids.panel],
    );
    await world.dataSource.query(
      `INSERT INTO invitations (id, token_hash, session_id, person_id, role, email, status, sent_at, answered_at)
       VALUES ($1, $2, $3, $4, 'moderator', 'ana@example.org', 'accepted', now(), now())`,
      [uuidv7(), Buffer.from(ids.panel), ids.panel, ana?.person_id],
    );
    // Nothing told this process: it looks by itself before long.
    world.clock.pass(31_000);
    const [chair, speaker] = await attendees();
    expect(chair).toContain('PARTSTAT=ACCEPTED');
    expect(speaker).not.toContain('PARTSTAT');
    expect(await textOf(`${origin}.ics`)).not.toContain('ana@example.org');
  });

  it('remind where that is asked for, and not of what was called off', async () => {
    const { origin, ids, cancel } = await aConference();
    const text = await textOf(`${origin}.ics?alarm=15`);
    expect(text.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\n/g)).toHaveLength(2);
    expect(await textOf(`${origin}.ics`)).not.toContain('VALARM');
    await cancel(ids.panel);
    expect((await textOf(`${origin}.ics?alarm=15`)).match(/BEGIN:VALARM/g)).toHaveLength(1);
    for (const bad of ['0', '-5', '1.5', 'soon', '99999', '15&alarm=30']) {
      const answer = await fetch(`${origin}.ics?alarm=${bad}`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { fields: [{ path: 'alarm' }] }]);
    }
  });

  it('raise the sequence of the session that a release changed, and of no other', async () => {
    const { origin, ids, move, cancel } = await aConference();
    const sequences = async () =>
      readWithIcalJs(await textOf(`${origin}.ics`)).map(({ uid, sequence }) => [uid, sequence]);
    await move(ids.panel, '2022-12-20T10:00:00Z', '2022-12-20T11:00:00Z');
    expect(await sequences()).toEqual([
      [`${ids.opening}@canopy`, 0],
      [`${ids.panel}@canopy`, 1],
    ]);
    await cancel(ids.panel);
    const [, panel] = readWithIcalJs(await textOf(`${origin}.ics`));
    expect(panel).toMatchObject({ sequence: 2, status: 'CANCELLED', startsAt: '2022-12-20T10:00:00.000Z' });
  });

  it('go out compressed to whoever takes that, each form under a tag of its own', async () => {
    const { origin } = await aConference();
    const url = `/calendar/summits/${origin.split('/').at(-1)}.ics?lang=en`;
    const ask = (headers: Record<string, string>) => world.app.inject({ url, headers });
    const plain = await ask({});
    const packed = await ask({ 'accept-encoding': 'gzip' });
    const small = await ask({ 'accept-encoding': 'gzip, deflate, br' });
    expect([packed.headers['content-encoding'], small.headers['content-encoding']]).toEqual(['gzip', 'br']);
    expect(gunzipSync(packed.rawPayload).equals(plain.rawPayload)).toBe(true);
    expect(brotliDecompressSync(small.rawPayload).equals(plain.rawPayload)).toBe(true);
    const tags = [plain, packed, small].map((answer) => String(answer.headers['etag']));
    expect(new Set(tags).size).toBe(3);
    for (const tag of [...tags, `W/${tags[0]}`, `"other", ${tags[2]}`, '*'])
      expect((await ask({ 'if-none-match': tag, 'accept-encoding': 'br' })).statusCode).toBe(304);
    expect((await ask({ 'if-none-match': '"other"' })).statusCode).toBe(200);
    expect((await ask({ 'accept-encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding']).toBeUndefined();
    expect(plain.headers).toMatchObject({
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'Accept-Encoding',
    });
  });

  it('keep the tag of a calendar that a release did not touch', async () => {
    const { origin, ids, move } = await aConference();
    const tag = async () => (await fetch(`${origin}/sessions/opening.ics`)).headers.get('etag');
    const before = await tag();
    await move(ids.panel, '2022-12-20T10:00:00Z', '2022-12-20T11:00:00Z');
    expect(await tag()).toBe(before);
  });

  it.skipIf(lacksPrograms || lacksPython)(
    'are read alike by ical.js, python3-icalendar, vdirsyncer and khal',
    async () => {
      const { origin, slug, ids, cancel } = await aConference();
      await cancel(ids.panel);
      const feeds = {
        summit: `${origin}.ics`,
        track: `${origin}/sub-forums/energy.ics`,
        person: `${origin}/people/ana-${slug}.ics`,
        session: `${origin}/sessions/panel.ics?alarm=30`,
      };
      for (const url of Object.values(feeds)) {
        const text = await textOf(url);
        const [ours, theirs] = [readWithIcalJs(text), await readWithPython(text)];
        expect(theirs.map(({ properties: _, ...entry }) => entry)).toEqual(
          ours.map(({ properties: _, ...entry }) => entry),
        );
        expect(ours.at(-1)).toMatchObject({ status: 'CANCELLED', startsAt: '2022-12-20T09:00:00.000Z' });
      }
      const subscriber = await Subscriber.of(feeds);
      try {
        await subscriber.sync();
        expect(await subscriber.list('summit', '2022-12-20', '2022-12-21')).toEqual([
          '2022-12-20 11:00 Opening; with, marks',
          '2022-12-20 14:00 Cancelled: panel',
        ]);
        for (const name of ['track', 'person', 'session'])
          expect(await subscriber.list(name, '2022-12-20', '2022-12-21')).toEqual([
            '2022-12-20 14:00 Cancelled: panel',
          ]);
      } finally {
        await subscriber.stop();
      }
    },
  );

  it.skipIf(lacksPrograms).each(['http', 'file'] as const)(
    'change what a subscriber has with its next look, and add nothing to it (%s)',
    async (storage) => {
      const { origin, ids, move, cancel } = await aConference();
      const subscriber = await Subscriber.of({ summit: `${origin}.ics` }, storage);
      try {
        await subscriber.sync();
        const before = await subscriber.files('summit');
        expect(before.size).toBe(2);
        await move(ids.opening, '2022-12-20T07:30:00Z', '2022-12-20T08:30:00Z');
        await cancel(ids.panel);
        await subscriber.sync();
        const after = await subscriber.files('summit');
        expect(after.size).toBe(2);
        expect(await subscriber.list('summit', '2022-12-20', '2022-12-21')).toEqual([
          '2022-12-20 12:30 Opening; with, marks',
          '2022-12-20 14:00 Cancelled: panel',
        ]);
        if (storage === 'http') return;
        expect([...after.keys()]).toEqual([...before.keys()]);
        const entries = [...after.values()].flatMap(readWithIcalJs);
        expect(entries.find(({ uid }) => uid === `${ids.opening}@canopy`)).toMatchObject({ sequence: 1 });
        expect(entries.find(({ uid }) => uid === `${ids.panel}@canopy`)).toMatchObject({
          status: 'CANCELLED',
          sequence: 1,
        });
      } finally {
        await subscriber.stop();
      }
    },
  );

  const nasty = fc.oneof(
    fc.constantFrom(
      'a\r\nBEGIN:VEVENT',
      'b\nX-EVIL:1',
      'c\rATTACH:x',
      'd;e,f\\g:h"i\\n',
      'END:VEVENT',
      '🌍👨‍👩‍👧‍👦'.repeat(20),
      'Ə'.repeat(80),
      '\u200fگول\u202e میز\u202c\u200f',
      '\ufefftext',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  );
  /** What of a text a calendar can hold: no control characters, line ends as one kind, and in a title as spaces. */
  const kept = (text: string): string =>
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      // eslint-disable-next-line no-control-regex -- control characters are what this is about
      .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');

  it.skipIf(lacksPython)('give any text back as it was, to every reader, and let none become a property', async () => {
    const { origin, ids } = await aConference();
    const plain = readWithIcalJs(await textOf(`${origin}/sessions/opening.ics`))[0]?.properties;
    await fc.assert(
      fc.asyncProperty(nasty, nasty, async (title, description) => {
        fc.pre(title.trim() !== '' && description.trim() !== '' && !(title + description).includes('\0'));
        await world.dataSource.query('UPDATE sessions SET title = $2, description = $3 WHERE id = $1', [
          ids.opening,
          JSON.stringify({ en: title }),
          JSON.stringify({ en: description }),
        ]);
        await world.release(ids.opening);
        const text = await textOf(`${origin}/sessions/opening.ics`);
        const [entries, entriesOfPython] = [readWithIcalJs(text), await readWithPython(text)];
        for (const [entry, ...others] of [entries, entriesOfPython]) {
          expect(others).toEqual([]);
          expect(entry?.properties).toEqual(plain);
          // python3-icalendar 4 takes an escaped backslash before an 'n' for a line break.
          if (entry === entriesOfPython[0] && /\\[nN]/.test(title + description)) continue;
          expect(entry?.summary).toBe(kept(title).replace(/\s*\n\s*/g, ' '));
          expect(entry?.description.startsWith(`${kept(description)}\nhttp://canopy.example/`)).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
