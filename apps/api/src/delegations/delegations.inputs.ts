import { Uuid } from '@app/contracts';
import { PROGRAMME_LIMITS } from '@app/domain';
import { Field, ID, InputType } from '@nestjs/graphql';
import { z } from 'zod';
import { StorableText } from '../graphql/index.js';
import { CountryCode } from '../people/index.js';

@InputType()
export class DelegationMemberInput {
  @Field(() => ID)
  personId: string;
  @Field(() => Boolean)
  isHead: boolean;
}

@InputType({ description: 'A delegation as a whole, of one organisation or of one country; at most one head.' })
export class DelegationInput {
  @Field(() => ID, { nullable: true })
  organisationId?: string | null;
  @Field(() => String, { nullable: true, description: 'Found again under any of its names, else a new one.' })
  organisationName?: string | null;
  @Field(() => String, { nullable: true })
  country?: string | null;
  @Field(() => [DelegationMemberInput], { description: 'In their order.' })
  members: DelegationMemberInput[];
}

export const DelegationSchema = z
  .object({
    organisationId: Uuid.nullish().transform((id) => id ?? null),
    organisationName: StorableText.trim()
      .max(PROGRAMME_LIMITS.nameLength)
      .nullish()
      .transform((name) => name || null),
    country: CountryCode,
    members: z
      .array(z.object({ personId: Uuid, isHead: z.boolean() }))
      .min(1)
      .max(PROGRAMME_LIMITS.appearancesPerSession)
      .refine((members) => new Set(members.map(({ personId }) => personId)).size === members.length, {
        error: 'names somebody twice',
        params: { code: 'person-twice' },
      })
      .refine((members) => members.filter(({ isHead }) => isHead).length <= 1, {
        error: 'has more than one head',
        params: { code: 'two-heads' },
      }),
  })
  .refine(
    ({ organisationId, organisationName, country }) =>
      (organisationId ?? organisationName) === null ? country !== null : country === null,
    {
      error: 'name an organisation or a country, one of the two',
      path: ['country'],
      params: { code: 'delegation-of' },
    },
  );
export type ParsedDelegation = z.output<typeof DelegationSchema>;
