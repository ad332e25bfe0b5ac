import { computeFootprint, FACTOR_EDITIONS, type FootprintRules } from '@app/domain';
import type { FootprintForm } from './footprint-form.js';
import { type FormProblems, type MeasuredOnline, problemsAtFields, readForm } from './read-form.js';
import { type PartName, type ShownFootprint, shownFootprint } from './shown-footprint.js';

/** What a footprint is computed by, as the organisers decided. */
export interface DraftRules {
  readonly edition: string;
  readonly countsNonCo2: boolean;
  readonly countsDevices: boolean;
  /** ISO 3166-1 alpha-2; `null`: not known, the world's electricity is taken. */
  readonly serverCountry: string | null;
  /** Parts that count. */
  readonly parts: readonly PartName[];
}

export interface ComputedForm {
  /** Of the rows that can be counted; `null`: of none, or by an edition newer than this page. */
  readonly shown: ShownFootprint | null;
  readonly problems: FormProblems;
}

/** What the fields come to. A row that cannot be counted is said at its field and left out; the others count. */
export function computeForm(
  form: FootprintForm,
  { edition, countsNonCo2, countsDevices, serverCountry }: DraftRules,
  measured: MeasuredOnline | null,
  locale: string,
): ComputedForm {
  const world = { locale, serverCountry: serverCountry ?? 'WORLD', measured };
  const { input, keys, problems } = readForm(form, world);
  const known = FACTOR_EDITIONS.find((each) => each === edition);
  if (known === undefined) return { shown: null, problems };
  const rules: FootprintRules = { edition: known, countsNonCo2, countsDevices, bandRule: 'thresholds' };
  const result = computeFootprint(input, rules);
  if ('grams' in result) {
    const shown = result.components.length === 0 ? null : shownFootprint(result, (at) => rowIndex(form, keys.get(at)));
    return { shown, problems };
  }
  // Nothing is known of some countries: their rows are left out, and none of the others fails for another reason.
  const left = new Set(result.map(({ at }) => keys.get(at)));
  const rest = readForm(withoutRows(form, left), world);
  const counted = computeFootprint(rest.input, rules);
  return {
    shown:
      'grams' in counted && counted.components.length > 0
        ? shownFootprint(counted, (at) => rowIndex(form, rest.keys.get(at)))
        : null,
    problems: { ...problems, ...problemsAtFields(result, keys) },
  };
}

const rowIndex = (form: FootprintForm, key: string | undefined): number =>
  [form.travel, form.stays, form.online, form.home]
    .map((rows: readonly { readonly key: string }[]) => rows.findIndex((row) => row.key === key))
    .reduce((found, index) => Math.max(found, index), -1);

const withoutRows = (form: FootprintForm, keys: ReadonlySet<string | undefined>): FootprintForm => ({
  travel: form.travel.filter(({ key }) => !keys.has(key)),
  stays: form.stays.filter(({ key }) => !keys.has(key)),
  online: form.online.filter(({ key }) => !keys.has(key)),
  home: form.home.filter(({ key }) => !keys.has(key)),
});
