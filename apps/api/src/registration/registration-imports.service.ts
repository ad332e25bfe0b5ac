import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable, NotFoundException } from '@nestjs/common';
import { readCsv, readXlsx, type Table, UnreadableTable } from '../tables/index.js';
import { type Registrant, RegistrationChanges } from './registration-changes.service.js';
import { RegistrationFormsRepository } from './registration-forms.repository.js';
import { readRegistrants, type TableProblem } from './registration-table.js';
import { RegistrationsRepository } from './registrations.repository.js';

/** People of one file: one transaction takes them in, and registering waits for it meanwhile. */
const MAX_PEOPLE = 2_000;
/** Problems told at once; more would not be read. */
const MAX_PROBLEMS = 200;

export interface ImportOrder {
  summitId: SummitId;
  bytes: Buffer;
  /** False: say only what it would do. */
  isConfirmed: boolean;
  /** Whether the new ones get their mail. */
  isQuiet: boolean;
}
export interface ImportReport {
  /** Nothing is changed while this is false. */
  isApplied: boolean;
  /** New people who have a place. */
  confirmed: number;
  /** New people who stand in line. */
  waiting: number;
  /** Registered already: name, language and answers become those of the table. */
  updated: number;
  unchanged: number;
  problems: TableProblem[];
  /** There are more than told. */
  hasMoreProblems: boolean;
}
type Counts = Pick<ImportReport, 'confirmed' | 'waiting' | 'updated' | 'unchanged'>;

/** Takes people in from a table: first what would happen, then exactly that, wholly or not at all. An organiser's people need no approval. */
@Injectable()
export class RegistrationImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly forms: RegistrationFormsRepository,
    private readonly registrations: RegistrationsRepository,
    private readonly changes: RegistrationChanges,
  ) {}

  /** @throws NotFoundException where there is no form yet: nobody knows what to ask. */
  async import(ctx: RequestContext, order: ImportOrder): Promise<ImportReport> {
    const table = await tableOf(order.bytes);
    if (!('columns' in table)) return report(false, NOTHING, [table]);
    // Rolled back by what it throws unless it is confirmed: the dry run is the real one.
    const dryRun = new DryRun();
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        const done = await this.take(tx, table, order);
        if (order.isConfirmed && done.problems.length === 0) return { ...done, isApplied: true };
        dryRun.report = done;
        throw dryRun;
      });
    } catch (error) {
      if (error === dryRun && dryRun.report !== undefined) return dryRun.report;
      throw error;
    }
  }

  private async take(
    tx: RequestContext,
    table: Table,
    { summitId, isQuiet, isConfirmed }: ImportOrder,
  ): Promise<ImportReport> {
    const [held, summit] = [await this.forms.lock(tx, summitId), await this.forms.findSummit(tx, summitId)];
    if (held === undefined || summit === undefined)
      throw new NotFoundException({ statusCode: 404, code: 'not-found', message: 'Save a registration form first.' });
    const { registrants, problems } = readRegistrants(held.fields, table, summit.languages[0] ?? 'en');
    if (problems.length > 0) return report(false, NOTHING, problems);
    const known = new Map(
      (
        await this.registrations.findByEmails(
          tx,
          summitId,
          registrants.map(({ registrant }) => registrant.email),
        )
      ).map((row) => [row.email, row]),
    );
    const counts = { ...NOTHING };
    const arriving: Registrant[] = [];
    for (const { registrant } of registrants) {
      const row = known.get(registrant.email);
      const { name, language, answers } = registrant;
      if (row === undefined) {
        arriving.push(registrant);
      } else if (row.name === name && row.language === language && isSame(row.answers, answers)) {
        counts.unchanged += 1;
      } else {
        await this.registrations.saveAnswers(tx, row.id, registrant);
        counts.updated += 1;
      }
    }
    const options = { isApproved: true, isQuiet: isQuiet || !isConfirmed };
    const { statuses } = await this.changes.arrive(tx, summit, held, arriving, options);
    for (const status of statuses) counts[status === 'waiting' ? 'waiting' : 'confirmed'] += 1;
    return report(false, counts, []);
  }
}

/** Thrown to take back what a dry run did. */
class DryRun extends Error {
  report: ImportReport | undefined;
}

const NOTHING: Readonly<Counts> = { confirmed: 0, waiting: 0, updated: 0, unchanged: 0 };

function report(isApplied: boolean, counts: Counts, problems: readonly TableProblem[]): ImportReport {
  const shown = problems.slice(0, MAX_PROBLEMS);
  return { isApplied, ...counts, problems: shown, hasMoreProblems: problems.length > MAX_PROBLEMS };
}

/** XLSX begins as every ZIP archive does. */
async function tableOf(bytes: Buffer): Promise<Table | TableProblem> {
  try {
    const table = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : readCsv(bytes);
    if (table.rows.length <= MAX_PEOPLE) return table;
    const message = `Bring at most ${MAX_PEOPLE} people at once.`;
    return { row: MAX_PEOPLE + 2, column: null, code: 'too-many-rows', message };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    const { code, message, place } = error;
    return { row: place?.row ?? 1, column: place?.column ?? null, code, message };
  }
}

/** Whatever the order of the fields. */
function isSame(
  a: Readonly<Record<string, readonly string[]>>,
  b: Readonly<Record<string, readonly string[]>>,
): boolean {
  const text = (answers: Readonly<Record<string, readonly string[]>>): string =>
    JSON.stringify(Object.entries(answers).toSorted(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
