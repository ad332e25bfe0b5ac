import { CARBON_PROJECT_LIMITS } from '@app/contracts';
import { minorDecimals } from '@app/domain';
import type { BatchInput } from './desk.queries.js';
import { isLinkOrNothing, yearOf } from './project-form.js';

/** A batch as its form edits it: what was typed, right or not. */
export interface BatchForm {
  readonly vintage: string;
  readonly serialPrefix: string;
  readonly firstSerial: string;
  readonly lastSerial: string;
  readonly price: string;
  readonly currency: string;
  /** Empty until somebody says so: it is not to be overlooked. */
  readonly use: BatchInput['use'] | '';
  readonly correspondingAdjustment: BatchInput['correspondingAdjustment'];
  readonly adjustmentUrl: string;
}
export type BatchProblem =
  'needed' | 'year' | 'serial' | 'serials' | 'too-many' | 'price' | 'link' | 'proof' | 'compliance';
export type BatchProblems = Readonly<Partial<Record<keyof BatchForm, BatchProblem>>>;

export const emptyBatch = (currency: string): BatchForm => ({
  vintage: '',
  serialPrefix: '',
  firstSerial: '',
  lastSerial: '',
  price: '',
  currency,
  use: '',
  correspondingAdjustment: 'NONE',
  adjustmentUrl: '',
});

/** What keeps it from being added, by field; empty when nothing does. */
export function batchProblems(form: BatchForm): BatchProblems {
  const problems: Partial<Record<keyof BatchForm, BatchProblem>> = {};
  if (yearOf(form.vintage) === undefined) problems.vintage = 'year';
  const first = serialOf(form.firstSerial);
  const last = serialOf(form.lastSerial);
  if (first === undefined) problems.firstSerial = 'serial';
  if (last === undefined) problems.lastSerial = 'serial';
  else if (first !== undefined && last < first) problems.lastSerial = 'serials';
  else if (first !== undefined && last - first >= CARBON_PROJECT_LIMITS.credits) problems.lastSerial = 'too-many';
  if (minorOf(form.price, form.currency) === undefined) problems.price = 'price';
  if (form.currency === '') problems.currency = 'needed';
  if (form.use === '') problems.use = 'needed';
  if (form.use === 'COMPLIANCE') problems.use = 'compliance';
  if (!isLinkOrNothing(form.adjustmentUrl)) problems.adjustmentUrl = 'link';
  else if (form.correspondingAdjustment !== 'NONE' && form.adjustmentUrl.trim() === '')
    problems.adjustmentUrl = 'proof';
  return problems;
}

/** Of a form without problems. */
export function batchInput(projectId: string, form: BatchForm): BatchInput {
  const isAdjusted = form.correspondingAdjustment !== 'NONE';
  return {
    projectId,
    vintage: yearOf(form.vintage) ?? 0,
    serialPrefix: form.serialPrefix,
    firstSerial: serialOf(form.firstSerial) ?? 0,
    lastSerial: serialOf(form.lastSerial) ?? 0,
    priceMinor: minorOf(form.price, form.currency) ?? 0,
    currency: form.currency,
    use: form.use === '' ? 'COMPLIANCE' : form.use,
    correspondingAdjustment: form.correspondingAdjustment,
    adjustmentUrl: isAdjusted ? form.adjustmentUrl.trim() : null,
  };
}

/** How many tonnes the serial numbers stand for; `undefined` while they are not numbers in order. */
export function creditsOf({ firstSerial, lastSerial }: BatchForm): number | undefined {
  const first = serialOf(firstSerial);
  const last = serialOf(lastSerial);
  return first === undefined || last === undefined || last < first ? undefined : last - first + 1;
}

/** A price as typed, with a point or a comma, in the smallest units of its currency: exact, never rounded. `undefined` for anything else. */
export function minorOf(typed: string, currency: string): number | undefined {
  const decimals = minorDecimals(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:[.,](\d{1,4}))?$/.exec(typed.trim()) ?? [];
  if (whole === '' || fraction.length > decimals) return undefined;
  const minor = Number(whole + fraction.padEnd(decimals, '0'));
  return minor >= 1 && minor <= CARBON_PROJECT_LIMITS.priceMinor ? minor : undefined;
}

/** The price as it is typed. */
export function typedPrice({ minor, currency }: { minor: number; currency: string }): string {
  return (minor / 10 ** minorDecimals(currency)).toFixed(minorDecimals(currency));
}

/** Registries write zeros before: `000101` is 101. */
function serialOf(typed: string): number | undefined {
  const serial = /^\d{1,18}$/.test(typed.trim()) ? Number(typed.trim()) : Infinity;
  return serial <= CARBON_PROJECT_LIMITS.serial ? serial : undefined;
}
