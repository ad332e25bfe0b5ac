import {
  type AppearanceRole,
  type LanguageTexts,
  type PickedText,
  type ProgrammeDifference,
  type ProgrammeDifferenceKind,
  PROGRAMME_DIFFERENCE_KINDS,
  type SessionPlace,
} from '@app/domain';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { AppearanceRoleEnum, enumOf, LocalizedText, result } from '../graphql/index.js';

const ProgrammeDifferenceKindEnum = enumOf('ProgrammeDifferenceKind', PROGRAMME_DIFFERENCE_KINDS);

@ObjectType({ description: 'What a change is about, by the name it had or has.' })
export class Mention {
  @Field(() => ID)
  id: string;
  @Field(() => String, { nullable: true, description: 'None of sub-forums.' })
  slug: string | null;
  @Field(() => LocalizedText)
  name: PickedText;
}

@ObjectType()
export class MentionedPlace {
  @Field(() => Date)
  startsAt: string;
  @Field(() => Date)
  endsAt: string;
  @Field(() => Mention, { nullable: true, description: 'Null for the plenary.' })
  subForum: Mention | null;
}

@ObjectType('ProgrammeDifference', {
  description: 'One thing that is another way in a later version. `kind` says which of the other fields are there.',
})
export class ProgrammeDifferenceType {
  @Field(() => ProgrammeDifferenceKindEnum)
  kind: ProgrammeDifferenceKind;
  @Field(() => Mention, { nullable: true, description: 'Of every kind about a session or an appearance.' })
  session: Mention | null;
  @Field(() => Mention, { nullable: true, description: 'Of every kind about a person or an appearance.' })
  person: Mention | null;
  @Field(() => AppearanceRoleEnum, { nullable: true, description: 'Of an appearance.' })
  role: AppearanceRole | null;
  @Field(() => Mention, { nullable: true, description: 'Of every kind about a sub-forum.' })
  subForum: Mention | null;
  @Field(() => MentionedPlace, { nullable: true, description: 'Where a moved, cancelled or removed session was.' })
  from: MentionedPlace | null;
  @Field(() => MentionedPlace, { nullable: true, description: 'Where an added, moved or restored session is.' })
  to: MentionedPlace | null;
  @Field(() => LocalizedText, { nullable: true, description: 'Of a renamed session.' })
  formerTitle: PickedText | null;
  @Field(() => [String], { description: 'Names of what changed, where there is no kind of its own for it.' })
  fields: readonly string[];
}

/** Picks a text for the reader. */
export type Pick = (texts: LanguageTexts) => PickedText;

export function toDifference(difference: ProgrammeDifference, pick: Pick): ProgrammeDifferenceType {
  const mention = (it: { id: string; slug?: string }, name: LanguageTexts): Mention =>
    result(Mention, { id: it.id, slug: it.slug ?? null, name: pick(name) });
  const place = ({ startsAt, endsAt, subForum }: SessionPlace): MentionedPlace =>
    result(MentionedPlace, {
      startsAt,
      endsAt,
      subForum: subForum === null ? null : mention(subForum, subForum.title),
    });
  return result(ProgrammeDifferenceType, {
    kind: difference.kind,
    session: 'session' in difference ? mention(difference.session, difference.session.title) : null,
    person: 'person' in difference ? mention(difference.person, difference.person.name) : null,
    role: 'role' in difference ? difference.role : null,
    subForum: 'subForum' in difference ? mention(difference.subForum, difference.subForum.title) : null,
    ...placesOf(difference, place),
    formerTitle: difference.kind === 'session-retitled' ? pick(difference.from) : null,
    fields: 'fields' in difference ? difference.fields : [],
  });
}

function placesOf(
  difference: ProgrammeDifference,
  place: (at: SessionPlace) => MentionedPlace,
): Record<'from' | 'to', MentionedPlace | null> {
  switch (difference.kind) {
    case 'session-moved':
      return { from: place(difference.from), to: place(difference.to) };
    case 'session-cancelled':
    case 'session-removed':
      return { from: place(difference.place), to: null };
    case 'session-added':
    case 'session-restored':
      return { from: null, to: place(difference.place) };
    default:
      return { from: null, to: null };
  }
}
