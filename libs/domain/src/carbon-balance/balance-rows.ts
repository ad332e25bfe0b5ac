import type { Basis, LineKind } from '../carbon/footprint-result.js';
import { wholeGrams } from '../carbon/footprint-result.js';
import type { LinkedActivity } from './activities.js';
import { coefficientOf, type Term, term, termsText } from './terms.js';

/** Whose emissions a row has. `participants`: as they computed them; `others`: counted as their mean. */
export const ROW_ORIGINS = ['participants', 'others', 'groups', 'staff', 'streaming', 'organiser', 'scenario'] as const;
export type RowOrigin = (typeof ROW_ORIGINS)[number];
export const BALANCE_PARTS = ['travel', 'nights', 'online', 'venue', 'catering'] as const;
export type BalancePart = (typeof BALANCE_PARTS)[number];

/** `joined`: of several amounts, since fewer than three people have them; `mean`, `stated`, `entered`: see `source`. */
export type RowBasis = Basis | 'joined' | 'mean' | 'stated' | 'entered';

/**
 * One number of a balance: amount × terms, rounded half up to a gram, and nothing rounded before. Who has the row and the
 * factors computes it again.
 */
export interface BalanceRow {
  readonly origin: RowOrigin;
  readonly part: BalancePart;
  /** Mode of travel, `stay`, `online`, `electricity`, `stated`, `entered`, `joined`, `mean`. */
  readonly activity: string;
  readonly line: LineKind | null;
  /** Of a group or an item, as the organiser calls it. */
  readonly name: string | null;
  readonly people: number | null;
  readonly amount: number;
  /** An `ActivityUnit`, `person`, or one that the organiser named. */
  readonly unit: string;
  readonly terms: readonly Term[];
  /** What the terms come to. */
  readonly gramsPerUnit: number;
  readonly basis: RowBasis;
  /** Of a number that the organiser brought. */
  readonly source: string | null;
  readonly grams: number;
}

/** Rows of fewer people than this are joined: an amount of one or two is theirs to tell. @source ESSnet handbook on disclosure control: threshold rule, 3 at least */
export const FEWEST_PEOPLE = 3;

type Values = (factorId: string) => number | undefined;
type Unsummed = Omit<BalanceRow, 'gramsPerUnit' | 'grams'>;

export function rowOf(row: Unsummed, values: Values): BalanceRow {
  const gramsPerUnit = coefficientOf(row.terms, values);
  return { ...row, gramsPerUnit, grams: wholeGrams(row.amount * gramsPerUnit) };
}

/** The same for each of so many people. */
export const timesPeople = (
  activities: readonly LinkedActivity[],
  people: number,
  origin: RowOrigin,
  name: string,
): Unsummed[] =>
  activities.map(({ variant: _variant, ...activity }) => ({
    ...activity,
    amount: activity.amount * people,
    origin,
    name,
    people,
    source: null,
  }));

interface Sum {
  readonly activity: LinkedActivity;
  amount: number;
  people: number;
  /** The first few of them, by the order in which they were added. */
  readonly who: Set<number>;
  last: number;
}
interface PeopledRow {
  readonly row: BalanceRow;
  readonly variant: string;
  readonly who: ReadonlySet<number>;
}

/** Amounts of many people, added up; never a row of fewer than three people where there is another to join it with. */
export class ParticipantRows {
  private readonly sums = new Map<string, Sum>();
  private counted = 0;

  add(activities: readonly LinkedActivity[]): void {
    this.counted += 1;
    for (const activity of activities) {
      const { part, activity: name, line, unit, basis, terms, amount, variant } = activity;
      const key = [part, name, variant, line, unit, basis, termsText(terms)].join('|');
      const sum = this.sums.get(key) ?? { activity, amount: 0, people: 0, who: new Set(), last: 0 };
      sum.amount += amount;
      // The same way twice is one person.
      if (sum.last !== this.counted) sum.people += 1;
      if (sum.who.size < FEWEST_PEOPLE) sum.who.add(this.counted);
      sum.last = this.counted;
      this.sums.set(key, sum);
    }
  }

  get people(): number {
    return this.counted;
  }

  rows(values: Values): BalanceRow[] {
    const all = [...this.sums.entries()]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, sum]): PeopledRow => {
        const { part, activity, line, unit, basis, terms, variant } = sum.activity;
        const { amount, people, who } = sum;
        const common = { origin: 'participants', name: null, source: null } as const;
        return {
          row: rowOf({ ...common, part, activity, line, people, amount, unit, terms, basis }, values),
          variant,
          who,
        };
      });
    return [...Map.groupBy(all, ({ row }) => row.part).values()].flatMap((part) => joined(part, values));
  }
}

/**
 * Rows of few people become one, what flights do beside CO₂ by itself; where those are still few, the least of what others did
 * is joined with them: all lines of it, since one of them tells the others.
 */
function joined(rows: readonly PeopledRow[], values: Values): BalanceRow[] {
  const variants = [...Map.groupBy(rows, ({ variant }) => variant).values()];
  const isFew = (lines: readonly PeopledRow[]): boolean => lines.some(({ who }) => who.size < FEWEST_PEOPLE);
  const few = variants.filter(isFew);
  const many = variants.filter((lines) => !isFew(lines));
  const people = new Set(few.flat().flatMap(({ who }) => [...who]));
  // What is missing of a sum that is known would tell of them.
  if (few.length > 0 && people.size < FEWEST_PEOPLE)
    few.push(...many.toSorted((a, b) => gramsOf(a) - gramsOf(b)).slice(0, 1));
  const taken = few.flat().map(({ row }) => row);
  const [nonCo2, rest] = [taken.filter(isNonCo2), taken.filter((row) => !isNonCo2(row))];
  return [
    ...many.filter((lines) => !few.includes(lines)).flatMap((lines) => lines.map(({ row }) => row)),
    ...[rest, nonCo2].filter((group) => group.length > 0).map((group) => joinedRow(group, values)),
  ];
}

const isNonCo2 = ({ line }: BalanceRow): boolean => line === 'non-co2';
const gramsOf = (lines: readonly PeopledRow[]): number => lines.reduce((sum, { row }) => sum + row.grams, 0);

function joinedRow(rows: readonly BalanceRow[], values: Values): BalanceRow {
  const [first] = rows;
  if (first === undefined) throw new Error('nothing to join');
  return rowOf(
    {
      ...first,
      activity: 'joined',
      line: first.line === 'non-co2' ? 'non-co2' : null,
      // How many they are would say how few.
      people: null,
      amount: rows.reduce((sum, { amount, gramsPerUnit }) => sum + amount * gramsPerUnit, 0),
      unit: 'g',
      terms: [term(1, [])],
      basis: 'joined',
    },
    values,
  );
}
