import {
  type Alternative,
  type Basis,
  CARBON_FACTORS,
  type Component,
  type Factor,
  type FootprintNote,
  type LineKind,
} from '@app/domain';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotFound, Refused, result, resultUnion } from '../graphql/index.js';
import { componentsOf, type FootprintRecord, placeOf, reductionsOf } from './computed-footprint.js';
import {
  AlternativeKindEnum,
  BasisEnum,
  CabinEnum,
  CarbonPartEnum,
  CarFuelEnum,
  CarSizeEnum,
  DeviceEnum,
  FootprintKindEnum,
  LineKindEnum,
  NetworkEnum,
  NoteEnum,
  ProblemCodeEnum,
  TravelModeEnum,
} from './footprint.enums.js';
import type {
  CarbonPart,
  EntryProblem,
  FootprintEntry,
  HomeEntry,
  OnlineEntry,
  StayEntry,
  TravelEntry,
} from './footprint-entry.js';

@ObjectType({ description: 'A published number, with what makes it checkable.' })
export class CarbonFactor {
  @Field(() => ID)
  id: string;
  @Field(() => Float)
  value: number;
  @Field(() => String)
  unit: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 or -2.' })
  region: string | null;
  @Field(() => String)
  source: string;
  @Field(() => Int, { nullable: true })
  year: number | null;
  @Field(() => String)
  licence: string;
  @Field(() => String, { description: 'Row, cell or file in the source.' })
  location: string;
}

@ObjectType()
export class FootprintLine {
  @Field(() => LineKindEnum)
  kind: LineKind;
  @Field(() => Float, { description: 'Not rounded.' })
  grams: number;
  @Field(() => [CarbonFactor])
  factors: CarbonFactor[];
}

@ObjectType({ description: 'What one line of the entry comes to.' })
export class FootprintComponent {
  @Field(() => CarbonPartEnum)
  part: CarbonPart;
  @Field(() => Int, { description: 'In that list of the entry, from 0.' })
  index: number;
  @Field(() => Float, { description: 'Whole, rounded half up.' })
  grams: number;
  @Field(() => Float, {
    nullable: true,
    description: 'What other published methods come to; null where none is known.',
  })
  low: number | null;
  @Field(() => Float, { nullable: true })
  high: number | null;
  @Field(() => Float, { description: 'Of it, what flights do to the climate beside CO₂.' })
  nonCo2Grams: number;
  @Field(() => BasisEnum)
  basis: Basis;
  @Field(() => [NoteEnum])
  notes: readonly FootprintNote[];
  @Field(() => Float, { description: 'What the factors are multiplied with: km, room nights, hours or kWh.' })
  amount: number;
  @Field(() => [FootprintLine])
  lines: FootprintLine[];
}

@ObjectType({ description: 'Grams of each part.' })
export class FootprintParts {
  @Field(() => Float)
  travel: number;
  @Field(() => Float)
  nights: number;
  @Field(() => Float)
  online: number;
  @Field(() => Float)
  home: number;
}

@ObjectType({ description: 'What would reduce it, computed with the same rules; what saves most first.' })
export class FootprintAlternative {
  @Field(() => AlternativeKindEnum)
  kind: Alternative['kind'];
  @Field(() => CarbonPartEnum, { nullable: true, description: 'Of the line that it changes; null: everything.' })
  part: CarbonPart | null;
  @Field(() => Int, { nullable: true })
  index: number | null;
  @Field(() => Float, { description: 'Of the whole footprint, with this change alone.' })
  grams: number;
  @Field(() => Float)
  savedGrams: number;
}

