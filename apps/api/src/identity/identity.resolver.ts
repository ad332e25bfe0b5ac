import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ClientAddress,
  type Cookies,
  Ctx,
  parseWith,
  Refused,
  refused,
  RequestCookies,
  result,
} from '../graphql/index.js';
import { mayReadOutbox } from '../mail/index.js';
import { BrowserSessions } from './browser-sessions.service.js';
import { EmailAddress } from './email-address.js';
import { SignedIn, SignedOut, SignInLinkSent, SignInResult } from './identity.results.js';
import { LINK_LIFETIME_MINUTES, SignIn } from './sign-in.service.js';
import { toViewerType, ViewerType } from './viewer.type.js';

const REFUSALS = {
  'link-unknown': 'This is not one of our sign-in links; copy the whole link from the mail.',
  'link-used': 'This link was used already; ask for a new one.',
  'link-expired': 'This link worked for fifteen minutes; ask for a new one.',
};

/** Signing in and out is open to everybody; what it opens is asked by each operation. */
@Resolver()
export class IdentityResolver {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly signIn: SignIn,
    private readonly browserSessions: BrowserSessions,
  ) {}

  @Query(() => ViewerType, { nullable: true })
  async viewer(@Ctx() ctx: RequestContext, @RequestCookies() cookies: Cookies): Promise<ViewerType | null> {
    if (ctx.viewer === null) return null;
    await this.browserSessions.keepAlive(ctx, cookies);
    return toViewerType(ctx.viewer, mayReadOutbox(ctx.viewer, this.config.isDemo));
  }

  @Mutation(() => SignInLinkSent)
  async requestSignInLink(
    @Ctx() ctx: RequestContext,
    @ClientAddress() clientAddress: string,
    @Args('email', { type: () => String }, parseWith(EmailAddress)) email: string,
    @Args('returnTo', { type: () => String, nullable: true }) returnTo: string | null,
  ): Promise<SignInLinkSent> {
    await this.signIn.request(ctx, email, returnTo, clientAddress);
    return { email, lifetimeSeconds: LINK_LIFETIME_MINUTES * 60 };
  }

  @Mutation(() => SignInResult)
  async completeSignIn(
    @Ctx() ctx: RequestContext,
    @RequestCookies() cookies: Cookies,
    @Args('token', { type: () => String }) token: string,
  ): Promise<SignedIn | Refused> {
    const outcome = await this.signIn.complete(ctx, token, cookies);
    if (!outcome.isSignedIn) return refused(outcome.code, REFUSALS[outcome.code]);
    const viewer = toViewerType(outcome.viewer, mayReadOutbox(outcome.viewer, this.config.isDemo));
    return result(SignedIn, { viewer, returnTo: outcome.returnTo });
  }

  @Mutation(() => SignedOut)
  async signOut(@Ctx() ctx: RequestContext, @RequestCookies() cookies: Cookies): Promise<SignedOut> {
    await this.browserSessions.close(ctx, cookies);
    return { done: true };
  }
}
