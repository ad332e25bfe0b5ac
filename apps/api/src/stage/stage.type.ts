import type { StageState } from '@app/contracts';
import type { SeatState, StageStatus } from '@app/domain';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AppearanceRoleEnum, NotAllowed, NotFound, Refused, resultUnion, StageStatusEnum } from '../graphql/index.js';

const SeatStateEnum = {
  ABSENT: 'absent',
  WAITING: 'waiting',
  ON_STAGE: 'on-stage',
  REMOVED: 'removed',
} as const;
registerEnumType(SeatStateEnum, { name: 'SeatState' });

@ObjectType('StageSeat')
export class StageSeatType {
  @Field(() => ID)
  personId: string;
  @Field(() => AppearanceRoleEnum)
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
