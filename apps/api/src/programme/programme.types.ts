import type {
  AppearanceRole,
  OutcomeKind,
  PickedText,
  SessionKind,
  SessionStatus,
  StageStatus,
  SummitFormat,
} from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  AppearanceRoleEnum,
  connectionOf,
  GeoPoint,
  LocalizedText,
  OutcomeKindEnum,
  SessionKindEnum,
  SessionStatusEnum,
  StageStatusEnum,
  SummitFormatEnum,
  Translation,
} from '../graphql/index.js';

// What the public reads. Instances are made by `ProgrammeView`, once per version and choice of languages, and shared by
// requests: plain properties that the executor reads without a resolver.

export interface ShownStage {
  readonly status: StageStatus;
  readonly version: number;
}
/** What the programme shows of each session's stage, by session id; it changes between releases. */
export type StageOverlay = ReadonlyMap<string, ShownStage>;

@ObjectType()
export class Organisation {
  @Field(() => ID)
  id: string;
  @Field(() => LocalizedText)
  name: PickedText;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
}

@ObjectType()
export class SubForum {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => Int, { description: "Order among the summit's sub-forums, from 0." })
  position: number;
  @Field(() => Int, { description: 'Index into the palette of eight hues.' })
  colour: number;
}

@ObjectType()
export class Person {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  name: PickedText;
  @Field(() => [Translation], { description: 'Every script the name is known in.' })
  names: Translation[];
  @Field(() => LocalizedText, { nullable: true })
  title: PickedText | null;
  @Field(() => Organisation, { nullable: true })
  organisation: Organisation | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2.' })
  country: string | null;
  @Field(() => LocalizedText, { nullable: true, description: 'A few sentences, plain text.' })
  biography: PickedText | null;
  @Field(() => [PersonAppearance])
  appearances: PersonAppearance[];

  /** Behind the field `photoUrl`. */
  photoId: string | null;
}

@ObjectType()
export class Appearance {
  @Field(() => Person)
  person: Person;
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => String, { nullable: true, description: 'Interpreters only.' })
  fromLanguage: string | null;
  @Field(() => String, { nullable: true })
  toLanguage: string | null;
}

@ObjectType({ description: 'An agenda item as last published.' })
export class Session {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => SessionKindEnum)
  kind: SessionKind;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => LocalizedText, { nullable: true })
  description: PickedText | null;
  @Field(() => Date)
  startsAt: string;
  @Field(() => Date)
  endsAt: string;
  @Field(() => SessionStatusEnum)
  status: SessionStatus;
  @Field(() => SubForum, { nullable: true, description: 'Null for the plenary.' })
  subForum: SubForum | null;
  @Field(() => [Appearance])
  appearances: Appearance[];
  @Field(() => [String], { description: 'Languages spoken or interpreted, BCP 47.' })
  languages: readonly string[];
  @Field(() => StageStatusEnum, {
    nullable: true,
    description: "Null until somebody opened the stage; a session without a stage can't go live.",
  })
  get stageStatus(): StageStatus | null {
    return this.stages.get(this.id)?.status ?? null;
  }
  @Field(() => String, { nullable: true, description: 'Slug of the initiative signed here.' })
  initiativeSlug: string | null;

  /** `stages` is read when the field is asked for: a view outlives what happens on a stage. */
  constructor(private readonly stages: StageOverlay) {}
}

@ObjectType()
export class PersonAppearance {
  @Field(() => AppearanceRoleEnum)
  role: AppearanceRole;
  @Field(() => Session)
  session: Session;
}

@ObjectType()
export class DelegationMember {
  @Field(() => Person)
  person: Person;
  @Field(() => Boolean)
  isHead: boolean;
}

@ObjectType({ description: 'Several people who came together, of one organisation or of one country.' })
export class Delegation {
  @Field(() => ID)
  id: string;
  @Field(() => Organisation, { nullable: true, description: 'Null for a delegation of a country.' })
  organisation: Organisation | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2; null for a delegation of an organisation.' })
  country: string | null;
  @Field(() => [DelegationMember], { description: 'The head first.' })
  members: DelegationMember[];
}

@ObjectType()
export class GuestOfHonour {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country: string;
  @Field(() => LocalizedText, { nullable: true })
  reason: PickedText | null;
}

