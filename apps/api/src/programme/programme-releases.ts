import type { RequestContext } from '@app/database';
import {
  changedSessions,
  type LanguageTexts,
  type ProgrammeDifference,
  programmeDifferences,
  type ProgrammeDocument,
  releaseProgramme,
} from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { changelogOf } from './changelog/index.js';
import { ProgrammeDocumentsRepository } from './programme-documents.repository.js';
import { type DraftedSessions, ProgrammeDraftsRepository } from './programme-drafts.repository.js';

/** Which version the public reads after a release. */
export interface Release {
  summitId: string;
  version: number;
}
/** What the public would read if it were released now. */
export interface ReleaseCandidate {
  readonly summitId: string;
  readonly summitSlug: string;
  /** `undefined` before the first release. */
  readonly newest: { version: number; document: ProgrammeDocument } | undefined;
  /** That of `newest` when there is nothing to tell. */
  readonly document: ProgrammeDocument;
  readonly changes: readonly ProgrammeDifference[];
  readonly releasedAt: Date;
  /** Whether the summit's own parts are the draft's. */
  readonly isWithFrame: boolean;
}
/** How a version is called, and what it says of itself. */
interface VersionWords {
  /** Without one its number names it. */
  name?: string | null;
  /** Without one it is written from the differences. */
  changelog?: LanguageTexts;
}

/** Writes new versions of public programmes. Call it inside `UnitOfWork.run`: version and fact are of the caller's transaction. */
@Injectable()
export class ProgrammeReleases {
  constructor(
    private readonly documents: ProgrammeDocumentsRepository,
    private readonly drafts: ProgrammeDraftsRepository,
  ) {}

  /**
   * Shows the public this session as its row stands; everything else stays as it was last released. What the public sees
   * already, and a session that was called off before anybody saw it, writes no version.
   * @throws Error for an unknown session or a draft.
   */
  async releaseSession(ctx: RequestContext, sessionId: string): Promise<Release> {
    const summitId = await this.drafts.findSummitOfSession(ctx, sessionId);
    if (summitId === undefined) throw new Error(`There is no session ${sessionId}.`);
    const summit = await this.lock(ctx, summitId);
    const sessions = await this.drafts.getSessions(ctx, summitId, [sessionId]);
    return this.write(ctx, await this.candidate(ctx, summit, sessions, false));
  }

  /** Shows the public the summit's own texts, organisers, sub-forums and record as they stand, and these sessions, in one version. */
  async releaseSummit(ctx: RequestContext, summitId: string, sessionIds: readonly string[]): Promise<Release> {
    const summit = await this.lock(ctx, summitId);
    const sessions = await this.drafts.getSessions(ctx, summitId, sessionIds);
    return this.write(ctx, await this.candidate(ctx, summit, sessions, true));
  }

  /** What releasing the whole draft would show: whoever is to write it holds the summit. `undefined` for an unknown summit. */
  async candidateOf(ctx: RequestContext, summitId: string): Promise<ReleaseCandidate | undefined> {
    const summit = await this.drafts.findSummit(ctx, summitId);
    if (summit === undefined) return undefined;
    const sessions = await this.drafts.getSessions(ctx, summitId, null, { withDrafts: true });
    return this.candidate(ctx, summit, sessions, true);
  }

  /** Makes the candidate the public's next version and announces it; one that says nothing new writes none. */
  async write(ctx: RequestContext, candidate: ReleaseCandidate, words: VersionWords = {}): Promise<Release> {
    const { summitId, summitSlug, newest, document, changes, releasedAt, isWithFrame } = candidate;
    if (newest !== undefined && document === newest.document) return { summitId, version: newest.version };
    const version = (newest?.version ?? 0) + 1;
    const { name = null, changelog = changelogOf(document, changes) } = words;
    await this.documents.insert(ctx, { summitId, version, document, releasedAt, name, changelog, changes });
    if (isWithFrame) await this.drafts.markFrameReleased(ctx, summitId);
    const sessionIds = changedSessions(newest?.document, document);
    const payload = { summitId, summitSlug, version, name, sessionIds, changes: [...changes] };
    await appendFacts(ctx, [{ kind: 'ProgrammeReleased', aggregate: `summit:${summitId}`, payload }]);
    return { summitId, version };
  }

  private async lock(ctx: RequestContext, summitId: string): Promise<{ id: string; slug: string }> {
    const summit = await this.drafts.lockSummit(ctx, summitId);
    if (summit === undefined) throw new Error(`There is no summit ${summitId}.`);
    return summit;
  }

  private async candidate(
    ctx: RequestContext,
    { id: summitId, slug: summitSlug }: { id: string; slug: string },
    sessions: DraftedSessions,
    isFrameAsked: boolean,
  ): Promise<ReleaseCandidate> {
    const newest = await this.documents.findNewest(ctx, summitId);
    const isWithFrame = newest === undefined || isFrameAsked;
    const releasedAt = ctx.clock.now();
    const frame = isWithFrame ? await this.drafts.getFrame(ctx, summitId) : undefined;
    const sequenceFloors = await this.drafts.findSequenceFloors(ctx, summitId);
    const document = releaseProgramme(
      newest?.document,
      { frame, ...sessions, sequenceFloors },
      releasedAt.toISOString(),
    );
    const changes = programmeDifferences(newest?.document, document);
    return { summitId, summitSlug, newest, document, changes, releasedAt, isWithFrame };
  }
}
