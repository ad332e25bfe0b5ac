import { APP_CONFIG, type AppConfig } from '@app/config';
import type { SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import type { Cookies } from '../graphql/index.js';
import { newSecret } from '../identity/index.js';
import { findGuestId, guestId } from '../room-passes/index.js';
import type { AgendaOwner } from './agenda-owner.js';
import { CalendarLinksRepository, type CalendarLinkKind, type CalendarLinkRow } from './calendar-links.repository.js';
import { type AgendaSession, SessionStarsRepository } from './session-stars.repository.js';

/** Sessions that one person may star: more than any summit has, and no storage for strangers. */
const MAX_STARS = 500;
const PATHS: Readonly<Record<CalendarLinkKind, string>> = { agenda: 'agendas', appearances: 'people' };

export type Starred = { isDone: true } | { isDone: false; code: 'not-found' | 'limit-reached' };
export type Issued = { isDone: true; url: string; link: CalendarLinkRow } | { isDone: false; code: 'not-signed-in' };

/**
 * Own agendas: of whoever is signed in by mail, else of the browser. Nobody reads or changes another one's: there is no way to
 * name one. The link of an invitation or a ticket, which may be in other hands, opens no account's agenda.
 */
@Injectable()
export class Agendas {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly stars: SessionStarsRepository,
    private readonly links: CalendarLinksRepository,
  ) {}

  /** In the order they were starred. */
  listStarred(ctx: RequestContext, cookies: Cookies): Promise<AgendaSession[]> {
    return this.stars.listStarred(ctx, ownersOf(ctx, cookies));
  }

  /** Refuses with `not-found` for a session that the public does not know, and `limit-reached`. */
  async star(ctx: RequestContext, cookies: Cookies, sessionId: SessionId, isStarred: boolean): Promise<Starred> {
    if (!isStarred) {
      await this.unitOfWork.run(ctx, (tx) => this.stars.unstar(tx, ownersOf(ctx, cookies), sessionId));
      return { isDone: true };
    }
    return this.unitOfWork.run(ctx, async (tx): Promise<Starred> => {
      if ((await this.stars.findSummitOfPublic(tx, sessionId)) === undefined)
        return { isDone: false, code: 'not-found' };
      const owner = await this.owner(tx, cookies);
      if ((await this.stars.count(tx, [owner])) >= MAX_STARS) return { isDone: false, code: 'limit-reached' };
      await this.stars.star(tx, owner, sessionId);
      return { isDone: true };
    });
  }

  /** Addresses that were issued and still work; their secrets are not known any more. */
  async listLinks(ctx: RequestContext, cookies: Cookies): Promise<CalendarLinkRow[]> {
    const owner = ownerOf(ctx, cookies);
    return owner === undefined ? [] : this.links.list(ctx, owner);
  }

  /** A new secret address; the one before stops working. Refuses with `not-signed-in`: a guest appears nowhere. */
  async issueLink(ctx: RequestContext, cookies: Cookies, kind: CalendarLinkKind): Promise<Issued> {
    if (kind === 'appearances' && accountOf(ctx) === undefined) return { isDone: false, code: 'not-signed-in' };
    const secret = newSecret();
    await this.unitOfWork.run(ctx, async (tx) =>
      this.links.replace(tx, await this.owner(tx, cookies), kind, secret.hash),
    );
    return {
      isDone: true,
      url: `${this.config.publicUrl}/calendar/${PATHS[kind]}/${secret.text}.ics`,
      link: { kind, issuedAt: ctx.clock.now() },
    };
  }

  /** Taking back what was never given is fine. */
  async revokeLink(ctx: RequestContext, cookies: Cookies, kind: CalendarLinkKind): Promise<void> {
    const owner = ownerOf(ctx, cookies);
    if (owner !== undefined) await this.unitOfWork.run(ctx, (tx) => this.links.revoke(tx, owner, kind));
  }

  /** Slugs of the summits that the reader is registered for. */
  async listRegisteredSummits(ctx: RequestContext): Promise<string[]> {
    const userId = accountOf(ctx);
    return userId === undefined ? [] : this.links.listRegisteredSummits(ctx, userId);
  }

  /** Whether the reader has appearances to subscribe to. */
  async isInvited(ctx: RequestContext): Promise<boolean> {
    const userId = accountOf(ctx);
    return userId !== undefined && (await this.links.isInvited(ctx, userId));
  }

  /** Whose agenda is written to; a guest is made when there is nobody. What the browser had before signing in comes along. */
  private async owner(tx: RequestContext, cookies: Cookies): Promise<AgendaOwner> {
    const userId = accountOf(tx);
    if (userId === undefined) return { guestId: guestId(cookies) };
    const guest = findGuestId(cookies);
    if (guest !== undefined) await this.stars.adopt(tx, userId, guest);
    return { userId };
  }
}

/** The account whose all is the reader's. */
export const accountOf = ({ viewer }: RequestContext): string | undefined =>
  viewer?.isAccountHolder === true ? viewer.userId : undefined;

const ownerOf = (ctx: RequestContext, cookies: Cookies): AgendaOwner | undefined => ownersOf(ctx, cookies)[0];

/** The signed-in user first, and the browser, whose stars the user has not taken over yet. */
function ownersOf(ctx: RequestContext, cookies: Cookies): AgendaOwner[] {
  const [userId, guest] = [accountOf(ctx), findGuestId(cookies)];
  return [...(userId === undefined ? [] : [{ userId }]), ...(guest === undefined ? [] : [{ guestId: guest }])];
}
