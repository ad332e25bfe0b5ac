import { Field, InputType, Int } from '@nestjs/graphql';
import { z } from 'zod';
import {
  DEVICE_STATES,
  type DeviceState,
  DeviceStateEnum,
  NETWORK_VERDICTS,
  type NetworkVerdict,
  NetworkVerdictEnum,
} from './technical-check.type.js';

/** More than a summit of two weeks has in hours of one person. */
const MOST_SPANS = 100;
/** Postgres keeps it as an integer; no network is slower or faster than this. */
const MOST = 100_000_000;

@InputType()
export class AvailabilitySpanInput {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { description: 'Exclusive.' })
  endsAt: Date;
}

@InputType()
export class TechnicalCheckInput {
  @Field(() => DeviceStateEnum)
  camera: DeviceState;
  @Field(() => DeviceStateEnum)
  microphone: DeviceState;
  @Field(() => NetworkVerdictEnum)
  network: NetworkVerdict;
  @Field(() => Int, { nullable: true })
  roundTripMs?: number | null;
  @Field(() => Int, { nullable: true })
  uploadKbps?: number | null;
}

export const AvailabilitySchema = z
  .array(
    z.object({ startsAt: z.date(), endsAt: z.date() }).refine(({ startsAt, endsAt }) => startsAt < endsAt, {
      error: 'must be after the start',
      path: ['endsAt'],
      params: { code: 'end-before-start' },
    }),
  )
  .max(MOST_SPANS);
export type ParsedAvailability = z.output<typeof AvailabilitySchema>;

const Measured = z
  .int()
  .min(0)
  .max(MOST)
  .nullish()
  .transform((value) => value ?? null);

export const TechnicalCheckSchema = z.object({
  camera: z.enum(DEVICE_STATES),
  microphone: z.enum(DEVICE_STATES),
  network: z.enum(NETWORK_VERDICTS),
  roundTripMs: Measured,
  uploadKbps: Measured,
});
export type ParsedTechnicalCheck = z.output<typeof TechnicalCheckSchema>;
