import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, parseWith } from '../graphql/index.js';
import { Announcement, AnnouncementDesk, type AnnouncementOutcome, AnnouncementResult } from './announcement.type.js';
import { AnnouncementInput, AnnouncementSchema, type ParsedAnnouncement } from './announcements.inputs.js';
import { Announcements } from './announcements.service.js';

const OptionalId = (name: string) => Args(name, { type: () => ID, nullable: true }, parseWith(Uuid.nullish()));

@Resolver()
export class AnnouncementsResolver {
  constructor(private readonly announcements: Announcements) {}

  @Query(() => [Announcement], {
    name: 'announcements',
    description: 'To be read now by who looks at this summit or session, the latest first; everybody’s are among them.',
  })
  list(
    @Ctx() ctx: RequestContext,
    @OptionalId('summitId') summitId: string | null | undefined,
    @OptionalId('sessionId') sessionId: string | null | undefined,
  ): Promise<Announcement[]> {
    return this.announcements.list(ctx, summitId ?? null, sessionId ?? null);
  }

  @Query(() => AnnouncementDesk, {
    nullable: true,
    description: 'Of the summit and its sessions, or of one session; null for who may not announce there.',
  })
  announcementDesk(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }, parseWith(Uuid)) summitId: string,
    @OptionalId('sessionId') sessionId: string | null | undefined,
  ): Promise<AnnouncementDesk | null> {
    return this.announcements.desk(
      ctx,
      sessionId ? { scope: 'session', id: sessionId } : { scope: 'summit', id: summitId },
    );
  }

  @Mutation(() => AnnouncementResult, {
    description:
      'To a session: who presides, and organisers. To a summit: its organisers. To everybody: founders of the installation.',
  })
  announce(
    @Ctx() ctx: RequestContext,
    @Args('input', { type: () => AnnouncementInput }, parseWith(AnnouncementSchema)) input: ParsedAnnouncement,
  ): Promise<AnnouncementOutcome> {
    return this.announcements.announce(ctx, input);
  }

  @Mutation(() => AnnouncementResult, { description: 'Nobody is shown it any more.' })
  withdrawAnnouncement(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }, parseWith(Uuid)) id: string,
  ): Promise<AnnouncementOutcome> {
    return this.announcements.withdraw(ctx, id);
  }
}
