import type { StageState } from '@app/contracts';
import type { SeatState, StageStatus } from '@app/domain';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, NotAllowed, NotFound, Refused, resultUnion, StageStatusEnum } from '../graphql/index.js';

const SeatStateEnum = enumOf('SeatState', ['absent', 'waiting', 'on-stage', 'removed']);
const SeatRoleEnum = enumOf('SeatRole', ['moderator', 'speaker', 'interpreter', 'guest']);

@ObjectType('StageSeat')
export class StageSeatType {
  @Field(() => ID, { description: 'A person of the programme, or a guest from the audience.' })
  personId: string;
  @Field(() => SeatRoleEnum)
  role: StageState['seats'][number]['role'];
  @Field(() => SeatStateEnum)
  state: SeatState;
  @Field(() => Boolean)
  isMutedByModerator: boolean;
}

@ObjectType('Stage')
export class StageType {
  @Field(() => ID)
  sessionId: string;
  @Field(() => Int)
  version: number;
  @Field(() => StageStatusEnum)
  status: StageStatus;
  @Field(() => Date, { nullable: true })
  startedAt: string | null;
  @Field(() => Date, { nullable: true })
  endedAt: string | null;
  @Field(() => [StageSeatType])
  seats: StageSeatType[];
}

@ObjectType()
export class StageChanged {
  @Field(() => StageType)
  stage: StageType;
}

export const StageResult = resultUnion('StageResult', [StageChanged, NotAllowed, NotFound, Refused]);

export function toStageType({ sessionId, version, status, startedAt, endedAt, seats }: StageState): StageType {
  return {
    sessionId,
    version,
    status,
    startedAt,
    endedAt,
    seats: seats.map(({ participantId, role, state, isMutedByModerator }) => ({
      personId: participantId,
      role,
      state,
      isMutedByModerator,
    })),
  };
}