@ObjectType()
export class Footprint {
  @Field(() => Float, { description: 'CO₂e, whole grams.' })
  grams: number;
  @Field(() => Float)
  low: number;
  @Field(() => Float)
  high: number;
  @Field(() => FootprintParts)
  parts: FootprintParts;
  @Field(() => Float)
  nonCo2Grams: number;
  @Field(() => [FootprintComponent], { description: 'Empty once what was entered was deleted.' })
  components: FootprintComponent[];
  @Field(() => [FootprintAlternative])
  alternatives: FootprintAlternative[];
  @Field(() => String, { description: 'Of the factors.' })
  edition: string;
  @Field(() => Int)
  ruleSet: number;
  @Field(() => Boolean)
  countsNonCo2: boolean;
  @Field(() => Boolean)
  countsDevices: boolean;
  @Field(() => [CarbonPartEnum], { description: 'Parts that count; the others are not in it.' })
  boundary: readonly CarbonPart[];
  @Field(() => Boolean, { description: 'What was online is as it was counted, none of it as it was said.' })
  isOnlineMeasured: boolean;
}

@ObjectType()
export class FootprintTravel {
  @Field(() => TravelModeEnum)
  mode: TravelEntry['mode'];
  @Field(() => String, { nullable: true })
  from: string | null;
  @Field(() => String, { nullable: true })
  to: string | null;
  @Field(() => Float, { nullable: true })
  km: number | null;
  @Field(() => Boolean)
  isReturn: boolean;
  @Field(() => Float, { nullable: true })
  share: number | null;
  @Field(() => CabinEnum, { nullable: true })
  cabin: TravelEntry['cabin'];
  @Field(() => Boolean)
  hasUnknownStops: boolean;
  @Field(() => CarSizeEnum, { nullable: true })
  carSize: TravelEntry['carSize'];
  @Field(() => CarFuelEnum, { nullable: true })
  carFuel: TravelEntry['carFuel'];
  @Field(() => Float, { nullable: true })
  occupants: number | null;
  @Field(() => String, { nullable: true })
  country: string | null;
}
@ObjectType()
export class FootprintStay {
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => Float, { nullable: true })
  nights: number | null;
  @Field(() => Float, { nullable: true })
  guests: number | null;
  @Field(() => Float, { nullable: true })
  share: number | null;
}
@ObjectType()
export class FootprintOnline {
  @Field(() => Boolean)
  isMeasured: boolean;
  @Field(() => Float, { nullable: true })
  hours: number | null;
  @Field(() => Float, { nullable: true })
  megabitsPerSecond: number | null;
  @Field(() => DeviceEnum)
  device: OnlineEntry['device'];
  @Field(() => NetworkEnum)
  network: OnlineEntry['network'];
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => String, { nullable: true })
  province: string | null;
}
@ObjectType()
export class FootprintHome {
  @Field(() => Float, { nullable: true })
  kwh: number | null;
  @Field(() => Float, { nullable: true })
  people: number | null;
  @Field(() => String, { nullable: true })
  country: string | null;
  @Field(() => String, { nullable: true })
  province: string | null;
}

@ObjectType('FootprintEntry', { description: 'As it was entered, to enter it again with a change.' })
export class FootprintEntryType {
  @Field(() => [FootprintTravel])
  travel: TravelEntry[];
  @Field(() => [FootprintStay])
  stays: StayEntry[];
  @Field(() => [FootprintOnline])
  online: OnlineEntry[];
  @Field(() => [FootprintHome])
  home: HomeEntry[];
}

@ObjectType({ description: 'A version of a footprint that is kept.' })
export class KeptFootprint {
  @Field(() => ID)
  id: string;
  @Field(() => FootprintKindEnum)
  kind: 'participation' | 'life';
  @Field(() => String, { nullable: true })
  summitSlug: string | null;
  @Field(() => Int, { description: 'From 1; the one that is shown is the latest.' })
  version: number;
  @Field(() => Date)
  recordedAt: Date;
  @Field(() => Footprint)
  footprint: Footprint;
  @Field(() => FootprintEntryType)
  entry: FootprintEntry;
  @Field(() => Boolean, { description: 'Computed again by the edition and the rules of then it is the same gram.' })
  isReproduced: boolean;
}

