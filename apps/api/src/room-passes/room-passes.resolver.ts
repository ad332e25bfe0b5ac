import { CHAT_SOCKET_PATH, MEDIA_SOCKET_PATH, type RoomPassClaims, Uuid } from '@app/contracts';
import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import {
  ClientAddress,
  type Cookies,
  Ctx,
  NotAllowed,
  notAllowed,
  NotFound,
  notFound,
  parseWith,
  Refused,
  refused,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { DisplayName } from './display-name.js';
import { iceServersFor } from './ice-servers.js';
import { RoomPassResult, RoomPassType } from './room-pass.type.js';
import { RoomPasses } from './room-passes.service.js';
import { SummitPasses } from './summit-passes.service.js';

const REFUSALS = {
  'session-not-published': 'This session is not published yet.',
  'session-cancelled': 'This session was cancelled.',
  banned: 'You were banned from this session.',
};

/** A published session's room is open to everybody; what they may do in it is asked by `roomTerms`. */
@Resolver()
export class RoomPassesResolver {
  constructor(
    private readonly passes: RoomPasses,
    private readonly summitPasses: SummitPasses,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Mutation(() => RoomPassResult, {
    description: 'For chat and media of one session. Guests give the name that stands beside their messages.',
  })
  async issueRoomPass(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @ClientAddress() clientAddress: string,
    @Args('sessionId', { type: () => ID }, parseWith(Uuid)) sessionId: string,
    @Args('displayName', { type: () => String, nullable: true }, parseWith(DisplayName)) displayName: string,
  ): Promise<RoomPassType | NotAllowed | NotFound | Refused> {
    const issued = await this.passes.issue(ctx, sessionId, displayName, cookies, clientAddress);
    if (!issued.isIssued)
      return issued.code === 'not-found'
        ? notFound('There is no such session.')
        : refused(issued.code, REFUSALS[issued.code]);
    return this.passOf(ctx, issued);
  }

  @Mutation(() => RoomPassResult, {
    description:
      'For the chat of a summit as a whole: of its organisers, the people of its programme, and whose registration was confirmed.',
  })
  async issueSummitRoomPass(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
  ): Promise<RoomPassType | NotAllowed | NotFound | Refused> {
    const issued = await this.summitPasses.issue(ctx, summitId, clientAddress);
    if (issued.isIssued) return this.passOf(ctx, issued);
    switch (issued.code) {
      case 'not-found':
        return notFound('There is no such summit.');
      case 'banned':
        return refused('banned', 'You were banned from this summit.');
      case 'not-signed-in':
      case 'not-allowed':
        return notAllowed('Only who takes part in this summit.', issued.code);
    }
  }

  private passOf(ctx: RequestContext, { token, claims }: { token: string; claims: RoomPassClaims }): RoomPassType {
    return result(RoomPassType, {
      token,
      expiresAt: new Date(claims.exp * 1_000),
      participantId: claims.sub,
      role: claims.role,
      rights: claims.rights,
      chatUrl: CHAT_SOCKET_PATH,
      mediaUrl: MEDIA_SOCKET_PATH,
      iceServers: iceServersFor(this.config.turn, claims.sub, ctx.clock.now()),
    });
  }
}
