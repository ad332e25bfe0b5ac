import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refusal, Refused, resultUnion } from '../graphql/index.js';
import { PersonBusy } from '../sessions/index.js';
import { ReleasedVersion, ReleasePreview } from './release.types.js';

@ObjectType()
export class ProgrammeReleased {
  @Field(() => ReleasedVersion)
  version: ReleasedVersion;
}

@ObjectType({
  implements: () => [Refusal],
  description: 'The draft is not what the sender saw; nothing was done. Code `stale-preview`.',
})
export class StalePreview extends Refusal {
  @Field(() => ReleasePreview, { description: 'As it is now.' })
  preview: ReleasePreview;
}

@ObjectType()
export class VersionRestored {
  @Field(() => ReleasePreview, { description: 'What a release of the restored draft would do.' })
  preview: ReleasePreview;
}

export const ReleaseProgrammeResult = resultUnion('ReleaseProgrammeResult', [
  ProgrammeReleased,
  StalePreview,
  NotAllowed,
  NotFound,
  Refused,
]);
export type ReleaseProgrammeOutcome = ProgrammeReleased | StalePreview | NotAllowed | NotFound | Refused;

export const RestoreVersionResult = resultUnion('RestoreVersionResult', [
  VersionRestored,
  StalePreview,
  PersonBusy,
  NotAllowed,
  NotFound,
  Refused,
]);
export type RestoreVersionOutcome = VersionRestored | StalePreview | PersonBusy | NotAllowed | NotFound | Refused;
