import { APP_CONFIG, type AppConfig } from '@app/config';
import { type RequestContext, UnitOfWork, type Viewer } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cookies } from '../graphql/index.js';
import { mailLanguage, Mails, signInMail } from '../mail/index.js';
import { AttemptLimits } from './attempt-limits.js';
import { BrowserSessions } from './browser-sessions.service.js';
import { Founders } from './founders.js';
import { ownPath } from './return-path.js';
import { hashOfSecret, newSecret } from './secret.js';
import { SignInLinksRepository } from './sign-in-links.repository.js';
import { UsersRepository } from './users.repository.js';

const MINUTE_MS = 60_000;
export const LINK_LIFETIME_MINUTES = 15;
/** Links per address and per client, then one each so many seconds. Nobody mistypes their mailbox twenty times. */
const PER_ADDRESS = { burst: 3, everySeconds: 180 };
const PER_CLIENT = { burst: 20, everySeconds: 60 };
/** The answer takes at least this long, so that its time does not tell whether a mail was written. */
const LEAST_ANSWER_MS = 250;

export type SignInOutcome =
  | { isSignedIn: true; viewer: Viewer; returnTo: string }
  | { isSignedIn: false; code: 'link-unknown' | 'link-used' | 'link-expired' };

/** Signing in by a link that is mailed. */
@Injectable()
export class SignIn {
  private readonly addresses = new AttemptLimits(PER_ADDRESS.burst, PER_ADDRESS.everySeconds);
  private readonly clients = new AttemptLimits(PER_CLIENT.burst, PER_CLIENT.everySeconds);

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UsersRepository,
    private readonly links: SignInLinksRepository,
    private readonly mails: Mails,
    private readonly browserSessions: BrowserSessions,
    private readonly founders: Founders,
  ) {}

  /**
   * Mails a link to a known user or a founder; answers the same, after the same time, when the address is nobody's.
   * `email` in the form of `parseEmailAddress`. @throws GraphQLError `RATE_LIMITED`, known address or not.
   */
  async request(ctx: RequestContext, email: string, returnTo: string | null, clientAddress: string): Promise<void> {
    const waitSeconds = this.clients.take(clientAddress, ctx.clock) || this.addresses.take(email, ctx.clock);
    if (waitSeconds > 0) {
      throw new GraphQLError(`Too many sign-in links were asked for; try again in ${waitSeconds} s.`, {
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: waitSeconds },
      });
    }
    await Promise.all([this.mailLink(ctx, email, ownPath(returnTo)), pause(LEAST_ANSWER_MS)]);
  }

  /** Uses the link up and signs the browser in. A link works once, for fifteen minutes. */
  async complete(ctx: RequestContext, token: string, cookies: Cookies): Promise<SignInOutcome> {
    const hash = hashOfSecret(token);
    if (hash === null) return { isSignedIn: false, code: 'link-unknown' };
    return this.unitOfWork.run(ctx, async (inside) => {
      const link = await this.links.consume(inside, hash);
      if (link.state !== 'consumed') return { isSignedIn: false, code: `link-${link.state}` };
      const viewer = await this.browserSessions.open(inside, cookies, { userId: link.userId });
      return { isSignedIn: true, viewer, returnTo: link.returnTo };
    });
  }

  /** A link for a known user to be handed over otherwise than by mail (the demo prints it). */
  async createLink(ctx: RequestContext, userId: string, returnTo = '/'): Promise<string> {
    const secret = newSecret();
    await this.links.create(ctx, {
      tokenHash: secret.hash,
      userId,
      returnTo: ownPath(returnTo),
      expiresAt: this.linkEnd(ctx),
    });
    return `${this.config.publicUrl}/sign-in/${secret.text}`;
  }

  private async mailLink(ctx: RequestContext, email: string, returnTo: string): Promise<void> {
    const user = this.founders.include(email)
      ? await this.users.findOrCreate(ctx, { email, name: email, personId: null, mayReadOutbox: false })
      : await this.users.findByEmail(ctx, email);
    if (user === undefined) return;
    await this.unitOfWork.run(ctx, async (inside) => {
      const url = await this.createLink(inside, user.id, returnTo);
      await this.mails.post(
        inside,
        email,
        signInMail(mailLanguage(ctx.languages), { name: user.name, url, lifetimeMinutes: LINK_LIFETIME_MINUTES }),
        this.linkEnd(ctx),
      );
    });
  }

  private linkEnd(ctx: RequestContext): Date {
    return new Date(ctx.clock.now().getTime() + LINK_LIFETIME_MINUTES * MINUTE_MS);
  }
}
