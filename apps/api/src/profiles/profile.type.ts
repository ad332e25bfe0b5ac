import { allTranslations, type AppearanceRole, type LanguageTexts, type ProfilePart, summitBounds } from '@app/domain';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AppearanceRoleEnum, NotAllowed, NotFound, Refused, resultUnion, Translation } from '../graphql/index.js';
import { DraftPerson } from '../people/index.js';
import type { SummitEntity } from '../summits/index.js';
import { TechnicalCheck } from './technical-check.type.js';

export const ProfilePartEnum = {
  TITLE: 'title',
  ORIGIN: 'origin',
  BIOGRAPHY: 'biography',
  PHOTO: 'photo',
} as const satisfies Record<string, ProfilePart>;
registerEnumType(ProfilePartEnum, {
  name: 'ProfilePart',
  description: 'What a public page of a person wants to show; `ORIGIN` is an organisation or a country.',
});

@ObjectType()
export class AvailabilitySpan {
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { description: 'Exclusive.' })
  endsAt: Date;
}

@ObjectType({ description: 'The frame of a summit, for somebody of its programme.' })
export class ProfileSummit {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => String)
  timeZone: string;
  @Field(() => Date)
  startsAt: Date;
  @Field(() => Date, { description: 'Exclusive.' })
  endsAt: Date;
  @Field(() => [String])
  languages: string[];
}

@ObjectType({ description: 'Where the person is to appear.' })
export class ProfileAppearance {
  @Field(() => ID)
  sessionId: string;
  @Field(() => String)
  sessionSlug: string;
  @Field(() => [Translation])
  sessionTitles: Translation[];
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => Date, { nullable: true, description: 'Null while the session has no time.' })
  startsAt: Date | null;
  @Field(() => Date, { nullable: true })
  endsAt: Date | null;
}

@ObjectType({
  description: 'What somebody of a summit tells its organisers about themself; theirs alone to see and to change.',
})
export class Profile {
  @Field(() => DraftPerson)
  person: DraftPerson;
  @Field(() => ProfileSummit)
  summit: ProfileSummit;
  @Field(() => [ProfileAppearance], { description: 'By start; those that were cancelled are left out.' })
  appearances: ProfileAppearance[];
  @Field(() => [ProfilePartEnum], { description: 'What is still to be told.' })
  missing: ProfilePart[];
  @Field(() => Date, { nullable: true, description: 'When the person last saved their profile.' })
  savedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Null until the person said when they can come.' })
  availabilityStatedAt: Date | null;
  @Field(() => [AvailabilitySpan], { description: 'By start; none is always.' })
  availability: AvailabilitySpan[];
  @Field(() => TechnicalCheck, { nullable: true })
  technicalCheck: TechnicalCheck | null;
}

/** Also the answer to each change of it. */
export const ProfileResult = resultUnion('ProfileResult', [Profile, NotAllowed, NotFound, Refused]);

export interface AppearanceInSession {
  personId: string;
  sessionId: string;
  sessionSlug: string;
  sessionTitle: LanguageTexts;
  role: AppearanceRole;
  startsAt: Date | null;
  endsAt: Date | null;
}

export const toProfileAppearance = ({
  sessionTitle,
  personId: _personId,
  ...rest
}: AppearanceInSession): ProfileAppearance => ({
  ...rest,
  sessionTitles: allTranslations(sessionTitle),
});

export function toProfileSummit(row: SummitEntity): ProfileSummit {
  const { id, slug, title, timeZone, languages } = row;
  return { id, slug, titles: allTranslations(title), timeZone, languages, ...summitBounds(row) };
}
