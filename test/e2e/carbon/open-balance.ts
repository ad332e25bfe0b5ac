import { parse } from 'csv-parse/sync';

// A stranger's reading of the open data: nothing of Canopy's own code is used here.

interface Term {
  times: number;
  multiply: string[];
  divide: string[];
}
interface Row {
  origin: string;
  part: string;
  line: string | null;
  people: number | null;
  amount: number;
  terms: Term[];
  gramsPerUnit: number;
  basis: string;
  source: string | null;
  grams: number;
}
interface Factor {
  id: string;
  value: number;
  source: string;
  licence: string;
  meanOf: string[];
}
/** The numbers of a balance as either file has them. */
export interface OpenBalance {
  version: number;
  rows: Row[];
  factors: Factor[];
  sums: { origin: string; part: string; grams: number }[];
  people: Record<string, number>;
  grams: number;
  nonCo2Grams: number;
  coverage: {
    retirements: { participantsGrams: number; organiserGrams: number }[];
    participantsGrams: number;
    organiserGrams: number;
    uncoveredGrams: number;
    surplusGrams: number;
  };
  avoided: { rows: Row[]; scenarioGrams: number; onlineGrams: number; avoidedGrams: number } | null;
}

/**
 * Computes every number of a balance again from its rows' amounts and its factors alone.
 * @returns each that comes out otherwise, in words; empty when all are as they are published
 */
export function recompute(balance: OpenBalance): string[] {
  const wrong: string[] = [];
  const check = (what: string, published: number, computed: number): void => {
    if (published !== computed) wrong.push(`${what}: ${published} published, ${computed} computed`);
  };
  const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
  const values = new Map(balance.factors.map(({ id, value }) => [id, value]));
  const valueOf = (id: string): number => values.get(id) ?? Number.NaN;
  for (const { id, value, meanOf, source, licence } of balance.factors) {
    if (meanOf.length > 0) check(id, value, sum(meanOf.map(valueOf)) / meanOf.length);
    if (source === '' || licence === '') wrong.push(`${id} has no source`);
  }
  const { rows, coverage, avoided } = balance;
  const all = [...rows, ...(avoided?.rows ?? [])];
  for (const [index, { amount, terms, gramsPerUnit, grams, basis, source }] of all.entries()) {
    const unit = sum(
      terms.map(({ times, multiply, divide }) =>
        divide.reduce(
          (by, id) => by / valueOf(id),
          multiply.reduce((by, id) => by * valueOf(id), times),
        ),
      ),
    );
    check(`row ${index + 1}, a unit`, gramsPerUnit, unit);
    check(`row ${index + 1}`, grams, Math.floor(amount * unit + 0.5));
    if (
      ['stated', 'entered'].includes(basis) &&
      terms.length === 1 &&
      rows[index]?.origin === 'organiser' &&
      source === null
    )
      wrong.push(`row ${index + 1} has no source`);
  }
  for (const { part, line, basis, terms, amount } of rows) {
    if (basis !== 'mean') continue;
    const isNonCo2 = line === 'non-co2';
    const alike = rows.filter((row) => row.part === part && (row.line === 'non-co2') === isNonCo2);
    const own = sum(alike.filter(({ origin }) => origin === 'participants').map(({ grams }) => grams));
    check(`mean of ${part}`, terms[0]?.times ?? 0, own / (balance.people['participants'] ?? 0));
    check('others', amount, balance.people['others'] ?? 0);
  }
  check('all', balance.grams, sum(rows.map(({ grams }) => grams)));
  check('non-CO2', balance.nonCo2Grams, sum(rows.filter(({ line }) => line === 'non-co2').map(({ grams }) => grams)));
  const groups = Map.groupBy(rows, ({ origin, part }) => `${origin} ${part}`);
  check('sums', balance.sums.length, groups.size);
  for (const { origin, part, grams } of balance.sums)
    check(`${origin} ${part}`, grams, sum((groups.get(`${origin} ${part}`) ?? []).map((row) => row.grams)));
  const participants = sum(coverage.retirements.map(({ participantsGrams }) => participantsGrams));
  const organiser = sum(coverage.retirements.map(({ organiserGrams }) => organiserGrams));
  check('financed by participants', coverage.participantsGrams, participants);
  check('financed by the organiser', coverage.organiserGrams, organiser);
  check('uncovered', coverage.uncoveredGrams, Math.max(0, balance.grams - participants - organiser));
  check('surplus', coverage.surplusGrams, Math.max(0, participants + organiser - balance.grams));
  if (avoided !== null) {
    check('scenario', avoided.scenarioGrams, sum(avoided.rows.map(({ grams }) => grams)));
    check('online', avoided.onlineGrams, sum(rows.filter(({ part }) => part === 'online').map(({ grams }) => grams)));
    check('avoided', avoided.avoidedGrams, avoided.scenarioGrams - avoided.onlineGrams);
  }
  return wrong;
}

