export { INVITATION_OPERATIONS, mayInvite } from './invitations.policy.js';
export { InvitationsModule } from './invitations.module.js';
export { Invitations } from './invitations.service.js';
export { InvitationReminders } from './invitation-reminders.service.js';
export { Invitation, toInvitationType } from './invitation.type.js';
export { InvitationsRepository } from './invitations.repository.js';
