import { APP_CONFIG, type AppConfig } from '@app/config';
import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext, Viewer } from '@app/database';
import type { AppearanceRole } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { SignIn, UsersRepository } from '../identity/index.js';
import { Invitations } from '../invitations/index.js';
import { DemoRepository } from './demo.repository.js';
import type { CurrentRehearsal } from './rehearsal.js';
import { REHEARSAL_SLUG } from './rehearsal.data.js';

/** Where a newcomer begins, one address per role. */
export interface DemoLinks {
  organiser: string;
  moderator: string;
  speaker: string;
  /** Two who share the booth of one language. */
  interpreter: string;
  partner: string;
  /** The session's public page: attendees need no account. */
  attendee: string;
}

export interface DemoSummitKey {
  summitId: SummitId;
  summitSlug: string;
}

const ORGANISER = { email: 'organiser@demo.example', name: 'Demo organiser' };
const CAST = {
  moderator: { personSlug: 'an-fengquan', role: 'moderator', email: 'moderator@demo.example' },
  speaker: { personSlug: 'moin-ul-haque', role: 'speaker', email: 'speaker@demo.example' },
  interpreter: { personSlug: 'rehearsal-urdu-one', role: 'interpreter', email: 'interpreter@demo.example' },
  partner: { personSlug: 'rehearsal-urdu-two', role: 'interpreter', email: 'partner@demo.example' },
} as const satisfies Record<string, { personSlug: string; role: AppearanceRole; email: string }>;

@Injectable()
export class DemoLinkMaker {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly demo: DemoRepository,
    private readonly users: UsersRepository,
    private readonly signIn: SignIn,
    private readonly invitations: Invitations,
  ) {}

  /** The demo's organiser, made when there is none, who organises all these summits. */
  async organiser(ctx: RequestContext, summits: readonly DemoSummitKey[]): Promise<Viewer> {
    const { id, ...user } = await this.users.findOrCreate(ctx, { ...ORGANISER, personId: null, mayReadOutbox: true });
    for (const { summitId } of summits)
      await this.users.grant(ctx, { userId: id, summitId, role: 'organiser', personId: null });
    return { ...user, userId: id, roles: summits.map((summit) => ({ ...summit, role: 'organiser' })) };
  }

  /** New links for this start. */
  async make(ctx: RequestContext, organiser: Viewer, rehearsal: CurrentRehearsal): Promise<DemoLinks> {
    const page = `/s/${REHEARSAL_SLUG}/${rehearsal.sessionSlug}`;
    const slugs = Object.values(CAST).map(({ personSlug }) => personSlug);
    const people = await this.demo.findPeople(ctx, slugs);
    return {
      organiser: await this.signIn.createLink(ctx, organiser.userId, '/organise'),
      moderator: await this.castLink(ctx, rehearsal, 'moderator', people, page),
      speaker: await this.castLink(ctx, rehearsal, 'speaker', people, page),
      interpreter: await this.castLink(ctx, rehearsal, 'interpreter', people, page),
      partner: await this.castLink(ctx, rehearsal, 'partner', people, page),
      attendee: `${this.config.publicUrl}${page}`,
    };
  }

  /** An invitation, or a way to sign in again for who accepted an earlier one: a new invitation would sign out the browser they use. */
  private async castLink(
    ctx: RequestContext,
    { sessionId }: CurrentRehearsal,
    who: keyof typeof CAST,
    people: ReadonlyMap<string, PersonId>,
    page: string,
  ): Promise<string> {
    const { personSlug, role, email } = CAST[who];
    const personId = people.get(personSlug);
    // A rehearsal from before there were interpreters in it: the page itself is what there is to show.
    if (personId === undefined) return `${this.config.publicUrl}${page}`;
    const userId = await this.demo.findInvitedUser(ctx, sessionId, personId, role);
    if (userId !== undefined) return this.signIn.createLink(ctx, userId, page);
    const invited = await this.invitations.inviteQuietly(ctx, { sessionId, personId, role, email });
    // An organiser of the demo may have taken the role away: the page itself is what is left to show.
    return invited.isDone ? invited.url : `${this.config.publicUrl}${page}`;
  }
}
