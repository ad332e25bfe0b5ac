import { ANNOUNCEMENT_LIMITS, type SessionId, type SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { pickText } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { BadInput, type NotAllowed, notAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import { partIn, SessionCastRepository } from '../stage/index.js';
import {
  Announcement,
  AnnouncementDesk,
  type AnnouncementOutcome,
  AnnouncementSaved,
  toOrganised,
} from './announcement.type.js';
import type { ParsedAnnouncement } from './announcements.inputs.js';
import { type Announced, mayAnnounce } from './announcements.policy.js';
import { AnnouncementsRepository } from './announcements.repository.js';

type Target = Pick<ParsedAnnouncement, 'scope'> & { id?: string | null };

/** What organisers say to a session, a summit or everybody. Chat shows it in live rooms; pages ask for it. */
@Injectable()
export class Announcements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly announcements: AnnouncementsRepository,
  ) {}

  /** To be read now, in the reader's language. */
  async list(ctx: RequestContext, summitId: SummitId | null, sessionId: SessionId | null): Promise<Announcement[]> {
    const rows = await this.announcements.listShown(ctx, summitId, sessionId);
    return rows.map(({ id, scope, importance, texts, link, startsAt }) =>
      result(Announcement, {
        id,
        scope,
        importance,
        text: pickText(texts, ctx.languages, 'en'),
        link,
        startsAt,
      }),
    );
  }

  /** `null` for who may not announce to this session, or to this summit where no session is given. */
  async desk(ctx: RequestContext, target: Target & { scope: 'session' | 'summit' }): Promise<AnnouncementDesk | null> {
    const to = await this.allowed(ctx, target);
    if ('code' in to || to.scope === 'everybody') return null;
    const now = ctx.clock.now();
    const rows = await this.announcements.listOrganised(ctx, to.summitId, to.sessionId);
    return result(AnnouncementDesk, {
      announcements: rows.map((row) => toOrganised(row, now)),
      mayReachSummit: mayAnnounce({ scope: 'summit', summitId: to.summitId, sessionId: null }, ctx.viewer, null),
      mayReachEverybody: mayAnnounce({ scope: 'everybody', summitId: null, sessionId: null }, ctx.viewer, null),
    });
  }

  /** `id`: of who may have to say it again, and is then heard once. @throws BadInput when it would be over before it begins. */
  async announce(ctx: RequestContext, said: ParsedAnnouncement, id: string = uuidv7()): Promise<AnnouncementOutcome> {
    const to = await this.allowed(ctx, said);
    if ('code' in to) return to;
    const now = ctx.clock.now();
    const startsAt = said.startsAt && said.startsAt > now ? said.startsAt : now;
    const endsAt = said.endsAt ?? null;
    if (endsAt !== null && endsAt <= startsAt)
      throw new BadInput([{ path: 'input.endsAt', code: 'ends-before-start', message: 'is over already' }]);
    const { importance, texts, link } = said;
    const announcement = { id, importance, texts, link, startsAt, endsAt };
    const isSaid = await this.unitOfWork.run(ctx, async (tx) => {
      if ((await this.announcements.lock(tx, id)) !== undefined) return true;
      if (!(await this.announcements.insert(tx, to, announcement, ANNOUNCEMENT_LIMITS.atATime))) return false;
      await tell(tx, announcement.id, to);
      return true;
    });
    return isSaid
      ? result(AnnouncementSaved, { announcement: toOrganised({ ...announcement, ...to, withdrawnAt: null }, now) })
      : refused('limit-reached', 'There are too many announcements already; take one back.');
  }

  /** Twice is once. */
  async withdraw(ctx: RequestContext, id: string): Promise<AnnouncementOutcome> {
    if (ctx.viewer === null) return notSignedIn();
    return this.unitOfWork.run<AnnouncementOutcome>(ctx, async (tx) => {
      const row = await this.announcements.lock(tx, id);
      if (row === undefined) return notFound('There is no such announcement.');
      const to = await this.allowed(tx, { scope: row.scope, id: row.sessionId ?? row.summitId });
      if ('code' in to) return to;
      const now = tx.clock.now();
      if (row.withdrawnAt === null) {
        await this.announcements.withdraw(tx, id);
        await tell(tx, id, to);
      }
      return result(AnnouncementSaved, {
        announcement: toOrganised({ ...row, withdrawnAt: row.withdrawnAt ?? now }, now),
      });
    });
  }

  private async allowed(ctx: RequestContext, { scope, id }: Target): Promise<Announced | NotAllowed | NotFound> {
    const { viewer } = ctx;
    if (viewer === null) return notSignedIn();
    if (scope === 'everybody') {
      const to: Announced = { scope, summitId: null, sessionId: null };
      return mayAnnounce(to, viewer, null) ? to : notAllowed('Only founders of this installation speak to everybody.');
    }
    if (scope === 'summit') {
      const to: Announced = { scope, summitId: id ?? '', sessionId: null };
      if (!mayAnnounce(to, viewer, null)) return notAllowed('Only organisers of this summit may do this.');
      return (await this.announcements.summitExists(ctx, to.summitId)) ? to : notFound('There is no such summit.');
    }
    const cast = await this.casts.find(ctx, id ?? '');
    if (cast === undefined) return notFound('There is no such session.');
    const to: Announced = { scope, summitId: cast.summitId, sessionId: cast.sessionId };
    if (mayAnnounce(to, viewer, partIn(cast, viewer))) return to;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }
}

const notSignedIn = (): NotAllowed => notAllowed('Sign in first.', 'not-signed-in');

const tell = (tx: RequestContext, announcementId: string, { summitId, sessionId }: Announced): Promise<void> =>
  appendFacts(tx, [
    {
      kind: 'AnnouncementChanged',
      aggregate: announcementId,
      payload: { announcementId, summitId, sessionId },
    },
  ]);
