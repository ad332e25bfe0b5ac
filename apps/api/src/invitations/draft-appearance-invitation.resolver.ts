import type { RequestContext } from '@app/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx } from '../graphql/index.js';
import { DraftAppearance } from '../sessions/index.js';
import { Invitation, toInvitationType } from './invitation.type.js';
import { type AppearanceKey, InvitationsRepository } from './invitations.repository.js';

const keyOf = ({ sessionId, personId, role }: AppearanceKey): string => `${sessionId} ${personId} ${role}`;

/** `DraftAppearance.invitation`, asked once for all appearances of a list: whoever holds a `DraftAppearance` organises its summit. */
@Resolver(() => DraftAppearance)
export class DraftAppearanceInvitationResolver {
  private readonly invitationOf = batched(async (ctx: RequestContext, appearances: readonly AppearanceKey[]) => {
    const rows = await this.invitations.findCurrent(ctx, [...new Set(appearances.map(({ sessionId }) => sessionId))]);
    const byAppearance = new Map(rows.map((row) => [keyOf(row), toInvitationType(row, ctx.clock.now())]));
    return appearances.map((appearance) => byAppearance.get(keyOf(appearance)) ?? null);
  });
  constructor(private readonly invitations: InvitationsRepository) {}

  @ResolveField(() => Invitation, {
    nullable: true,
    description: 'Null before anybody was invited, and after the invitation was withdrawn.',
  })
  invitation(@Ctx() ctx: RequestContext, @Parent() appearance: DraftAppearance): Promise<Invitation | null> {
    return this.invitationOf(ctx, appearance);
  }
}
