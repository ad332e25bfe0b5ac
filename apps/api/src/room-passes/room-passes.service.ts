import type { RefusalCode, SessionId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { pickText } from '@app/domain';
import { ROOM_PASS_PRIVATE_KEY } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import type { Cookies } from '../graphql/index.js';
import { AddressHashes, BansRepository } from '../moderation/index.js';
import { partIn, type SessionCast, SessionCastRepository, type SessionPart } from '../stage/index.js';
import { MAX_DISPLAY_NAME_LENGTH } from './display-name.js';
import { guestId } from './guest.js';
import { ParticipantCountriesRepository } from './participant-countries.repository.js';
import { type SignedPass, signPass } from './pass-signing.js';
import { type RoomTerms, roomTerms } from './room-pass.policy.js';

export type IssuedPass =
  | SignedPass
  | {
      isIssued: false;
      code: Extract<RefusalCode, 'not-found' | 'session-not-published' | 'session-cancelled' | 'banned'>;
    };
/** BCP 47's longest tag that a pass carries. */
const MAX_LANGUAGE_LENGTH = 35;

/** Passes into a session's room: chat and media believe nothing else. */
@Injectable()
export class RoomPasses {
  constructor(
    @Inject(ROOM_PASS_PRIVATE_KEY) private readonly privateKey: KeyObject,
    private readonly casts: SessionCastRepository,
    private readonly countries: ParticipantCountriesRepository,
    private readonly addresses: AddressHashes,
    private readonly bans: BansRepository,
  ) {}

  /** `displayName` cleaned, for guests only: who is signed in goes by their own name. */
  async issue(
    ctx: RequestContext,
    sessionId: SessionId,
    displayName: string,
    cookies: Cookies,
    clientAddress: string,
  ): Promise<IssuedPass> {
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return { isIssued: false, code: 'not-found' };
    if (cast.status === 'draft') return { isIssued: false, code: 'session-not-published' };
    if (cast.status === 'cancelled') return { isIssued: false, code: 'session-cancelled' };
    const part = partIn(cast, ctx.viewer);
    const who = participantIn(ctx, cast, part, displayName, cookies);
    const terms = roomTerms(part, cast.guestIds.includes(who.sub));
    const addressHash = this.addresses.of(clientAddress);
    if (await this.isBanned(ctx, cast, who.sub, terms, addressHash)) return { isIssued: false, code: 'banned' };
    return signPass(ctx, this.privateKey, {
      room: sessionId,
      ...who,
      ...accountIn(ctx, cast),
      ...terms,
      addressHash,
      language: languageOf(ctx, mainLanguage(cast)),
      country: await this.countryOf(ctx, cast, part),
    });
  }

  /** A ban by address is of the audience: people of the programme may sit behind the same one. */
  private async isBanned(
    ctx: RequestContext,
    { summitId, sessionId }: SessionCast,
    participantId: string,
    { role, rights }: RoomTerms,
    addressHash: string,
  ): Promise<boolean> {
    if (rights.includes('moderate')) return false;
    const address = role === 'attendee' ? addressHash : null;
    return this.bans.isBanned(ctx, { summitId, sessionId }, participantId, address);
  }

  /** As the programme says of who appears in it, else as they said of themselves; guests are asked nothing. */
  private async countryOf(ctx: RequestContext, cast: SessionCast, { appearance }: SessionPart): Promise<string | null> {
    if (appearance !== null && appearance.country !== null) return appearance.country;
    return ctx.viewer === null ? null : this.countries.find(ctx, ctx.viewer, cast.summitId);
  }
}

/** A person of the programme under their name in the summit's main language, the same for every reader; else the user; else a guest. */
export function participantIn(
  ctx: RequestContext,
  cast: SessionCast,
  { appearance }: SessionPart,
  displayName: string,
  cookies: Cookies,
): { sub: string; name: string } {
  if (appearance !== null) {
    return { sub: appearance.personId, name: fittingName(pickText(appearance.name, [], mainLanguage(cast)).text) };
  }
  if (ctx.viewer !== null) return { sub: ctx.viewer.userId, name: fittingName(ctx.viewer.name) };
  return { sub: guestId(cookies), name: displayName };
}

/** Whoever is signed in; by somebody's link only where that link is for this summit. */
function accountIn({ viewer }: RequestContext, { summitId }: SessionCast): { account?: string } {
  const isTheirs = viewer?.isAccountHolder === true || viewer?.roles.some((role) => role.summitId === summitId);
  return viewer !== null && isTheirs === true ? { account: viewer.userId } : {};
}

/** What a pass says of its holder's language. */
export const languageOf = ({ languages }: RequestContext, mainLanguage: string): string =>
  (languages[0] ?? mainLanguage).slice(0, MAX_LANGUAGE_LENGTH);
const mainLanguage = (cast: SessionCast): string => cast.summitLanguages[0] ?? 'en';
/** As much of a name as a pass carries, in whole characters. */
export const fittingName = (name: string): string =>
  [...name].reduce((kept, next) => (kept.length + next.length <= MAX_DISPLAY_NAME_LENGTH ? kept + next : kept), '');
