import { Global, Module } from '@nestjs/common';
import { VIEWER_SOURCE } from '../graphql/index.js';
import { MailModule } from '../mail/index.js';
import { AuthSessionsRepository } from './auth-sessions.repository.js';
import { BrowserSessions } from './browser-sessions.service.js';
import { Founders } from './founders.js';
import { IdentityResolver } from './identity.resolver.js';
import { SignIn } from './sign-in.service.js';
import { SignInLinksRepository } from './sign-in-links.repository.js';
import { UsersRepository } from './users.repository.js';

/** Global, because every request asks who sends it (`VIEWER_SOURCE`). */
@Global()
@Module({
  imports: [MailModule],
  providers: [
    SignIn,
    BrowserSessions,
    Founders,
    AuthSessionsRepository,
    SignInLinksRepository,
    UsersRepository,
    IdentityResolver,
    { provide: VIEWER_SOURCE, useExisting: BrowserSessions },
  ],
  exports: [VIEWER_SOURCE, BrowserSessions, AuthSessionsRepository, UsersRepository, SignIn],
})
export class IdentityModule {}
