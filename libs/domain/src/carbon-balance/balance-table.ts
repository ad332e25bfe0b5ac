import type { BalanceDocument } from './balance-document.js';
import type { BalanceRow } from './balance-rows.js';
import { termsText } from './terms.js';

/** Of the open data as one table: `record` says what a line is. Numbers are as precise as in the JSON. */
export const BALANCE_COLUMNS = [
  'record',
  'key',
  'origin',
  'part',
  'activity',
  'line',
  'name',
  'people',
  'amount',
  'unit',
  'terms',
  'value',
  'basis',
  'source',
  'year',
  'licence',
  'grams',
] as const;
type Column = (typeof BALANCE_COLUMNS)[number];
type Line = Partial<Record<Column, string | number | null>>;

/** The whole balance as lines of one table: `about`, `factor`, `row`, `sum`, `retirement`, `total`, `scenario-row`, `avoided`. */
export function balanceTable(document: BalanceDocument): (string | number)[][] {
  const { summit, version, replaces, rules, people, coverage, avoided } = document;
  const about = (key: string, value: string | number | null): Line => ({ record: 'about', key, value });
  const lines: Line[] = [
    about('format', document.format),
    about('summit', summit.slug),
    about('version', version),
    about('replaces', replaces === null ? null : `${replaces.version} ${replaces.sha256}`),
    about('reason', replaces?.reason ?? null),
    about('publishedAt', document.publishedAt),
    about('computed', `${document.computed.version} ${document.computed.at}`),
    about('estimateGrams', document.estimate?.grams ?? null),
    about('edition', rules.edition),
    about('ruleSet', document.ruleSet),
    about('countsNonCo2', String(rules.countsNonCo2)),
    about('bandRule', rules.bandRule),
    about('countsDevices', String(rules.countsDevices)),
    about('boundary', document.boundary.join(' ')),
    about('leftOut', document.leftOut.join(' ')),
    ...Object.entries(people).map(([key, value]) => about(`people.${key}`, value)),
    ...document.factors.map(({ id, value, unit, source, year, licence, meanOf }): Line => ({
      record: 'factor',
      key: id,
      value,
      unit,
      source,
      year,
      licence,
      terms: meanOf.length === 0 ? null : `mean(${meanOf.map((each) => `[${each}]`).join(' ')})`,
    })),
    ...document.rows.map((row, index) => lineOf('row', index, row)),
    ...document.sums.map(({ origin, part, grams }): Line => ({ record: 'sum', origin, part, grams })),
    ...coverage.retirements.flatMap((credits) =>
      (['participants', 'organiser'] as const).map((origin): Line => ({
        record: 'retirement',
        key: `${credits.firstSerial} – ${credits.lastSerial}`,
        origin,
        name: `${credits.registry} ${credits.registryProjectId}${credits.isDemonstration ? ' (demonstration: not real)' : ''}`,
        amount: credits.credits,
        unit: 't',
        source: credits.registryUrl,
        year: credits.vintage,
        grams: origin === 'participants' ? credits.participantsGrams : credits.organiserGrams,
      })),
    ),
    total('footprint', document.grams),
    total('non-co2', document.nonCo2Grams),
    total('financed-by-participants', coverage.participantsGrams),
    total('financed-by-organiser', coverage.organiserGrams),
    total('uncovered', coverage.uncoveredGrams),
    total('surplus', coverage.surplusGrams),
  ];
  if (avoided !== null)
    lines.push(
      ...avoided.rows.map((row, index) => lineOf('scenario-row', index, row)),
      { record: 'avoided', key: 'scenario', people: avoided.people, grams: avoided.scenarioGrams },
      { record: 'avoided', key: 'online', grams: avoided.onlineGrams },
      { record: 'avoided', key: 'avoided', grams: avoided.avoidedGrams },
    );
  return lines.map((line) => BALANCE_COLUMNS.map((column) => line[column] ?? ''));
}

const total = (key: string, grams: number): Line => ({ record: 'total', key, grams });

function lineOf(record: 'row' | 'scenario-row', index: number, row: BalanceRow): Line {
  const { origin, part, activity, line, name, people, amount, unit, terms, gramsPerUnit, basis, source, grams } = row;
  const cells = { origin, part, activity, line, name, people, amount, unit, basis, source, grams };
  return { record, key: String(index + 1), ...cells, terms: termsText(terms), value: gramsPerUnit };
}
