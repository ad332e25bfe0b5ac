import type { RefusalCode, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { ROOM_PASS_PRIVATE_KEY } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { AddressHashes, BansRepository } from '../moderation/index.js';
import { ParticipantCountriesRepository } from './participant-countries.repository.js';
import { type SignedPass, signPass } from './pass-signing.js';
import { summitRoomTerms } from './room-pass.policy.js';
import { fittingName, languageOf } from './room-passes.service.js';
import { SummitRoomsRepository } from './summit-rooms.repository.js';

export type IssuedSummitPass =
  | SignedPass
  | { isIssued: false; code: Extract<RefusalCode, 'not-signed-in' | 'not-allowed' | 'not-found' | 'banned'> };

/** Passes into a summit's own room: the chat of all who take part in it, beside those of its sessions. */
@Injectable()
export class SummitPasses {
  constructor(
    @Inject(ROOM_PASS_PRIVATE_KEY) private readonly privateKey: KeyObject,
    private readonly rooms: SummitRoomsRepository,
    private readonly countries: ParticipantCountriesRepository,
    private readonly addresses: AddressHashes,
    private readonly bans: BansRepository,
  ) {}

  async issue(ctx: RequestContext, summitId: SummitId, clientAddress: string): Promise<IssuedSummitPass> {
    const { viewer } = ctx;
    if (viewer === null) return { isIssued: false, code: 'not-signed-in' };
    const roles = viewer.roles.filter((grant) => grant.summitId === summitId);
    const personId = roles.find((grant) => grant.personId)?.personId ?? null;
    const room = await this.rooms.find(ctx, summitId, viewer, personId);
    if (room === undefined) return { isIssued: false, code: 'not-found' };
    const terms = summitRoomTerms(roles, room.isAdmitted);
    if (terms === null) return { isIssued: false, code: 'not-allowed' };
    const mainLanguage = room.languages[0] ?? 'en';
    const who =
      room.personName === null
        ? { sub: viewer.userId, name: fittingName(viewer.name) }
        : { sub: personId ?? viewer.userId, name: fittingName(pickText(room.personName, [], mainLanguage).text) };
    const addressHash = this.addresses.of(clientAddress);
    const place = { summitId, sessionId: null };
    const address = terms.role === 'attendee' ? addressHash : null;
    if (!terms.rights.includes('moderate') && (await this.bans.isBanned(ctx, place, who.sub, address)))
      return { isIssued: false, code: 'banned' };
    return signPass(ctx, this.privateKey, {
      room: summitId,
      roomKind: 'summit',
      ...who,
      account: viewer.userId,
      ...terms,
      addressHash,
      language: languageOf(ctx, mainLanguage),
      country: await this.countries.find(ctx, viewer, summitId),
    });
  }
}
