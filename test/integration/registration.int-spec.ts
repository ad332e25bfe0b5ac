import { readConfig } from '@app/config';
import { dataSourceOptions, type RequestContext, UnitOfWork } from '@app/database';
import { startTestDatabase, type TestDatabase } from '@app/testing';
import fc from 'fast-check';
import { DataSource } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Mails } from '../../apps/api/src/mail/index.js';
import { OutboxMailsRepository } from '../../apps/api/src/mail/outbox-mails.repository.js';
import { RegistrationChanges } from '../../apps/api/src/registration/registration-changes.service.js';
import { RegistrationFormsRepository } from '../../apps/api/src/registration/registration-forms.repository.js';
import { RegistrationNews } from '../../apps/api/src/registration/registration-news.service.js';
import { RegistrationsRepository } from '../../apps/api/src/registration/registrations.repository.js';
import { AttendanceRepository } from '../../apps/api/src/registration/attendance.repository.js';
import { attendanceSummary, type Visit } from './support/attendance-model.js';
import { ProgrammeRows } from './support/programme-rows.js';

const NOW = new Date('2030-01-01T00:00:00Z');
const PEOPLE = 8;
type Command =
  | { does: 'register' | 'cancel' | 'approve' | 'decline' | 'promote'; who: number }
  | { does: 'capacity'; to: number | null };

let database: TestDatabase;
let dataSource: DataSource;
let ctx: RequestContext;
beforeAll(async () => {
  database = await startTestDatabase();
  dataSource = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
  ctx = { requestId: 'test', viewer: null, languages: [], clock: { now: () => NOW }, manager: dataSource.manager };
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.stop();
});

