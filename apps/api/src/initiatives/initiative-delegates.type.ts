import { allTranslations, pickText, type PickedText } from '@app/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { LocalizedText, NotAllowed, NotFound, Refused, result, resultUnion, Translation } from '../graphql/index.js';
import { DraftedInitiative, DraftingSummit } from './initiative-draft.type.js';
import type { DraftingDelegationRow } from './initiative-delegates.repository.js';

@ObjectType()
export class DraftingMember {
  @Field(() => [Translation])
  names: Translation[];
  @Field(() => Boolean, { description: 'They have signed in for this summit, and read its drafts without a link.' })
  hasAccount: boolean;
}

@ObjectType({ description: 'Somebody who came by the link of a delegation.' })
export class InitiativeDelegate {
  @Field(() => ID)
  userId: string;
  @Field(() => String, { description: 'As they gave it.' })
  name: string;
  @Field(() => String, { nullable: true })
  email: string | null;
  @Field(() => Date)
  joinedAt: Date;
  @Field(() => Boolean, {
    description: 'They signed in and read it; until then it may be that somebody else wrote their address there.',
  })
  hasCome: boolean;
}

@ObjectType({ description: 'A delegation, and who of it speaks to the summit’s drafts. For organisers.' })
export class DraftingDelegation {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null for an organisation’s.' })
  country: string | null;
  @Field(() => LocalizedText, { nullable: true, description: 'Null for a country’s.' })
  organisation: PickedText | null;
  @Field(() => [DraftingMember], { description: 'The head first.' })
  members: DraftingMember[];
  @Field(() => Date, { nullable: true, description: 'Null where it has no link.' })
  linkMadeAt: Date | null;
  @Field(() => [InitiativeDelegate])
  joined: InitiativeDelegate[];
}

@ObjectType({ description: 'What the link of a delegation opens.' })
export class DraftingInvitation {
  @Field(() => DraftingSummit)
  summit: DraftingSummit;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null for an organisation’s.' })
  country: string | null;
  @Field(() => LocalizedText, { nullable: true, description: 'Null for a country’s.' })
  organisation: PickedText | null;
  @Field(() => String, { nullable: true, description: 'As the viewer joined already; null for who did not.' })
  joinedAs: string | null;
  @Field(() => [DraftedInitiative], { description: 'That the viewer may read; none for who takes no part yet.' })
  initiatives: DraftedInitiative[];
}

@ObjectType()
export class DraftingDelegationSaved {
  @Field(() => DraftingDelegation)
  delegation: DraftingDelegation;
  @Field(() => String, { nullable: true, description: 'Shown once: of a link that was made just now.' })
  url: string | null;
}
@ObjectType()
export class DelegationJoined {
  @Field(() => [DraftedInitiative], { description: 'That they may read from now on.' })
  initiatives: DraftedInitiative[];
}

@ObjectType({ description: 'A link to sign in is on its way to this address; with it they take part.' })
export class DelegateMailed {
  @Field(() => String)
  email: string;
}

export const DraftingDelegationResult = resultUnion('DraftingDelegationResult', [
  DraftingDelegationSaved,
  NotAllowed,
  NotFound,
]);
export type DraftingDelegationOutcome = DraftingDelegationSaved | NotAllowed | NotFound;
export const JoinDelegationResult = resultUnion('JoinDelegationResult', [
  DelegationJoined,
  NotAllowed,
  NotFound,
  Refused,
]);
export const AskToJoinResult = resultUnion('AskToJoinDelegationResult', [DelegateMailed, NotFound, Refused]);
export type AskToJoinOutcome = DelegateMailed | NotFound | Refused;
export type JoinDelegationOutcome = DelegationJoined | NotAllowed | NotFound | Refused;

/** How a delegation is called, as this reader reads it. */
export const delegationName = (
  { country, organisationNames }: Pick<DraftingDelegationRow, 'country' | 'organisationNames'>,
  languages: readonly string[],
): Pick<DraftingDelegation, 'country' | 'organisation'> => ({
  country,
  organisation: organisationNames && pickText(organisationNames, languages, 'en'),
});

export const toDraftingDelegation = (row: DraftingDelegationRow, languages: readonly string[]): DraftingDelegation =>
  result(DraftingDelegation, {
    ...delegationName(row, languages),
    id: row.id,
    members: row.members.map(({ names, hasAccount }) => ({ names: allTranslations(names), hasAccount })),
    linkMadeAt: row.linkMadeAt,
    joined: row.joined.map((each) => ({ ...each, joinedAt: new Date(each.joinedAt) })),
  });
