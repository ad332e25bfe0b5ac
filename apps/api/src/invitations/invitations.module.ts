import { Module } from '@nestjs/common';
import { MailModule } from '../mail/index.js';
import { ProgrammeModule } from '../programme/index.js';
import { DraftAppearanceInvitationResolver } from './draft-appearance-invitation.resolver.js';
import { InvitationAnswers } from './invitation-answers.service.js';
import { InvitationDetailsView } from './invitation-details.service.js';
import { InvitationLinksResolver } from './invitation-links.resolver.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InvitationsResolver } from './invitations.resolver.js';
import { Invitations } from './invitations.service.js';

@Module({
  imports: [MailModule, ProgrammeModule],
  providers: [
    Invitations,
    InvitationAnswers,
    InvitationDetailsView,
    InvitationsRepository,
    InvitationsResolver,
    InvitationLinksResolver,
    DraftAppearanceInvitationResolver,
  ],
  exports: [Invitations],
})
export class InvitationsModule {}
