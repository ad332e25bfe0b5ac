import { Field, ObjectType } from '@nestjs/graphql';
import { Refused, resultUnion } from '../graphql/index.js';
import { IceServerType } from './room-pass.type.js';

@ObjectType('NetworkCheckPass', { description: 'Opens one network check, within a minute.' })
export class NetworkCheckPassType {
  @Field(() => String)
  token: string;
  @Field(() => Date)
  expiresAt: Date;
  @Field(() => String, { description: 'Path of the check’s socket on this origin.' })
  url: string;
  @Field(() => [IceServerType], { description: 'As a room pass has them.' })
  iceServers: readonly IceServerType[];
}

export const NetworkCheckPassResult = resultUnion('NetworkCheckPassResult', [NetworkCheckPassType, Refused]);
