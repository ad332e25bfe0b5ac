export { AttemptLimits } from './attempt-limits.js';
export { AuthSessionsRepository } from './auth-sessions.repository.js';
export { BrowserSessions } from './browser-sessions.service.js';
export { EmailAddress, parseEmailAddress } from './email-address.js';
export { IdentityModule } from './identity.module.js';
export { hashOfSecret, newSecret, type Secret } from './secret.js';
export { SignIn } from './sign-in.service.js';
export { UsersRepository } from './users.repository.js';
export { toViewerType, ViewerType } from './viewer.type.js';
