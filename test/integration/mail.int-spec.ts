import { readConfig } from '@app/config';
import { dataSourceOptions, type RequestContext, SystemContexts, UnitOfWork } from '@app/database';
import { createLogger } from '@app/observability';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { DataSource } from 'typeorm';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MailDispatcher, retryDelayMs } from '../../apps/api/src/mail/mail-dispatcher.js';
import { invitationMail, Mails, signInMail } from '../../apps/api/src/mail/index.js';
import { OutboxMailsRepository } from '../../apps/api/src/mail/outbox-mails.repository.js';

const MINUTE_MS = 60_000;

/** A real mail server that answers as told: a list of codes for the next mails, then it accepts. */
class TestMailServer {
  readonly received: { to: string[]; source: string }[] = [];
  readonly answers: number[] = [];
  attempts = 0;
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        this.attempts += 1;
        const code = this.answers.shift();
        if (code !== undefined) return done(Object.assign(new Error('not now'), { responseCode: code }));
        this.received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

describe('posted mail', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let unitOfWork: UnitOfWork;
  let server: TestMailServer;
  let mails: Mails;
  let dispatcher: MailDispatcher;
  let aheadMs = 0;
  const clock = { now: () => new Date(Date.now() + aheadMs) };

  beforeAll(async () => {
    database = await startTestDatabase();
    dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
    unitOfWork = new UnitOfWork(dataSource);
    server = new TestMailServer();
    const config = readConfig({
      SMTP_URL: await server.start(),
      PUBLIC_URL: 'https://canopy.example',
      MAIL_FROM: 'Canopy <no-reply@canopy.example>',
    });
    const outbox = new OutboxMailsRepository();
    mails = new Mails(config, outbox);
    dispatcher = new MailDispatcher(
      config,
      clock,
      createLogger('test', 'silent'),
      new SystemContexts(dataSource, clock),
      unitOfWork,
      outbox,
    );
    dispatcher.onApplicationBootstrap();
  });
  afterAll(async () => {
    await dispatcher.beforeApplicationShutdown();
    await server.stop();
    await dataSource.destroy();
    await database.stop();
  });
  afterEach(async () => {
    server.answers.length = 0;
    server.received.length = 0;
    server.attempts = 0;
    await dataSource.query('DELETE FROM outbox_mails');
  });

  const ctx = (): RequestContext => ({
    requestId: 'test',
    viewer: null,
    languages: [],
    clock,
    manager: dataSource.manager,
  });
  const content = signInMail('en', {
    name: 'Ana',
    url: 'https://canopy.example/sign-in/secret-token',
    lifetimeMinutes: 15,
  });
  const post = (recipient = 'ana@example.org', mail = content) =>
    unitOfWork.run(ctx(), (inside) =>
      mails.post(inside, recipient, mail, new Date(clock.now().getTime() + 15 * MINUTE_MS)),
    );
  const eventually = async <T>(read: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> => {
    const deadline = Date.now() + 10_000;
    for (let value = await read(); ; value = await read()) {
      if (holds(value)) return value;
      if (Date.now() > deadline) throw new Error(`did not come about: ${JSON.stringify(value)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const row = async () =>
    (
      await dataSource.query<
        { status: string; attempts: number; text: string; html: string; next_attempt_at: Date | null }[]
      >('SELECT * FROM outbox_mails')
    )[0];
  const isStatus = (status: string) => (found: { status: string } | undefined) => found?.status === status;

  it('reaches its reader, in both forms, after the commit; the link is erased here', async () => {
    await post();
    const sent = await eventually(row, isStatus('sent'));
    expect(sent).toMatchObject({ attempts: 1, text: '', html: '', next_attempt_at: null });
    expect(server.received[0]?.to).toEqual(['ana@example.org']);
    expect(server.received[0]?.source).toMatch(/^From: Canopy <no-reply@canopy.example>/m);
    expect(server.received[0]?.source).toMatch(/^Message-ID: <[0-9a-f-]{36}@canopy.example>/m);
    expect(server.received[0]?.source).toMatch(/text\/plain[\s\S]*secret-token[\s\S]*text\/html/);
  });

  it('keeps headers whole whatever a title holds', async () => {
    await post(
      'moin@example.org',
      invitationMail('ur', {
        name: 'معین',
        role: 'speaker',
        session: 'A\r\nBcc: all@example.org',
        summit: 'گرین',
        startsAt: new Date(),
        timeZone: 'Asia/Karachi',
        url: 'https://canopy.example/invite/x',
      }),
    );
    await eventually(row, isStatus('sent'));
    expect(server.received[0]?.to).toEqual(['moin@example.org']);
    expect(server.received[0]?.source).not.toMatch(/^Bcc:/m);
  });

  it('is not written when what caused it is rolled back', async () => {
    await expect(
      unitOfWork.run(ctx(), async (inside) => {
        await mails.post(inside, 'ana@example.org', content, new Date(clock.now().getTime() + MINUTE_MS));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await row()).toBeUndefined();
  });

  it('is tried again, later each time, when the server is busy', async () => {
    server.answers.push(451, 421);
    await post();
    await eventually(
      row,
      (found) => found?.attempts === 1 && (found.next_attempt_at?.getTime() ?? 0) < clock.now().getTime() + 6_000,
    );
    aheadMs += retryDelayMs(1);
    await eventually(
      row,
      (found) => found?.attempts === 2 && (found.next_attempt_at?.getTime() ?? 0) < clock.now().getTime() + 21_000,
    );
    aheadMs += retryDelayMs(2);
    expect(await eventually(row, isStatus('sent'))).toMatchObject({ attempts: 3 });
    expect(server.received).toHaveLength(1);
  });

  it('is given up, and its link erased, when the server refuses it for good', async () => {
    server.answers.push(550);
    await post();
    expect(await eventually(row, isStatus('failed'))).toMatchObject({ attempts: 1, text: '', html: '' });
  });

  it('is not sent once its link is over', async () => {
    server.answers.push(451);
    await post();
    await eventually(
      row,
      (found) => found?.attempts === 1 && (found.next_attempt_at?.getTime() ?? 0) < clock.now().getTime() + 6_000,
    );
    aheadMs += 16 * MINUTE_MS;
    await eventually(row, isStatus('failed'));
    expect(server.received).toHaveLength(0);
    expect(server.attempts).toBe(1);
  });

  it('is handed to one of several processes', async () => {
    const outbox = new OutboxMailsRepository();
    const anHour = (hours: number): Date => new Date(clock.now().getTime() + hours * 60 * MINUTE_MS);
    const mail = {
      language: 'en',
      subject: 's',
      text: 't',
      html: 'h',
      calendar: null,
      expiresAt: anHour(9),
      status: 'queued',
    } as const;
    // Due in an hour, so that this file's own dispatcher leaves them alone.
    const soon = { manager: dataSource.manager, clock: { now: () => anHour(1) } };
    for (let index = 0; index < 30; index += 1)
      await outbox.create(soon, [{ ...mail, recipient: `r${index}@example.org` }]);
    const inTwoHours = { manager: dataSource.manager, clock: { now: () => anHour(2) } };
    const claims = await Promise.all([1, 2, 3, 4].map(() => outbox.claimDue(inTwoHours, 10, anHour(3))));
    const claimed = claims.flat().map(({ id }) => id);
    expect(claimed.length).toBe(30);
    expect(new Set(claimed).size).toBe(30);
  });
});