@ObjectType()
export class Initiative {
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => Int, { nullable: true })
  signatoriesAbout: number | null;
  @Field(() => LocalizedText, { nullable: true })
  signatoriesNote: PickedText | null;
  @Field(() => [String], { description: 'ISO 3166-1 alpha-2.' })
  countriesNamed: readonly string[];
  @Field(() => [LocalizedText])
  callsFor: PickedText[];
}

@ObjectType()
export class Outcome {
  @Field(() => OutcomeKindEnum)
  kind: OutcomeKind;
  @Field(() => LocalizedText)
  title: PickedText;
}

@ObjectType({ description: 'How people could take part in reducing emissions.' })
export class CarbonProgramme {
  @Field(() => String)
  platform: string;
  @Field(() => LocalizedText)
  entry: PickedText;
  @Field(() => [LocalizedText])
  scenes: PickedText[];
  @Field(() => [LocalizedText])
  steps: PickedText[];
  @Field(() => [LocalizedText])
  rules: PickedText[];
  @Field(() => [LocalizedText])
  functions: PickedText[];
}

@ObjectType()
export class NewsItem {
  @Field(() => String)
  language: string;
  @Field(() => String, { description: 'ISO 8601 date, or year and month where the day is not known.' })
  date: string;
}

@ObjectType({ description: 'A release of the programme.' })
export class ProgrammeVersion {
  @Field(() => Int)
  number: number;
  @Field(() => String, { nullable: true, description: 'Null for one that its number names.' })
  name: string | null;
  @Field(() => Date)
  releasedAt: string;
  @Field(() => LocalizedText, { nullable: true, description: 'What changed, a line for each change.' })
  changelog: PickedText | null;
}

@ObjectType()
export class Summit {
  @Field(() => ID)
  id: string;
  @Field(() => String)
  slug: string;
  @Field(() => LocalizedText)
  title: PickedText;
  @Field(() => [Translation])
  titles: Translation[];
  @Field(() => LocalizedText, { nullable: true })
  theme: PickedText | null;
  @Field(() => [Translation])
  themes: Translation[];
  @Field(() => SummitFormatEnum)
  format: SummitFormat;
  @Field(() => LocalizedText, { nullable: true })
  place: PickedText | null;
  @Field(() => GeoPoint, { nullable: true })
  geo: GeoPoint | null;
  @Field(() => String, { description: 'IANA name.' })
  timeZone: string;
  @Field(() => String, { description: "ISO 8601 dates in the summit's zone." })
  startsOn: string;
  @Field(() => String)
  endsOn: string;
  @Field(() => LocalizedText, {
    nullable: true,
    description: "Where the date is the report's and not known to be the event's.",
  })
  dateNote: PickedText | null;
  @Field(() => [String], { description: 'BCP 47, the main one first.' })
  languages: readonly string[];
  @Field(() => Boolean)
  isRehearsal: boolean;
  @Field(() => [Organisation])
  organisers: Organisation[];
  @Field(() => GuestOfHonour, { nullable: true })
  guestOfHonour: GuestOfHonour | null;
  @Field(() => [SubForum])
  subForums: SubForum[];
  @Field(() => [Delegation])
  delegations: Delegation[];
  @Field(() => [Initiative])
  initiatives: Initiative[];
  @Field(() => [Outcome])
  outcomes: Outcome[];
  @Field(() => CarbonProgramme, { nullable: true })
  carbon: CarbonProgramme | null;
  @Field(() => [LocalizedText])
  participants: PickedText[];
  @Field(() => [NewsItem])
  news: readonly NewsItem[];
  @Field(() => Int, { description: 'Version of the published programme this answer was read from.' })
  version: number;
  @Field(() => [ProgrammeVersion], { description: 'That version and at most 49 before it, newest first.' })
  versions: ProgrammeVersion[];
  @Field(() => String)
  calendarUrl: string;

  /** Behind the fields `sessions`, `session`, `people` and `person`. */
  agenda: Session[];
  everybody: Person[];
}

@ObjectType()
export class ProgrammeChange {
  @Field(() => String)
  summitSlug: string;
  @Field(() => String, {
    description: "The summit's `state` now: a page that shows this one has nothing to read anew.",
  })
  state: string;
  @Field(() => Int)
  version: number;
  @Field(() => [ID], { description: 'Empty in the first answer, which says where the programme stands.' })
  sessionIds: string[];
}

export const SessionConnection = connectionOf(Session, 'Session');
export const PersonConnection = connectionOf(Person, 'Person');
export const SummitConnection = connectionOf(Summit, 'Summit');
