import { allTranslations, type PickedText } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { EmbargoStateEnum, type EmbargoState } from '../embargo/index.js';
import { LocalizedText, NotAllowed, NotFound, Refused, result, resultUnion, Translation } from '../graphql/index.js';
import { Person, Session } from '../programme/index.js';
import type { GuestPageRow } from './guest-pages.repository.js';

@ObjectType({ description: 'What a country that is guest of honour says to everybody.' })
export class GuestPage {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  summitSlug: string;
  @Field(() => LocalizedText)
  summitTitle: PickedText;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => LocalizedText, { nullable: true })
  introduction: PickedText | null;
  @Field(() => LocalizedText, { nullable: true })
  message: PickedText | null;
  @Field(() => [Translation], { description: 'The message in all its languages.' })
  messages: Translation[];
  @Field(() => Person, { nullable: true, description: 'Whose words the message is.' })
  messageBy: Person | null;
  @Field(() => Session, { nullable: true, description: 'Of the released programme, where the country is heard.' })
  session: Session | null;
  @Field(() => [Person], { description: 'Of the released programme.' })
  people: Person[];
  @Field(() => LocalizedText, { nullable: true, description: 'To what the country invites everybody.' })
  invitation: PickedText | null;
  @Field(() => String, { nullable: true, description: 'https' })
  invitationUrl: string | null;
  @Field(() => Date)
  releasedAt: Date;
}

@ObjectType({ description: 'What stands in the place of a page that was recalled.' })
export class RecalledGuestPage {
  @Field(() => String)
  summitSlug: string;
  @Field(() => Date)
  recalledAt: Date;
  @Field(() => String)
  reason: string;
}
export const GuestPageOut = resultUnion('GuestPageOut', [GuestPage, RecalledGuestPage, NotFound]);

@ObjectType({ description: 'The page of a guest of honour as organisers keep it, before its release and after it.' })
export class KeptGuestPage {
  @Field(() => ID)
  id: string;
  @Field(() => Int, { description: 'To be sent back with each edit.' })
  revision: number;
  @Field(() => EmbargoStateEnum)
  state: EmbargoState;
  @Field(() => String)
  country: string;
  @Field(() => [Translation])
  introductions: Translation[];
  @Field(() => [Translation])
  messages: Translation[];
  @Field(() => ID, { nullable: true })
  messagePersonId: string | null;
  @Field(() => ID, { nullable: true })
  sessionId: string | null;
  @Field(() => [Translation])
  invitations: Translation[];
  @Field(() => String, { nullable: true })
  invitationUrl: string | null;
  @Field(() => [ID])
  people: readonly string[];
}
@ObjectType()
export class GuestPageDesk {
  @Field(() => KeptGuestPage, { nullable: true, description: 'Null until somebody wrote one.' })
  page: KeptGuestPage | null;
}
@ObjectType()
export class GuestPageKept {
  @Field(() => KeptGuestPage)
  page: KeptGuestPage;
}
@ObjectType()
export class GuestPageRemoved {
  @Field(() => ID)
  id: string;
}
export const SaveGuestPageResult = resultUnion('SaveGuestPageResult', [GuestPageKept, NotAllowed, NotFound, Refused]);
export type SaveGuestPageAnswer = GuestPageKept | NotAllowed | NotFound | Refused;
export const RemoveGuestPageResult = resultUnion('RemoveGuestPageResult', [
  GuestPageRemoved,
  NotAllowed,
  NotFound,
  Refused,
]);
export type RemoveGuestPageAnswer = GuestPageRemoved | NotAllowed | NotFound | Refused;

export function toKeptPage(row: GuestPageRow, state: EmbargoState): KeptGuestPage {
  const { id, revision, country, messagePersonId, sessionId, invitationUrl, people } = row;
  return result(KeptGuestPage, {
    id,
    revision,
    state,
    country,
    introductions: allTranslations(row.introductions ?? {}),
    messages: allTranslations(row.messages ?? {}),
    messagePersonId,
    sessionId,
    invitations: allTranslations(row.invitations ?? {}),
    invitationUrl,
    people,
  });
}