describe('registrations that change at the same time', () => {
  const forms = new RegistrationFormsRepository();
  const rows = new RegistrationsRepository();
  const config = readConfig({ PORT: '0', NODE_ENV: 'test' });
  const news = new RegistrationNews(config, rows, new Mails(config, new OutboxMailsRepository()));
  const changes = new RegistrationChanges(forms, rows, news);
  const emailOf = (who: number): string => `person-${who}@example.org`;

  /** As the services do it: hold the form, look, change. */
  const run = (unitOfWork: UnitOfWork, summitId: string, command: Command): Promise<unknown> =>
    unitOfWork.run(ctx, async (tx) => {
      const form = await forms.lock(tx, summitId);
      const summit = await forms.findSummit(tx, summitId);
      if (form === undefined || summit === undefined) throw new Error('no form');
      if (command.does === 'capacity') {
        const next = { ...form, capacity: command.to, revision: form.revision + 1 };
        await forms.save(tx, summitId, next);
        return changes.handOver(tx, summit, next);
      }
      const email = emailOf(command.who);
      if (command.does === 'register')
        return changes.arrive(tx, summit, form, [{ email, name: email, language: 'en', answers: {} }]);
      const known = await rows.findByEmail(tx, summitId, email);
      return known && changes.command(tx, summit, form, known, command.does);
    });

  it('never give a place twice, leave none empty while somebody waits, and count themselves', async () => {
    const who = fc.nat(PEOPLE - 1);
    const command: fc.Arbitrary<Command> = fc.oneof(
      { weight: 5, arbitrary: fc.record({ does: fc.constant('register' as const), who }) },
      { weight: 3, arbitrary: fc.record({ does: fc.constant('cancel' as const), who }) },
      { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('approve', 'decline', 'promote'), who }) },
      {
        weight: 1,
        arbitrary: fc.record({ does: fc.constant('capacity' as const), to: fc.option(fc.nat(4), { nil: null }) }),
      },
    );
    const rounds = fc.array(fc.array(command, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 });
    const unitOfWork = new UnitOfWork(dataSource);
    await fc.assert(
      fc.asyncProperty(fc.nat(3), fc.boolean(), rounds, async (capacity, needsApproval, plan) => {
        const summitId = await new ProgrammeRows(dataSource).summit(`s-${uuidv7()}`, { startsOn: '2090-01-01' });
        await forms.create(ctx, summitId);
        await forms.save(ctx, summitId, {
          isOpen: true,
          opensAt: null,
          closesAt: null,
          capacity,
          needsApproval,
          fields: [],
          revision: 1,
        });
        let highest: number | null = capacity;
        for (const round of plan) {
          await Promise.all(round.map((each) => run(unitOfWork, summitId, each)));
          for (const each of round)
            if (each.does === 'capacity')
              highest = highest === null || each.to === null ? null : Math.max(highest, each.to);
          const [form] = await forms.findForms(ctx, [summitId]);
          const everybody = await rows.list(ctx, { summitId, text: '', status: null, isCheckedIn: null }, 100, 0);
          const having = (status: string): number => everybody.filter((row) => row.status === status).length;
          expect(form).toMatchObject({ confirmed: having('confirmed'), waiting: having('waiting') });
          // A lowered capacity takes nobody's place, so the highest one there was is what can't be passed.
          if (highest !== null) expect(having('confirmed')).toBeLessThanOrEqual(highest);
          if (having('waiting') > 0) expect(having('confirmed')).toBeGreaterThanOrEqual(form?.capacity ?? Infinity);
          expect(new Set(everybody.map(({ email }) => email)).size).toBe(everybody.length);
          expect(everybody.every(({ arrival }) => arrival <= (form?.arrivals ?? 0))).toBe(true);
          // Whoever listens has heard how it stands.
          const facts = await dataSource.query<{ id: string; status: string }[]>(
            `SELECT DISTINCT ON (payload ->> 'registrationId') payload ->> 'registrationId' AS id, payload ->> 'status' AS status
               FROM facts WHERE kind = 'RegistrationChanged' AND payload ->> 'summitId' = $1
              ORDER BY payload ->> 'registrationId', position DESC`,
            [summitId],
          );
          expect(new Map(facts.map(({ id, status }) => [id, status]))).toEqual(
            new Map(everybody.map(({ id, status }) => [id, status])),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('who watched', () => {
  const OPENED = Date.UTC(2030, 0, 1, 10);
  const minute = (count: number): Date => new Date(OPENED + count * 60_000);
  const attendance = new AttendanceRepository();

  it('is what a plain count says, for any visits', async () => {
    const visit = fc.record({ who: fc.nat(4), from: fc.integer({ min: -60, max: 90 }), minutes: fc.nat(60) });
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 12 }), async (plan) => {
        const rows = new ProgrammeRows(dataSource);
        const summitId = await rows.summit(`w-${uuidv7()}`);
        const sessionId = await rows.session(summitId, 'roundtable', {
          startsAt: minute(0).toISOString(),
          endsAt: minute(60).toISOString(),
        });
        const people = Array.from({ length: 5 }, () => uuidv7());
        const visits: Visit[] = plan.map(({ who, from, minutes }) => ({
          participantId: people[who] ?? '',
          from: minute(from),
          to: minute(from + minutes),
        }));
        for (const { participantId, from, to } of visits) {
          await dataSource.query(
            `INSERT INTO attendances (id, session_id, participant_id, role, started_at, last_seen_at) VALUES ($1, $2, $3, 'attendee', $4, $5)`,
            [uuidv7(), sessionId, participantId, from, to],
          );
        }
        const expected = attendanceSummary(visits, { from: minute(0), to: minute(60) });
        const [session] = await attendance.listSessions(ctx, summitId);
        if (expected.viewers === 0) {
          expect(session).toBeUndefined();
          return;
        }
        expect(session).toMatchObject({ viewers: expected.viewers, peak: expected.peak, registered: 0 });
        expect(session?.meanMinutes).toBeCloseTo(expected.meanMinutes, 6);
        expect(session?.medianMinutes).toBeCloseTo(expected.medianMinutes, 6);
      }),
      { numRuns: 60 },
    );
  });
});
