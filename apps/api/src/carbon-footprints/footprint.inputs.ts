import { CABINS, CAR_FUELS, CAR_SIZES, DEVICES, NETWORKS } from '@app/domain';
import { Field, Float, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { CabinEnum, CarFuelEnum, CarSizeEnum, DeviceEnum, NetworkEnum, TravelModeEnum } from './footprint.enums.js';
import {
  type FootprintEntry,
  type HomeEntry,
  type OnlineEntry,
  type StayEntry,
  TRAVEL_MODES,
  type TravelEntry,
} from './footprint-entry.js';

// Numbers come as they were entered, also wrong ones: what is wrong with them is an answer by field and no error. So they are
// `Float`, which takes all of them, and left out when nothing was entered.

@InputType({
  description:
    'One way, or there and back by the same. A flight without a stop; each flown part by itself where it had one.',
})
export class TravelLegInput {
  @Field(() => TravelModeEnum)
  mode: TravelEntry['mode'];
  @Field(() => String, {
    nullable: true,
    description: 'IATA code: of a flight always; else where the distance is not known, which then is assumed.',
  })
  from?: string | null;
  @Field(() => String, { nullable: true })
  to?: string | null;
  @Field(() => Float, { nullable: true, description: 'One way; not for flights.' })
  km?: number | null;
  @Field(() => Boolean)
  isReturn: boolean;
  @Field(() => Float, {
    nullable: true,
    description: 'Of a journey with several purposes what this one counts: above 0, at most 1. The whole if left out.',
  })
  share?: number | null;
  @Field(() => CabinEnum, { nullable: true, description: 'Of a flight; the average if left out.' })
  cabin?: TravelEntry['cabin'];
  @Field(() => Boolean, { nullable: true, description: 'A flight with changes nobody knows: 5 % longer.' })
  hasUnknownStops?: boolean | null;
  @Field(() => CarSizeEnum, { nullable: true })
  carSize?: TravelEntry['carSize'];
  @Field(() => CarFuelEnum, { nullable: true })
  carFuel?: TravelEntry['carFuel'];
  @Field(() => Float, { nullable: true, description: 'People in the car, 1 to 9; assumed if left out.' })
  occupants?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, on the ground; that of `from` if left out.',
  })
  country?: string | null;
}

@InputType()
export class StayInput {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => Float, { nullable: true })
  nights?: number | null;
  @Field(() => Float, { nullable: true, description: 'Who share the room, 1 to 10; one if left out.' })
  guests?: number | null;
  @Field(() => Float, { nullable: true, description: 'As of a journey.' })
  share?: number | null;
}

@InputType()
export class OnlineInput {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Hours and bytes as they were counted of the caller in this summit’s rooms; at most one entry has it.',
  })
  isMeasured?: boolean | null;
  @Field(() => Float, { nullable: true })
  hours?: number | null;
  @Field(() => Float, { nullable: true, description: 'Both directions together; 2 if left out.' })
  megabitsPerSecond?: number | null;
  @Field(() => DeviceEnum)
  device: OnlineEntry['device'];
  @Field(() => NetworkEnum)
  network: OnlineEntry['network'];
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-2, where a province has a factor of its own: `CN-SC`.',
  })
  province?: string | null;
}

@InputType({ description: 'Electricity of a home in a year.' })
export class HomeInput {
  @Field(() => Float, { nullable: true })
  kwh?: number | null;
  @Field(() => Float, { nullable: true, description: 'Who live there; one if left out.' })
  people?: number | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country?: string | null;
  @Field(() => String, { nullable: true })
  province?: string | null;
}

@InputType()
export class FootprintInput {
  @Field(() => String, { nullable: true, description: 'Whose part it is in; a year of life if left out.' })
  summitSlug?: string | null;
  @Field(() => [TravelLegInput], { nullable: true })
  travel?: TravelLegInput[] | null;
  @Field(() => [StayInput], { nullable: true })
  stays?: StayInput[] | null;
  @Field(() => [OnlineInput], { nullable: true })
  online?: OnlineInput[] | null;
  @Field(() => [HomeInput], { nullable: true, description: 'Of a year of life only.' })
  home?: HomeInput[] | null;
}

const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);
/** Codes: long enough for every wrong one that somebody types, short enough to keep. */
const Code = orNull(
  z
    .string()
    .trim()
    .max(40)
    .transform((code) => code.toUpperCase()),
);
const Amount = orNull(z.number());
/** More than any limit of a list: what is beyond the limits is answered by field, what is beyond this is nobody's entry. */
const MOST_ROWS = 200;
const listOf = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .max(MOST_ROWS)
    .nullish()
    .transform((list) => list ?? []);
const isTrue = z
  .boolean()
  .nullish()
  .transform((value) => value === true);

const Travel = z.object({
  mode: z.enum(TRAVEL_MODES),
  from: Code,
  to: Code,
  km: Amount,
  isReturn: z.boolean(),
  share: Amount,
  cabin: orNull(z.enum(CABINS)),
  hasUnknownStops: isTrue,
  carSize: orNull(z.enum(CAR_SIZES)),
  carFuel: orNull(z.enum(CAR_FUELS)),
  occupants: Amount,
  country: Code,
}) satisfies z.ZodType<TravelEntry, object>;
const Stay = z.object({ country: Code, nights: Amount, guests: Amount, share: Amount }) satisfies z.ZodType<
  StayEntry,
  object
>;
const OnlineHours = z.object({
  isMeasured: isTrue,
  hours: Amount,
  megabitsPerSecond: Amount,
  device: z.enum(DEVICES),
  network: z.enum(NETWORKS),
  country: Code,
  province: Code,
}) satisfies z.ZodType<OnlineEntry, object>;
const Home = z.object({ kwh: Amount, people: Amount, country: Code, province: Code }) satisfies z.ZodType<
  HomeEntry,
  object
>;

/** How people took part, as lists of what they entered. */
export const ParticipationLists = z.object({
  travel: listOf(Travel),
  stays: listOf(Stay),
  online: listOf(OnlineHours),
});

export const FootprintSchema = ParticipationLists.extend({
  summitSlug: orNull(z.string().max(200)),
  home: listOf(Home),
}).transform(({ summitSlug, ...entry }): { summitSlug: string | null; entry: FootprintEntry } => ({
  summitSlug,
  entry,
}));
export type ParsedFootprint = z.output<typeof FootprintSchema>;

export const FootprintToken = z.string().max(200);
