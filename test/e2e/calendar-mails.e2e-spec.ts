import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReleaseFollower } from '../../apps/api/src/calendar-mails/release-follower.js';
import { SignIn } from '../../apps/api/src/identity/index.js';
import { ApiWorld, type Browser, eventually } from './api/api-world.js';
import { lacksPython, readWithIcalJs, readWithPython } from './calendars/calendar-readers.js';
import { calendarOf, MailInbox, type ReceivedMail } from './calendars/mail-inbox.js';

interface Play {
  organiser: Browser;
  summitId: string;
  sessionId: string;
  personId: string;
  email: string;
}

describe('the calendar of an invited person', () => {
  let world: ApiWorld;
  const inbox = new MailInbox();
  beforeAll(async () => {
    world = await ApiWorld.start({
      SMTP_URL: await inbox.start(),
      MAIL_FROM: 'Canopy <no-reply@canopy.example>',
      PUBLIC_URL: 'http://canopy.example',
    });
  });
  afterAll(async () => {
    await world.stop();
    await inbox.stop();
  });

  /** A draft in a summit of its own, with somebody who was invited to speak. */
  async function aPlay(): Promise<Play> {
    const summitId = await world.rows.summit(`play-${uuidv7()}`, { title: { en: 'Green Summit', ur: 'سبز اجلاس' } });
    const { id } = await world.user('Organiser', [{ summitId, role: 'organiser', personId: null }]);
    const organiser = await world.signedIn(world.get(SignIn), id);
    const personId = await world.rows.person(`speaker-${uuidv7()}`, { en: 'Ana; the, Speaker' });
    const sessionId = await world.session(summitId, [{ role: 'speaker', personId }], {
      status: 'draft',
      startsAt: '2099-12-20T06:00:00Z',
      endsAt: '2099-12-20T08:00:00Z',
    });
    const email = `${uuidv7()}@example.org`;
    const play = { organiser, summitId, sessionId, personId, email };
    await invite(play, email);
    return play;
  }
  async function invite({ organiser, sessionId, personId }: Play, email: string): Promise<string> {
    const invited = await organiser.ask<{ __typename: string; invitation: { id: string } }>(
      `mutation ($sessionId: ID!, $personId: ID!, $email: String!) {
         inviteToSession(sessionId: $sessionId, personId: $personId, role: SPEAKER, email: $email) { __typename ... on InvitationSent { invitation { id } url } } }`,
      { sessionId, personId, email },
    );
    expect(invited.__typename).toBe('InvitationSent');
    return invited.invitation.id;
  }
  /** Mails to this address once there are so many, and none more after everything was followed. */
  async function mails(email: string, count: number): Promise<ReceivedMail[]> {
    await world.get(ReleaseFollower).look();
    await eventually(
      () => world.dataSource.query<unknown[]>(`SELECT FROM outbox_mails WHERE status = 'queued'`),
      (queued) => queued.length === 0,
    );
    const received = inbox.of(email);
    expect(received.map(({ subject }) => subject)).toHaveLength(count);
    return received;
  }
  const entryOf = (mail: ReceivedMail | undefined) => {
    const part = calendarOf(mail);
    if (part === undefined) throw new Error('a mail without a calendar');
    const [entry] = readWithIcalJs(part.text);
    return { method: /method=(\w+)/.exec(part.type)?.[1], text: part.text.replaceAll('\r\n ', ''), entry };
  };
  const change = async (id: string, columns: string, status = 'published'): Promise<void> => {
    await world.dataSource.query(`UPDATE sessions SET ${columns}, status = $2 WHERE id = $1`, [id, status]);
    await world.release(id);
  };

  it('gets a draft as it stands, addressed to them alone, without the secret of the invitation', async () => {
    const { email, sessionId } = await aPlay();
    const [mail] = await mails(email, 1);
    const { method, text, entry } = entryOf(mail);
    expect(method).toBe('REQUEST');
    expect(entry).toMatchObject({
      uid: `${sessionId}@canopy`,
      sequence: 0,
      summary: 'Roundtable',
      startsAt: '2099-12-20T06:00:00.000Z',
      status: 'CONFIRMED',
    });
    const lines = text.split('\r\n');
    expect(lines).toContain('METHOD:REQUEST');
    expect(lines).toContain('TZID:Asia/Shanghai');
    expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([
      `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN="Ana; the, Speaker":mailto:${email}`,
    ]);
    expect(text).toContain(':mailto:no-reply@canopy.example');
    // Its page is not there yet, and the link is for them alone: calendars are shared.
    expect(text).not.toMatch(/^URL|^CONFERENCE|\/invite\//m);
    expect(mail?.parts.map(({ type }) => type.split(';')[0])).toEqual([
      'text/plain',
      'text/html',
      'text/calendar',
      'application/ics',
    ]);
    expect(mail?.parts.at(-1)?.text.trim()).toBe(calendarOf(mail)?.text.trim());
    // Sent mail is forgotten, and this part with it.
    const kept = await world.dataSource.query<object[]>(
      'SELECT text, calendar FROM outbox_mails WHERE recipient = $1',
      [email],
    );
    expect(kept).toEqual([{ text: '', calendar: '' }]);
  });

  it('follows the session through its release, a move and its end, each once and each beyond the one before', async () => {
    const { email, sessionId } = await aPlay();
    await change(sessionId, 'revision = 1');
    await mails(email, 2);
    await change(sessionId, `starts_at = '2099-12-21T06:00:00Z', ends_at = '2099-12-21T08:00:00Z'`);
    await mails(email, 3);
    await change(sessionId, 'revision = 3', 'cancelled');
    const entries = (await mails(email, 4)).map(entryOf);
    expect(entries.map(({ method, entry }) => [method, entry?.uid, entry?.startsAt, entry?.status])).toEqual([
      ['REQUEST', `${sessionId}@canopy`, '2099-12-20T06:00:00.000Z', 'CONFIRMED'],
      ['REQUEST', `${sessionId}@canopy`, '2099-12-20T06:00:00.000Z', 'CONFIRMED'],
      ['REQUEST', `${sessionId}@canopy`, '2099-12-21T06:00:00.000Z', 'CONFIRMED'],
      ['CANCEL', `${sessionId}@canopy`, '2099-12-21T06:00:00.000Z', 'CANCELLED'],
    ]);
    const sequences = entries.map(({ entry }) => entry?.sequence ?? -1);
    expect(sequences).toEqual([...new Set(sequences)].toSorted((a, b) => a - b));
    expect(entries[1]?.text).toMatch(/^URL:http:\/\/canopy\.example\/s\//m);
  });

  it.skipIf(lacksPython)('is read by python3-icalendar as by ical.js', async () => {
    const { email } = await aPlay();
    const text = calendarOf((await mails(email, 1))[0])?.text ?? '';
    const [[ours], [theirs]] = [readWithIcalJs(text), await readWithPython(text)];
    expect({ ...theirs, properties: [] }).toEqual({ ...ours, properties: [] });
  });

  it('is left alone by releases of other sessions, and told of each release once however often one looks', async () => {
    const { email, sessionId, summitId } = await aPlay();
    await change(sessionId, 'revision = 1');
    await mails(email, 2);
    await world.session(summitId, []);
    await mails(email, 2);
    await Promise.all([1, 2, 3].map(() => world.get(ReleaseFollower).look()));
    await world.dataSource.query('UPDATE calendar_mail_positions SET version = 0 WHERE summit_id = $1', [summitId]);
    await mails(email, 2);
  });

  it('loses the entry when the invitation is withdrawn, and has it back when it is renewed', async () => {
    const play = await aPlay();
    const id = await invite(play, play.email);
    expect(entryOf((await mails(play.email, 2))[1]).entry?.sequence).toBe(1);
    await play.organiser.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) { __typename } }', { id });
    await invite(play, play.email);
    const entries = (await mails(play.email, 4)).map(entryOf);
    expect(entries.map(({ method, entry }) => [method, entry?.sequence])).toEqual([
      ['REQUEST', 0],
      ['REQUEST', 1],
      ['CANCEL', 2],
      ['REQUEST', 3],
    ]);
    // The programme's next release goes beyond what they hold.
    await change(play.sessionId, 'revision = 2');
    expect(entryOf((await mails(play.email, 5))[4]).entry?.sequence).toBe(4);
  });

  it('moves to another address with the invitation', async () => {
    const play = await aPlay();
    const other = `${uuidv7()}@example.org`;
    await invite(play, other);
    expect(entryOf((await mails(play.email, 2))[1]).method).toBe('CANCEL');
    expect(entryOf((await mails(other, 1))[0]).method).toBe('REQUEST');
  });

  it('loses the entry when a release takes them out, and not before', async () => {
    const { email, sessionId } = await aPlay();
    await change(sessionId, 'revision = 1');
    await mails(email, 2);
    await world.seat(sessionId, []);
    await mails(email, 2);
    await change(sessionId, 'revision = 2');
    const last = (await mails(email, 3))[2];
    expect(entryOf(last).method).toBe('CANCEL');
    expect(last?.subject).toContain('No longer expected');
  });

  it('loses the entry of a draft that is deleted', async () => {
    const { email, sessionId } = await aPlay();
    await world.dataSource.query('DELETE FROM sessions WHERE id = $1', [sessionId]);
    const { method, entry } = entryOf((await mails(email, 2))[1]);
    expect([method, entry?.uid, entry?.sequence]).toEqual(['CANCEL', `${sessionId}@canopy`, 1]);
  });

  it('hears no more after saying no', async () => {
    const { email, sessionId } = await aPlay();
    await world.dataSource.query(`UPDATE invitations SET status = 'declined', answered_at = now() WHERE email = $1`, [
      email,
    ]);
    await change(sessionId, 'revision = 1');
    await mails(email, 1);
  });

  it('says yes when the person did', async () => {
    const { email, sessionId } = await aPlay();
    await world.dataSource.query(`UPDATE invitations SET status = 'accepted', answered_at = now() WHERE email = $1`, [
      email,
    ]);
    await change(sessionId, 'revision = 1');
    expect(entryOf((await mails(email, 2))[1]).text).toContain('PARTSTAT=ACCEPTED');
  });

  it('is not bothered with what is over', async () => {
    const { email, sessionId } = await aPlay();
    await change(sessionId, `starts_at = '2020-12-20T06:00:00Z', ends_at = '2020-12-20T08:00:00Z'`);
    await mails(email, 1);
  });
});
