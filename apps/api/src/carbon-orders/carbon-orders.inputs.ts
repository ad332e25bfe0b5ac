import { Uuid } from '@app/contracts';
import {
  CARBON_PAYMENT_METHODS,
  type CarbonPaymentMethod,
  hasVisibleText,
  REGISTRATION_LIMITS,
  tidyLine,
  toLeaderboardName,
} from '@app/domain';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { StorableText } from '../graphql/index.js';
import { EmailAddress } from '../identity/index.js';
import { mailLanguage } from '../mail/index.js';
import { CarbonBuyerEnum, CarbonPaymentMethodEnum } from './carbon-order.type.js';
import type { CarbonBuyer } from './carbon-orders.repository.js';

@InputType()
export class CarbonOrderInput {
  @Field(() => ID, { description: 'A random UUID, made for this order: sent again, it is the same order.' })
  idempotencyKey: string;
  @Field(() => ID)
  batchId: string;
  @Field(() => Float, { description: 'Whole, above 0.' })
  grams: number;
  @Field(() => CarbonBuyerEnum)
  buyer: CarbonBuyer;
  @Field(() => String, { nullable: true, description: 'The secret of the participant’s footprint that it covers.' })
  footprintToken?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Of an organiser’s order; a participant’s is that of the footprint.',
  })
  summitSlug?: string | null;
  @Field(() => String, { description: 'Who benefits, as the certificate will say it.' })
  name: string;
  @Field(() => String)
  email: string;
  @Field(() => String, {
    nullable: true,
    description: 'On the leaderboard; without one it is counted there and not named.',
  })
  leaderboardName?: string | null;
  @Field(() => CarbonPaymentMethodEnum)
  payment: CarbonPaymentMethod;
  @Field(() => String, { description: 'Language of the mails (BCP 47).' })
  language: string;
}

/** Somebody's or an organisation's name on one line, without what hides or turns text around. */
const BeneficiaryName = StorableText.transform((text) => {
  const name = tidyLine(text);
  return hasVisibleText(name) ? name : '';
}).pipe(z.string().min(1).max(REGISTRATION_LIMITS.nameLength));

const LeaderboardName = StorableText.transform((text, check) => {
  if (text.trim() === '') return null;
  const name = toLeaderboardName(text);
  if (name !== undefined) return name;
  check.addIssue({ code: 'custom', params: { code: 'bad-name' }, message: 'is no name that can stand on a list' });
  return z.NEVER;
});

/** The secret of an order's address. */
export const OrderToken = z.string().max(200);

export const CarbonOrderSchema = z.object({
  idempotencyKey: Uuid,
  batchId: Uuid,
  grams: z.number().int().positive().max(Number.MAX_SAFE_INTEGER),
  buyer: z.enum(['participant', 'organiser']),
  footprintToken: z.string().max(200).nullish(),
  summitSlug: z.string().max(200).nullish(),
  name: BeneficiaryName,
  email: EmailAddress,
  leaderboardName: LeaderboardName.nullish().transform((name) => name ?? null),
  payment: z.enum(CARBON_PAYMENT_METHODS),
  language: z
    .string()
    .max(35)
    .transform((tag) => mailLanguage([tag])),
});
export type ParsedCarbonOrder = z.output<typeof CarbonOrderSchema>;

/** What a person writes about something they did outside of Canopy: a line for the books. */
export const BookedLine = StorableText.transform(tidyLine).pipe(z.string().min(1).max(200));
