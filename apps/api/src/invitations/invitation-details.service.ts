import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { result } from '../graphql/index.js';
import { ProgrammePreviews } from '../programme/index.js';
import { invitationEnd, invitationStatus } from './invitation-state.js';
import { InvitationDetails } from './invitation.type.js';
import type { InvitationRow } from './invitations.repository.js';

/** What an invited person sees of the programme: their session as it stands, published or not. */
@Injectable()
export class InvitationDetailsView {
  constructor(private readonly previews: ProgrammePreviews) {}

  /** `undefined` when the session has nothing to show any more. */
  async of(ctx: RequestContext, row: InvitationRow): Promise<InvitationDetails | undefined> {
    const preview = await this.previews.ofAppearance(ctx, row.sessionId, row.personId);
    const person = preview?.session.appearances.find((appearance) => appearance.person.id === row.personId)?.person;
    if (preview === undefined || person === undefined) return undefined;
    const { summit, session, isScheduled } = preview;
    return result(InvitationDetails, {
      id: row.id,
      role: row.role,
      status: invitationStatus(row, ctx.clock.now()),
      person,
      summit,
      session,
      isScheduled,
      expiresAt: invitationEnd(row),
    });
  }
}
