import type { ProfilePart } from '@app/domain';
import { Field, ObjectType } from '@nestjs/graphql';
import { Invitation } from '../invitations/index.js';
import { DraftPerson } from '../people/index.js';
import { AvailabilitySpan, ProfileAppearance, ProfilePartEnum } from './profile.type.js';
import { TechnicalCheck } from './technical-check.type.js';

@ObjectType()
export class ParticipantAppearance extends ProfileAppearance {
  @Field(() => Invitation, { nullable: true, description: 'Null before anybody was invited.' })
  invitation: Invitation | null;
}

@ObjectType({ description: 'Somebody of a summit, as its organisers see how far they are.' })
export class Participant {
  @Field(() => DraftPerson)
  person: DraftPerson;
  @Field(() => [ParticipantAppearance], { description: 'By start. Empty for who is in a delegation alone.' })
  appearances: ParticipantAppearance[];
  @Field(() => [ProfilePartEnum], { description: 'What is still to be told of the person.' })
  missing: ProfilePart[];
  @Field(() => Date, { nullable: true, description: 'When the person last saved their profile for this summit.' })
  profileSavedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Null until the person said when they can come.' })
  availabilityStatedAt: Date | null;
  @Field(() => [AvailabilitySpan], { description: 'By start; none is always.' })
  availability: AvailabilitySpan[];
  @Field(() => TechnicalCheck, { nullable: true })
  technicalCheck: TechnicalCheck | null;
}
