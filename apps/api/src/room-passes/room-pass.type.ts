import type { RoomRight, RoomRole } from '@app/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Refused, resultUnion } from '../graphql/index.js';

@ObjectType('IceServer', { description: 'A relay for media, as the browser’s RTCConfiguration takes it.' })
export class IceServerType {
  @Field(() => [String])
  urls: readonly string[];
  @Field(() => String)
  username: string;
  @Field(() => String, { description: 'Good for an hour or so; the next pass brings another.' })
  credential: string;
}

@ObjectType('RoomPass', {
  description:
    'Opens the sockets of one session for ten minutes; fetch another one before it ends and renew over the open connection.',
})
export class RoomPassType {
  @Field(() => String)
  token: string;
  @Field(() => Date)
  expiresAt: Date;
  @Field(() => ID)
  participantId: string;
  @Field(() => String)
  role: RoomRole;
  @Field(() => [String])
  rights: RoomRight[];
  @Field(() => String, { description: 'Path of the chat socket on this origin.' })
  chatUrl: string;
  @Field(() => String, { description: 'Path of the media socket on this origin.' })
  mediaUrl: string;
  @Field(() => [IceServerType], {
    description: 'For browsers that reach the media server neither by UDP nor by TCP; none where none are set up.',
  })
  iceServers: readonly IceServerType[];
}

export const RoomPassResult = resultUnion('RoomPassResult', [RoomPassType, NotAllowed, NotFound, Refused]);
