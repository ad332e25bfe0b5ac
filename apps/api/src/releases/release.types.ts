import { type ScheduleConflict, SCHEDULE_CONFLICT_KINDS } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, Translation } from '../graphql/index.js';
import { Mention, ProgrammeDifferenceType } from './programme-difference.type.js';

const ScheduleConflictKindEnum = enumOf('ScheduleConflictKind', SCHEDULE_CONFLICT_KINDS);
const ConflictSeverityEnum = enumOf('ConflictSeverity', ['refusal', 'warning']);

@ObjectType({
  description: 'What is wrong with where a session stands. `kind` says which of the other fields are there.',
})
export class ReleaseConflict {
  @Field(() => ScheduleConflictKindEnum)
  kind: ScheduleConflict['kind'];
  @Field(() => ConflictSeverityEnum, { description: 'A refusal breaks a rule: nothing is released with it.' })
  severity: ScheduleConflict['severity'];
  @Field(() => Mention)
  session: Mention;
  @Field(() => Mention, { nullable: true })
  otherSession: Mention | null;
  @Field(() => Mention, { nullable: true })
  person: Mention | null;
  @Field(() => String, { nullable: true, description: 'BCP 47.' })
  language: string | null;
}

@ObjectType({ description: 'What a release of the whole draft would do now.' })
export class ReleasePreview {
  @Field(() => ID)
  summitId: string;
  @Field(() => Int, { nullable: true, description: 'What the public reads; null before the first release.' })
  currentVersion: number | null;
  @Field(() => Int)
  nextVersion: number;
  @Field(() => String, {
    description: 'Opaque, another one whenever a release would do something else: send it with the release.',
  })
  state: string;
  @Field(() => String, {
    description: 'Opaque, another one whenever anything in the draft is: send it when a version is to be restored.',
  })
  draftState: string;
  @Field(() => Int)
  changeCount: number;
  @Field(() => [ProgrammeDifferenceType], { description: 'To the current version, in the order of the agenda.' })
  changes: ProgrammeDifferenceType[];
  @Field(() => [ReleaseConflict], { description: 'Refusals first.' })
  conflicts: ReleaseConflict[];
  @Field(() => Int, {
    description: 'Sessions without a time: they are held back, or called off where the public knows them.',
  })
  unscheduledCount: number;
  @Field(() => [Translation], { description: 'What the version would say of itself, written from the changes.' })
  changelog: Translation[];
}

@ObjectType({ description: 'A version of the programme as its organisers know of it.' })
export class ReleasedVersion {
  @Field(() => Int)
  number: number;
  @Field(() => String, { nullable: true, description: 'Null for one that its number names.' })
  name: string | null;
  @Field(() => Date)
  releasedAt: Date;
  @Field(() => String, { nullable: true, description: 'Name of who released it; null when Canopy did.' })
  releasedBy: string | null;
  @Field(() => [Translation], { description: 'Empty of versions from before Canopy wrote any.' })
  changelog: Translation[];
  @Field(() => Int, { nullable: true })
  changeCount: number | null;
}

@ObjectType({ description: 'How two versions differ, or a version and the draft.' })
export class VersionComparison {
  @Field(() => Int)
  from: number;
  @Field(() => Int, { nullable: true, description: 'Null for the draft.' })
  to: number | null;
  @Field(() => String, { description: 'Of the draft, for `restoreVersion`.' })
  draftState: string;
  @Field(() => [ProgrammeDifferenceType])
  changes: ProgrammeDifferenceType[];
}
