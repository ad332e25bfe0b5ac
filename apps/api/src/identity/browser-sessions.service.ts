import { type RequestContext, SystemContexts, type Viewer } from '@app/database';
import { Injectable } from '@nestjs/common';
import { type Cookies, SESSION_COOKIE, type ViewerSource } from '../graphql/index.js';
import { AuthSessionsRepository, type AuthSessionRow } from './auth-sessions.repository.js';
import { Founders } from './founders.js';
import { hashOfSecret, newSecret } from './secret.js';

/** A browser stays signed in this long after it was last used. */
const LIFETIME_MS = 30 * 24 * 60 * 60 * 1_000;
/** A session in use is moved on once a day, not with each request. */
const EXTEND_AFTER_MS = 24 * 60 * 60 * 1_000;

/** What a browser session is opened with. */
export interface SignInGrant {
  userId: string;
  /** Set when an invitation's link signs in: the session then has that invitation's rights alone and ends at `endsAt`. */
  invitation?: { id: string; endsAt: Date };
  /** Set when a ticket's link signs in: the session then has an attendee's rights alone and ends at `endsAt`. */
  registration?: { id: string; endsAt: Date };
}

/** Signed-in browsers: an opaque id in an httpOnly cookie, of which the database has the hash. */
@Injectable()
export class BrowserSessions implements ViewerSource {
  constructor(
    private readonly contexts: SystemContexts,
    private readonly sessions: AuthSessionsRepository,
    private readonly founders: Founders,
  ) {}

  async viewerOf(cookieToken: string): Promise<Viewer | null> {
    const hash = hashOfSecret(cookieToken);
    const row = hash === null ? undefined : await this.sessions.find(this.contexts.create('viewer'), hash);
    return row === undefined ? null : this.viewerFrom(row);
  }

  /** Signs the browser in, under a new id; whoever was signed in there before no longer is. */
  async open(
    ctx: RequestContext,
    cookies: Cookies,
    { userId, invitation, registration }: SignInGrant,
  ): Promise<Viewer> {
    await this.forget(ctx, cookies);
    const secret = newSecret();
    const nowMs = ctx.clock.now().getTime();
    const endsAt = invitation?.endsAt ?? registration?.endsAt;
    const expiresAt = new Date(Math.min(nowMs + LIFETIME_MS, endsAt?.getTime() ?? Infinity));
    await this.sessions.create(ctx, {
      tokenHash: secret.hash,
      userId,
      invitationId: invitation?.id ?? null,
      registrationId: registration?.id ?? null,
      expiresAt,
    });
    const row = await this.sessions.find(ctx, secret.hash);
    if (row === undefined) throw new Error('a browser session was over as soon as it was opened');
    cookies.set(SESSION_COOKIE, secret.text, { maxAgeSeconds: Math.floor((expiresAt.getTime() - nowMs) / 1_000) });
    return this.viewerFrom(row);
  }

  /** Who is signed in here, when that is this user and by mail; `null` otherwise. Reads anew: their roles may just have changed. */
  async currentByMail(ctx: RequestContext, cookies: Cookies, userId: string): Promise<Viewer | null> {
    const hash = hashOfSecret(cookies.get(SESSION_COOKIE) ?? '');
    const row = hash === null ? undefined : await this.sessions.find(ctx, hash);
    return row?.userId === userId && row.invitationId === null && row.registrationId === null
      ? this.viewerFrom(row)
      : null;
  }

  /** Keeps a browser that is in use signed in; costs a statement, call it once per page. */
  async keepAlive(ctx: RequestContext, cookies: Cookies): Promise<void> {
    const token = cookies.get(SESSION_COOKIE);
    const hash = token === undefined ? null : hashOfSecret(token);
    if (token === undefined || hash === null) return;
    const end = new Date(ctx.clock.now().getTime() + LIFETIME_MS);
    const isExtended = await this.sessions.extend(ctx, hash, end, new Date(end.getTime() - EXTEND_AFTER_MS));
    if (isExtended) cookies.set(SESSION_COOKIE, token, { maxAgeSeconds: LIFETIME_MS / 1_000 });
  }

  /** Signs the browser out; one that isn't signed in stays so. */
  async close(ctx: RequestContext, cookies: Cookies): Promise<void> {
    await this.forget(ctx, cookies);
    cookies.clear(SESSION_COOKIE);
  }

  private async forget(ctx: RequestContext, cookies: Cookies): Promise<void> {
    const token = cookies.get(SESSION_COOKIE);
    const hash = token === undefined ? null : hashOfSecret(token);
    if (hash !== null) await this.sessions.delete(ctx, hash);
    await this.sessions.deleteExpired(ctx);
  }

  private viewerFrom(row: AuthSessionRow): Viewer {
    const { userId, email, name, personId, roles, mayReadOutbox, invitationId, registrationId } = row;
    const isAccountHolder = invitationId === null && registrationId === null;
    const isFounder = isAccountHolder && email !== null && this.founders.include(email);
    return { userId, email, name, personId, roles, mayReadOutbox, isAccountHolder, isFounder };
  }
}