type Cells = Record<string, string>;

/** The same numbers out of the table. */
export function balanceOfTable(csv: string): OpenBalance {
  const lines = parse<Cells>(csv, { columns: true, bom: true });
  const of = (record: string): Cells[] => lines.filter((line) => line['record'] === record);
  const about = new Map(of('about').map((line) => [line['key'] ?? '', line['value'] ?? '']));
  const totals = new Map(of('total').map((line) => [line['key'] ?? '', Number(line['grams'])]));
  const total = (key: string): number => totals.get(key) ?? Number.NaN;
  const apart = new Map(of('avoided').map((line) => [line['key'] ?? '', Number(line['grams'])]));
  const retired = Map.groupBy(of('retirement'), (line) => line['key'] ?? '');
  return {
    version: Number(about.get('version')),
    rows: of('row').map(rowOf),
    factors: of('factor').map((line) => ({
      id: line['key'] ?? '',
      value: Number(line['value']),
      source: line['source'] ?? '',
      licence: line['licence'] ?? '',
      meanOf: namesIn(line['terms'] ?? ''),
    })),
    sums: of('sum').map((line) => ({
      origin: line['origin'] ?? '',
      part: line['part'] ?? '',
      grams: Number(line['grams']),
    })),
    people: Object.fromEntries(
      [...about].filter(([key]) => key.startsWith('people.')).map(([key, value]) => [key.slice(7), Number(value)]),
    ),
    grams: total('footprint'),
    nonCo2Grams: total('non-co2'),
    coverage: {
      retirements: [...retired.values()].map((both) => ({
        participantsGrams: Number(both.find((line) => line['origin'] === 'participants')?.['grams']),
        organiserGrams: Number(both.find((line) => line['origin'] === 'organiser')?.['grams']),
      })),
      participantsGrams: total('financed-by-participants'),
      organiserGrams: total('financed-by-organiser'),
      uncoveredGrams: total('uncovered'),
      surplusGrams: total('surplus'),
    },
    avoided:
      apart.size === 0
        ? null
        : {
            rows: of('scenario-row').map(rowOf),
            scenarioGrams: apart.get('scenario') ?? Number.NaN,
            onlineGrams: apart.get('online') ?? Number.NaN,
            avoidedGrams: apart.get('avoided') ?? Number.NaN,
          },
  };
}

const namesIn = (text: string): string[] => [...text.matchAll(/\[([^\]]+)\]/g)].map(([, id]) => id ?? '');

const rowOf = (line: Cells): Row => ({
  origin: line['origin'] ?? '',
  part: line['part'] ?? '',
  line: line['line'] === '' ? null : (line['line'] ?? null),
  people: line['people'] === '' ? null : Number(line['people']),
  amount: Number(line['amount']),
  terms: termsOf(line['terms'] ?? ''),
  gramsPerUnit: Number(line['value']),
  basis: line['basis'] ?? '',
  source: line['source'] === '' ? null : (line['source'] ?? null),
  grams: Number(line['grams']),
});

/** `1000*[a] - 1000*[b]/[c]` */
function termsOf(text: string): Term[] {
  return text.split(/ (?=[+-] )/).map((part) => {
    const [, sign, times] = /^([+-] )?([\d.e-]+)/.exec(part) ?? [];
    return {
      times: Number(times) * (sign === '- ' ? -1 : 1),
      multiply: [...part.matchAll(/\*\[([^\]]+)\]/g)].map(([, id]) => id ?? ''),
      divide: [...part.matchAll(/\/\[([^\]]+)\]/g)].map(([, id]) => id ?? ''),
    };
  });
}
