export { INVITATION_OPERATIONS, mayInvite } from './invitations.policy.js';
export { InvitationsModule } from './invitations.module.js';
export { Invitations } from './invitations.service.js';
