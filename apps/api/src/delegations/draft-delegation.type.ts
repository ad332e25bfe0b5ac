import type { RequestContext } from '@app/database';
import { allTranslations } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { DraftPerson, toDraftPerson } from '../people/index.js';
import { DraftOrganisation } from '../summits/index.js';
import type { DelegationRow } from './delegations.repository.js';

@ObjectType()
export class DraftDelegationMember {
  @Field(() => DraftPerson)
  person: DraftPerson;
  @Field(() => Boolean)
  isHead: boolean;
}

@ObjectType({ description: 'Several people of one organisation or of one country, as organisers edit them.' })
export class DraftDelegation {
  @Field(() => ID)
  id: string;
  @Field(() => DraftOrganisation, { nullable: true, description: 'Null for a delegation of a country.' })
  organisation: DraftOrganisation | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null for a delegation of an organisation.' })
  country: string | null;
  @Field(() => [DraftDelegationMember], { description: 'The head first.' })
  members: DraftDelegationMember[];
  @Field(() => Int, { description: 'Rises with each change; send the one you read.' })
  revision: number;
}

@ObjectType()
export class DelegationSaved {
  @Field(() => DraftDelegation)
  delegation: DraftDelegation;
}
@ObjectType()
export class DelegationDeleted {
  @Field(() => ID)
  id: string;
}
@ObjectType({
  implements: () => [Refusal],
  description: 'Somebody changed the delegation since the sent revision was read. Nothing was overwritten.',
})
export class StaleDelegation extends Refusal {
  @Field(() => DraftDelegation)
  current: DraftDelegation;
}

export const SaveDelegationResult = resultUnion('SaveDelegationResult', [
  DelegationSaved,
  StaleDelegation,
  NotAllowed,
  NotFound,
  Refused,
]);
export type SaveDelegationOutcome = DelegationSaved | StaleDelegation | NotAllowed | NotFound | Refused;
export const DeleteDelegationResult = resultUnion('DeleteDelegationResult', [DelegationDeleted, NotAllowed, NotFound]);

export function toDraftDelegation(row: DelegationRow, { languages }: RequestContext): DraftDelegation {
  const { id, organisation, country, members, revision } = row;
  return {
    id,
    organisation:
      organisation === null
        ? null
        : { id: organisation.id, names: allTranslations(organisation.name), country: organisation.country },
    country,
    members: members.map(({ person, isHead }) => ({ person: toDraftPerson(person, languages), isHead })),
    revision,
  };
}
