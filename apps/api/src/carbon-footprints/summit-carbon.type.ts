import type { FactorEdition } from '@app/domain';
import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { z } from 'zod';
import { AirportType } from '../airports/index.js';
import { NotAllowed, NotFound, Refusal, resultUnion } from '../graphql/index.js';
import { Summit } from '../programme/index.js';
import { FACTOR_EDITIONS, isKnownCountry } from '@app/domain';
import { CarbonPartEnum } from './footprint.enums.js';
import type { CarbonPart } from './footprint-entry.js';

@ObjectType('SummitCarbonRules', {
  description: 'What a summit’s organisers decided: it holds for what is computed from now on.',
})
export class SummitCarbonRulesType {
  @Field(() => Boolean, { description: 'Whether participants compute theirs and can finance reductions for it.' })
  isOffered: boolean;
  @Field(() => Boolean, { description: 'What flights do to the climate beside CO₂.' })
  countsNonCo2: boolean;
  @Field(() => Boolean, { description: 'Making of devices, by the hours that they are used.' })
  countsDevices: boolean;
  @Field(() => [CarbonPartEnum])
  boundary: CarbonPart[];
  @Field(() => String, { description: 'Of the factors.' })
  edition: FactorEdition;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null: not known, the world’s electricity.' })
  serverCountry: string | null;
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
}

@ObjectType('MeasuredOnline', { description: 'What was counted of the reader in the summit’s live rooms.' })
export class MeasuredOnlineType {
  @Field(() => Float)
  hours: number;
  @Field(() => Float, { description: 'Both directions, 10⁹ bytes.' })
  gigabytes: number;
  @Field(() => Int)
  sessions: number;
}

@ObjectType({ description: 'What the form begins with: what is known of the reader already, and of the place.' })
export class CarbonPrefill {
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, as they registered.' })
  country: string | null;
  @Field(() => String, { nullable: true, description: 'As they registered.' })
  arrivalCity: string | null;
  @Field(() => [AirportType], { description: 'Of that city, where it is known; at most three.' })
  arrivalAirports: AirportType[];
  @Field(() => Int, { nullable: true, description: 'As they registered.' })
  nights: number | null;
  @Field(() => [AirportType], { description: 'Near the venue or of its city, at most three.' })
  venueAirports: AirportType[];
  @Field(() => String, { nullable: true, description: 'Of the nearest of them: to be looked at by the reader.' })
  venueCountry: string | null;
  @Field(() => MeasuredOnlineType, { nullable: true, description: 'Null where nothing was counted.' })
  online: MeasuredOnlineType | null;
}

@ObjectType({ description: 'A summit whose participants compute their footprints.' })
export class SummitCarbon {
  @Field(() => Summit)
  summit: Summit;
  @Field(() => SummitCarbonRulesType)
  rules: SummitCarbonRulesType;
  @Field(() => [String], { description: 'Of the factors, the newest last.' })
  editions: readonly string[];
}

@ObjectType()
export class SummitCarbonRulesSaved {
  @Field(() => ID)
  summitId: string;
  @Field(() => SummitCarbonRulesType)
  rules: SummitCarbonRulesType;
}
@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed them since you read them. Code `stale-revision`.',
})
export class StaleSummitCarbonRules extends Refusal {
  @Field(() => SummitCarbonRulesType)
  current: SummitCarbonRulesType;
}
export const SaveSummitCarbonRulesResult = resultUnion('SaveSummitCarbonRulesResult', [
  SummitCarbonRulesSaved,
  StaleSummitCarbonRules,
  NotAllowed,
  NotFound,
]);

@InputType()
export class SummitCarbonRulesInput {
  @Field(() => Boolean)
  isOffered: boolean;
  @Field(() => Boolean)
  countsNonCo2: boolean;
  @Field(() => Boolean)
  countsDevices: boolean;
  @Field(() => [CarbonPartEnum], { description: 'At least one; never HOME.' })
  boundary: CarbonPart[];
  @Field(() => String)
  edition: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, one with a factor for its electricity.' })
  serverCountry?: string | null;
  @Field(() => Int, { description: 'The one you read.' })
  revision: number;
}
const SUMMIT_PARTS = ['travel', 'nights', 'online'] as const;
export const SummitCarbonRulesSchema = z.object({
  isOffered: z.boolean(),
  countsNonCo2: z.boolean(),
  countsDevices: z.boolean(),
  boundary: z
    .array(z.enum(SUMMIT_PARTS))
    .min(1)
    .max(10)
    .transform((parts): CarbonPart[] => SUMMIT_PARTS.filter((part) => parts.includes(part))),
  edition: z.enum(FACTOR_EDITIONS),
  serverCountry: z
    .string()
    .refine(isKnownCountry, { error: 'is not an ISO 3166-1 alpha-2 code', params: { code: 'unknown-country' } })
    .nullish()
    .transform((country) => country ?? null),
  revision: z.int().min(0).max(1_000_000_000),
});
export type ParsedSummitCarbonRules = z.output<typeof SummitCarbonRulesSchema>;
