import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { BadInput } from '../graphql/index.js';
import { BookedLine } from './carbon-orders.inputs.js';

/** Nobody pays that much for anything here; beyond it doubles begin to lie. */
const MOST_MINOR = 1_000_000_000_000;

@InputType()
export class CarbonPayoutInput {
  @Field(() => ID)
  projectId: string;
  @Field(() => String, { description: 'ISO 4217.' })
  currency: string;
  @Field(() => Float, { description: 'In the smallest units of the currency; whole, above 0.' })
  amountMinor: number;
  @Field(() => String, { description: 'ISO 8601 date, not later than today.' })
  paidOn: string;
  @Field(() => String, { description: 'What the bank calls it; everybody reads it.' })
  reference: string;
}

@InputType({ description: 'The registry’s public record of a retirement.' })
export class CarbonRetirementProofInput {
  @Field(() => String, { description: 'https.' })
  registryUrl: string;
  @Field(() => String, { description: 'ISO 8601 date, not later than today.' })
  retiredOn: string;
}

export const AmountMinor = z.number().int().positive().max(MOST_MINOR);
export const Currency = z.string().regex(/^[A-Z]{3}$/);
const Day = z.iso.date();
/** Today may have begun elsewhere already. */
const AHEAD_MS = 14 * 60 * 60 * 1_000;

/** @throws BadInput for a day that has not begun anywhere. */
export function refuseFuture({ clock }: RequestContext, day: string, path: string): void {
  if (Date.parse(day) <= clock.now().getTime() + AHEAD_MS) return;
  throw new BadInput([{ path, code: 'too-late', message: 'is later than today' }]);
}
const HttpsAddress = z
  .url({ protocol: /^https$/ })
  .max(500)
  .refine((address) => !/["'<>\\\s]/.test(address), { error: 'is not an address', params: { code: 'bad-address' } });

export const RetirementProofSchema = z.object({ registryUrl: HttpsAddress, retiredOn: Day });
export type ParsedRetirementProof = z.output<typeof RetirementProofSchema>;

export const PayoutSchema = z
  .object({
    projectId: Uuid,
    currency: Currency,
    amountMinor: AmountMinor,
    paidOn: Day,
    reference: BookedLine,
  })
  .transform(({ currency, amountMinor, ...payout }) => ({ ...payout, amount: { minor: amountMinor, currency } }));
export type ParsedPayout = z.output<typeof PayoutSchema>;