@ObjectType({ description: 'Keep the token: it opens the footprint, and nothing else does for who is not signed in.' })
export class FootprintKept {
  @Field(() => String)
  token: string;
  @Field(() => KeptFootprint)
  footprint: KeptFootprint;
}

@ObjectType()
export class FootprintProblem {
  @Field(() => String, { description: 'From the input on: `travel.0.km`.' })
  path: string;
  @Field(() => ProblemCodeEnum)
  code: EntryProblem['code'];
  @Field(() => String, {
    nullable: true,
    description: 'Of NO_FACTOR: the country without one. It is never counted as 0.',
  })
  country: string | null;
}
@ObjectType({ description: 'What cannot be computed as it was entered, all of it.' })
export class FootprintProblems {
  @Field(() => [FootprintProblem])
  problems: FootprintProblem[];
}
@ObjectType({
  description: 'What was entered is gone and the link with it; what it came to stays a number of nobody’s.',
})
export class FootprintDeleted {
  @Field(() => Boolean)
  done: boolean;
}

export const ComputeFootprintResult = resultUnion('ComputeFootprintResult', [
  Footprint,
  FootprintProblems,
  NotFound,
  Refused,
]);
export const KeepFootprintResult = resultUnion('KeepFootprintResult', [
  FootprintKept,
  FootprintProblems,
  NotFound,
  Refused,
]);
export const FootprintResult = resultUnion('FootprintResult', [KeptFootprint, Refused]);
export const OpenFootprintResult = resultUnion('OpenFootprintResult', [FootprintKept, Refused]);
export const DeleteFootprintResult = resultUnion('DeleteFootprintResult', [FootprintDeleted, Refused]);

export const toProblems = (problems: readonly EntryProblem[]): FootprintProblems =>
  result(FootprintProblems, { problems: problems.map((problem) => ({ ...problem })) });

/** `onlineDays`: as of `reductionsOf`. */
export function toFootprint(record: FootprintRecord, onlineDays: number): Footprint {
  const components = componentsOf(record).map(toComponent);
  return result(Footprint, {
    grams: record.grams,
    low: record.low,
    high: record.high,
    parts: { ...record.parts },
    nonCo2Grams: components.reduce((sum, { nonCo2Grams }) => sum + nonCo2Grams, 0),
    components,
    alternatives: reductionsOf(record, onlineDays).map(toAlternative),
    edition: record.rules.edition,
    ruleSet: record.ruleSet,
    countsNonCo2: record.rules.countsNonCo2,
    countsDevices: record.rules.countsDevices,
    boundary: record.boundary,
    isOnlineMeasured: record.isOnlineMeasured,
  });
}

export const nonCo2Of = ({ lines }: Pick<Component, 'lines'>): number =>
  Math.round(lines.reduce((sum, { kind, grams }) => (kind === 'non-co2' ? sum + grams : sum), 0));

function toComponent(component: Component): FootprintComponent {
  const { grams, range, basis, notes, amount, lines } = component;
  return {
    ...placeOf(component),
    grams,
    low: range?.low ?? null,
    high: range?.high ?? null,
    nonCo2Grams: nonCo2Of(component),
    basis,
    notes,
    amount,
    lines: lines.map((line) => ({
      kind: line.kind,
      grams: line.grams,
      factors: line.factorIds.flatMap((id) => {
        const factor = CARBON_FACTORS.get(id);
        return factor === undefined ? [] : [toFactor(factor)];
      }),
    })),
  };
}

const toFactor = ({ id, value, unit, region, source, location }: Factor): CarbonFactor => ({
  id,
  value,
  unit,
  region,
  source: source.title,
  year: source.year,
  licence: source.licence,
  location,
});

function toAlternative({ kind, at, grams, savedGrams }: Alternative): FootprintAlternative {
  const place = at === null ? { part: null, index: null } : placeOf({ at });
  return { kind, ...place, grams, savedGrams };
}
