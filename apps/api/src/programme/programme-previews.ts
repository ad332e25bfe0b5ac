import { APP_CONFIG, type AppConfig } from '@app/config';
import type { RequestContext } from '@app/database';
import { type ProgrammeDocument, releaseProgramme, summitBounds, type SummitFrame } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import { ProgrammeDocumentsRepository } from './programme-documents.repository.js';
import { ProgrammeDraftsRepository } from './programme-drafts.repository.js';
import type { Session, Summit } from './programme.types.js';
import { viewProgramme } from './programme-view.js';
import { PublicProgrammes } from './public-programmes.js';
import { releasedProgramme } from './released-programme.js';

/** A session in its summit, for somebody who may see it before the public does. */
export interface SessionPreview {
  summit: Summit;
  session: Session;
  /** Without a time yet, `session` has the summit's days in its place. */
  isScheduled: boolean;
}

/** The programme in which a person appears in a session, in all languages. */
export interface ProgrammePreview {
  document: ProgrammeDocument;
  version: number;
  /** The public reads the same; else this is what it would read if the session were released now. */
  isReleased: boolean;
  /** Without a time yet, the session has the summit's days in its place. */
  isScheduled: boolean;
}

/** What people see of a session they are to appear in, whether it is published yet or not. */
@Injectable()
export class ProgrammePreviews {
  constructor(
    private readonly programmes: PublicProgrammes,
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly drafts: ProgrammeDraftsRepository,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /**
   * As released, when the person is in the released session already; else as releasing the session now would show it.
   * `undefined` for an unknown session, one without this person, and one that was cancelled before the public ever saw it.
   */
  async ofAppearance(ctx: RequestContext, sessionId: string, personId: string): Promise<SessionPreview | undefined> {
    const summitId = await this.drafts.findSummitOfSession(ctx, sessionId);
    if (summitId === undefined) return undefined;
    const frame = await this.drafts.getFrame(ctx, summitId);
    const released = await this.programmes.findSummit(ctx, frame.summit.slug);
    const shown = released === undefined ? undefined : sessionWith(released, sessionId, personId, true);
    if (shown !== undefined) return shown;
    const preview = await this.drafted(ctx, frame, sessionId);
    if (preview === undefined) return undefined;
    const { document, version, isScheduled } = preview;
    const programme = releasedProgramme(document, version, ctx.clock.now());
    // Nobody opens the stage of a session that is not published.
    const view = viewProgramme(programme, ctx.languages, new Map(), this.config.publicUrl);
    return sessionWith(view, sessionId, personId, isScheduled);
  }

  /** The whole programme around the same session as `ofAppearance` shows, for what is made of it in any language. */
  async documentOf(ctx: RequestContext, sessionId: string, personId: string): Promise<ProgrammePreview | undefined> {
    const summitId = await this.drafts.findSummitOfSession(ctx, sessionId);
    if (summitId === undefined) return undefined;
    const newest = await this.documents.findNewest(ctx, summitId);
    if (newest !== undefined && appearsIn(newest.document, sessionId, personId))
      return { document: newest.document, version: newest.version, isReleased: true, isScheduled: true };
    const preview = await this.drafted(ctx, await this.drafts.getFrame(ctx, summitId), sessionId);
    return preview !== undefined && appearsIn(preview.document, sessionId, personId) ? preview : undefined;
  }

  private async drafted(
    ctx: RequestContext,
    frame: SummitFrame,
    sessionId: string,
  ): Promise<ProgrammePreview | undefined> {
    const summitId = frame.summit.id;
    // Who is invited before there is a time may come on any of the summit's days.
    const unscheduledAt = summitBounds(frame.summit);
    const options = { withDrafts: true, unscheduledAt };
    const [draft] = (await this.drafts.getSessions(ctx, summitId, [sessionId], options)).drafts;
    if (draft === undefined) return undefined;
    const newest = await this.documents.findNewest(ctx, summitId);
    const now = ctx.clock.now();
    const document = releaseProgramme(newest?.document, { frame, drafts: [draft], calledOff: [] }, now.toISOString());
    const isScheduled =
      draft.session.startsAt !== unscheduledAt.startsAt.toISOString() ||
      draft.session.endsAt !== unscheduledAt.endsAt.toISOString();
    return { document, version: newest?.version ?? 0, isReleased: false, isScheduled };
  }
}

const appearsIn = ({ sessions }: ProgrammeDocument, sessionId: string, personId: string): boolean =>
  sessions.some(
    ({ id, appearances }) => id === sessionId && appearances.some((appearance) => appearance.personId === personId),
  );

function sessionWith(
  summit: Summit,
  sessionId: string,
  personId: string,
  isScheduled: boolean,
): SessionPreview | undefined {
  const session = summit.agenda.find(({ id }) => id === sessionId);
  return session?.appearances.some(({ person }) => person.id === personId)
    ? { summit, session, isScheduled }
    : undefined;
}
