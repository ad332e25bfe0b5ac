import type { ExchangeFormat, ImportProblem } from '@app/contracts';
import { readCsv, readXlsx, type Table, UnreadableTable } from '../tables/index.js';
import type { DirectoryWish } from './directory.repository.js';
import { EXCHANGE_LIMITS } from './exchange-limits.js';
import { type ImportBase, type ImportPlan, unreadable } from './import-plan.js';
import { parsedSummitFile, planOfSummitFile, wishOfSummitFile } from './read-canopy-json.js';
import { isSchedule, scheduleOfJson } from './read-schedule-json.js';
import { scheduleOfXml } from './read-schedule-xml.js';
import { isPeopleTable, planOfPeopleTable, wishOfPeopleTable } from './plan-of-people-table.js';
import { isSessionsTable, planOfSessionsTable, wishOfSessionsTable } from './plan-of-sessions-table.js';
import { planOfSchedule, wishOfSchedule } from './plan-of-schedule.js';
import type { ScheduleFile } from './schedule-file.js';
import type { SummitFile } from './summit-file.js';

/** A file that was read, before anything was compared with what is there. */
export interface ParsedFile {
  format: ExchangeFormat;
  /** The id of the summit that it says to be; `null` where it says none. */
  summitId: string | null;
  wish: (current: SummitFile | null) => DirectoryWish;
  /** `null` when the problems leave nothing to compare. */
  plan: ((base: ImportBase) => ImportPlan) | null;
  problems: ImportProblem[];
}

/** Reads a file by what it is, whatever its name. @throws UnreadableFile. */
export async function parsedFile(bytes: Buffer): Promise<ParsedFile> {
  if (bytes.length > EXCHANGE_LIMITS.fileBytes) throw unreadable('file-too-large');
  const start = bytes.subarray(0, 200).toString('latin1').replace(/^ï»¿/, '').trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return parsedJson(textOf(bytes));
  if (start.startsWith('<')) return parsedSchedule('schedule.xml', scheduleOfXml(textOf(bytes)));
  const isXlsx = start.startsWith('PK');
  return parsedTable(await tableOf(bytes, isXlsx), isXlsx);
}

/** @throws UnreadableFile for anything but UTF-8. */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TextDecoder answers with a TypeError for what is not UTF-8.
    throw unreadable('not-utf-8');
  }
}

function parsedJson(text: string): ParsedFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw unreadable('not-json', null, error instanceof Error ? error.message : '');
  }
  if (isSchedule(json)) return parsedSchedule('schedule.json', scheduleOfJson(json));
  const { file, problems } = parsedSummitFile(json);
  if (file === null) return { format: 'canopy.json', summitId: null, wish: () => NOTHING, plan: null, problems };
  return {
    format: 'canopy.json',
    summitId: file.summit.id,
    wish: () => wishOfSummitFile(file),
    plan: (base) => planOfSummitFile(file, base),
    problems,
  };
}

/** @throws UnreadableFile. */
async function tableOf(bytes: Buffer, isXlsx: boolean): Promise<Table> {
  try {
    return isXlsx ? await readXlsx(bytes) : readCsv(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    throw unreadable(error.code, error.place, error.message);
  }
}

/** @throws UnreadableFile for a table of neither sessions nor people. */
function parsedTable(table: Table, isXlsx: boolean): ParsedFile {
  const ending = isXlsx ? 'xlsx' : 'csv';
  if (isPeopleTable(table))
    return {
      format: `people.${ending}`,
      summitId: null,
      wish: () => wishOfPeopleTable(table),
      plan: (base) => planOfPeopleTable(table, base),
      problems: [],
    };
  if (!isSessionsTable(table)) throw unreadable('unknown-format', { row: 1, column: null });
  return {
    format: `sessions.${ending}`,
    summitId: null,
    wish: () => wishOfSessionsTable(table),
    plan: (base) => planOfSessionsTable(table, base),
    problems: [],
  };
}

function parsedSchedule(format: ExchangeFormat, file: ScheduleFile): ParsedFile {
  return {
    format,
    summitId: null,
    wish: () => wishOfSchedule(file),
    plan: (base) => planOfSchedule(file, base),
    problems: [],
  };
}

const NOTHING: DirectoryWish = {
  personIds: [],
  personSlugs: [],
  personNames: [],
  organisationIds: [],
  organisationNames: [],
  thingIds: [],
};
