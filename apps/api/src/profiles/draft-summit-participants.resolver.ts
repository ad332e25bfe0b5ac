import type { RequestContext } from '@app/database';
import { missingParts } from '@app/domain';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { batched, Ctx } from '../graphql/index.js';
import { InvitationsRepository, toInvitationType } from '../invitations/index.js';
import { PeopleRepository, toDraftPerson } from '../people/index.js';
import { DraftSummit } from '../summits/index.js';
import { AvailabilitiesRepository } from './availabilities.repository.js';
import { Participant } from './participant.type.js';
import { toProfileAppearance } from './profile.type.js';
import { ProfilesRepository } from './profiles.repository.js';

/** `DraftSummit.participants`: whoever holds a `DraftSummit` was let in already. */
@Resolver(() => DraftSummit)
export class DraftSummitParticipantsResolver {
  private readonly participantsOf = batched((ctx, summitIds: readonly string[]) => this.read(ctx, summitIds));

  constructor(
    private readonly people: PeopleRepository,
    private readonly profiles: ProfilesRepository,
    private readonly availabilities: AvailabilitiesRepository,
    private readonly invitations: InvitationsRepository,
  ) {}

  @ResolveField(() => [Participant], {
    description:
      'Everybody of the draft and its delegations, by slug: invited or not, and what they told of themselves.',
  })
  participants(@Ctx() ctx: RequestContext, @Parent() { id }: DraftSummit): Promise<Participant[]> {
    return this.participantsOf(ctx, id);
  }

  /** A handful of questions, however many summits and people. */
  private async read(ctx: RequestContext, summitIds: readonly string[]): Promise<Participant[][]> {
    const members = await this.people.findIdsOfSummits(ctx, summitIds);
    const people = await this.people.findByIds(ctx, [...new Set(members.map(({ personId }) => personId))]);
    const appearances = await this.profiles.findAppearances(ctx, summitIds);
    const told = await this.profiles.findBySummits(ctx, summitIds);
    const spans = await this.availabilities.findBySummits(ctx, summitIds);
    const sessionIds = [...new Set(appearances.map(({ sessionId }) => sessionId))];
    const now = ctx.clock.now();
    const invitations = new Map(
      (await this.invitations.findCurrent(ctx, sessionIds)).map((row) => [
        `${row.sessionId} ${row.personId} ${row.role}`,
        toInvitationType(row, now),
      ]),
    );
    return summitIds.map((summitId) => {
      const ids = new Set(members.filter((member) => member.summitId === summitId).map(({ personId }) => personId));
      const present = people.filter(({ id }) => ids.has(id)).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
      return present.map((person): Participant => {
        const isTheirs = (row: { summitId: string; personId: string }): boolean =>
          row.summitId === summitId && row.personId === person.id;
        const profile = told.find(isTheirs);
        return {
          person: toDraftPerson(person, ctx.languages),
          appearances: appearances.filter(isTheirs).map(({ summitId: _summitId, ...appearance }) => ({
            ...toProfileAppearance(appearance),
            invitation: invitations.get(`${appearance.sessionId} ${person.id} ${appearance.role}`) ?? null,
          })),
          missing: missingParts(person),
          profileSavedAt: profile?.savedAt ?? null,
          availabilityStatedAt: profile?.availabilityStatedAt ?? null,
          availability: spans.filter(isTheirs),
          technicalCheck: profile?.check ?? null,
        };
      });
    });
  }
}
