import { APP_CONFIG, type AppConfig } from '@app/config';
import {
  NETWORK_CHECK_AUDIENCE,
  NETWORK_CHECK_LIFETIME_S,
  NETWORK_CHECK_SOCKET_PATH,
  ROOM_PASS_ISSUER,
} from '@app/contracts';
import type { RequestContext } from '@app/database';
import { ROOM_PASS_PRIVATE_KEY, signRoomPass } from '@app/realtime';
import { Inject } from '@nestjs/common';
import { Mutation, Resolver } from '@nestjs/graphql';
import type { KeyObject } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { ClientAddress, Ctx, Refused, refused, result } from '../graphql/index.js';
import { AttemptLimits } from '../identity/index.js';
import { iceServersFor } from './ice-servers.js';
import { NetworkCheckPassResult, NetworkCheckPassType } from './network-check-pass.type.js';

/** Checks cost a media server a megabyte each. A hall behind one address may check together; one that goes on has to wait. */
const PER_CLIENT = { burst: 30, everySeconds: 6 };

/** Whoever comes to a summit may find out whether their network will do, before they have an account or a seat. */
@Resolver()
export class NetworkCheckPassResolver {
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);

  constructor(
    @Inject(ROOM_PASS_PRIVATE_KEY) private readonly privateKey: KeyObject,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Mutation(() => NetworkCheckPassResult, { description: 'For one test of the way to the media server.' })
  async issueNetworkCheckPass(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
  ): Promise<NetworkCheckPassType | Refused> {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock);
    if (waitSeconds > 0) return refused('rate-limited', `Too many checks; try again in ${waitSeconds} s.`);
    const id = uuidv7();
    const issuedAt = Math.floor(ctx.clock.now().getTime() / 1_000);
    const expiresAt = issuedAt + NETWORK_CHECK_LIFETIME_S;
    const token = await signRoomPass(
      {
        iss: ROOM_PASS_ISSUER,
        aud: NETWORK_CHECK_AUDIENCE,
        // Nobody in particular, in a room of their own: the check needs no name and keeps none.
        sub: id,
        jti: id,
        room: id,
        role: 'attendee',
        rights: [],
        name: 'Network check',
        language: 'en',
        iat: issuedAt,
        exp: expiresAt,
      },
      this.privateKey,
    );
    return result(NetworkCheckPassType, {
      token,
      expiresAt: new Date(expiresAt * 1_000),
      url: NETWORK_CHECK_SOCKET_PATH,
      iceServers: iceServersFor(this.config.turn, id, ctx.clock.now()),
    });
  }
}
