import { DEFAULT_MODERATION, type ModerationSettings, type SessionId, type SummitId, Uuid } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { type NotAllowed, notAllowed, type NotFound, notFound, result } from '../graphql/index.js';
import { partIn, type SessionCast, SessionCastRepository } from '../stage/index.js';
import { SummitsRepository } from '../summits/index.js';
import { ModerationSettingsRepository } from './moderation-settings.repository.js';
import {
  mayRuleSessionChat,
  mayRuleSummitChat,
  type SessionModerationOperation,
  type SummitModerationOperation,
} from './moderation.policy.js';
import {
  SessionModerationType,
  type SetSessionModerationOutcome,
  type SetSummitModerationOutcome,
  SummitModerationType,
  toModerationSettings,
} from './moderation.type.js';

/** How chats are moderated: set for a summit, and for sessions that differ; rooms that are open hear of it. */
@Injectable()
export class ModerationRules {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly summits: SummitsRepository,
    private readonly rows: ModerationSettingsRepository,
  ) {}

  /** `null` for who may not change them. */
  async ofSummit(ctx: RequestContext, summitId: SummitId): Promise<SummitModerationType | null> {
    if ((await this.summitRefusal(ctx, 'summitModeration', summitId)) !== undefined) return null;
    const { ofSummit } = await this.rows.find(ctx, summitId, null);
    return toSummit(summitId, ofSummit);
  }

  /** `null` for who may not change them. */
  async ofSession(ctx: RequestContext, sessionId: SessionId): Promise<SessionModerationType | null> {
    const cast = await this.ruled(ctx, 'sessionModeration', sessionId);
    if (!('members' in cast)) return null;
    const { ofSummit, ofSession } = await this.rows.find(ctx, cast.summitId, sessionId);
    return toSession(sessionId, ofSession, ofSummit);
  }

  /** As they were set for a session and for its summit; `null` where nothing was. For who may change them, else the refusal. */
  async setFor(
    ctx: RequestContext,
    sessionId: SessionId,
  ): Promise<{ ofSession: ModerationSettings | null; ofSummit: ModerationSettings | null } | NotAllowed | NotFound> {
    const cast = await this.ruled(ctx, 'sessionModeration', sessionId);
    return 'members' in cast ? this.rows.find(ctx, cast.summitId, sessionId) : cast;
  }

  setOfSummit(
    ctx: RequestContext,
    summitId: SummitId,
    settings: ModerationSettings,
  ): Promise<SetSummitModerationOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<SetSummitModerationOutcome> => {
      const refusal = await this.summitRefusal(tx, 'setSummitModeration', summitId);
      if (refusal !== undefined) return refusal;
      await this.set(tx, summitId, null, settings);
      return toSummit(summitId, settings);
    });
  }

  /** `null`: the summit's hold again. */
  setOfSession(
    ctx: RequestContext,
    sessionId: SessionId,
    settings: ModerationSettings | null,
  ): Promise<SetSessionModerationOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<SetSessionModerationOutcome> => {
      const cast = await this.ruled(tx, 'setSessionModeration', sessionId);
      if (!('members' in cast)) return cast;
      await this.set(tx, cast.summitId, sessionId, settings);
      const { ofSummit } = await this.rows.find(tx, cast.summitId, null);
      return toSession(sessionId, settings, ofSummit);
    });
  }

  private async set(
    tx: RequestContext,
    summitId: SummitId,
    sessionId: SessionId | null,
    settings: ModerationSettings | null,
  ): Promise<void> {
    if (await this.rows.set(tx, summitId, sessionId, settings))
      await appendFacts(tx, [{ kind: 'ModerationChanged', aggregate: summitId, payload: { summitId, sessionId } }]);
  }

  private async summitRefusal(
    ctx: RequestContext,
    operation: SummitModerationOperation,
    summitId: SummitId,
  ): Promise<NotAllowed | NotFound | undefined> {
    if (ctx.viewer === null) return notSignedIn();
    if (!mayRuleSummitChat(operation, ctx.viewer, summitId))
      return notAllowed('Only organisers of this summit decide how its chats are moderated.');
    const isThere = Uuid.safeParse(summitId).success && (await this.summits.findById(ctx, summitId)) !== null;
    return isThere ? undefined : notFound('There is no such summit.');
  }

  private async ruled(
    ctx: RequestContext,
    operation: SessionModerationOperation,
    sessionId: SessionId,
  ): Promise<SessionCast | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notSignedIn();
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return notFound('There is no such session.');
    if (mayRuleSessionChat(operation, partIn(cast, ctx.viewer))) return cast;
    return notAllowed('Only who presides over this session and the organisers of the summit may do this.');
  }
}

const notSignedIn = (): NotAllowed => notAllowed('Sign in first.', 'not-signed-in');

const toSummit = (summitId: SummitId, settings: ModerationSettings | null): SummitModerationType =>
  result(SummitModerationType, { summitId, settings: toModerationSettings(settings ?? DEFAULT_MODERATION) });

const toSession = (
  sessionId: SessionId,
  own: ModerationSettings | null,
  ofSummit: ModerationSettings | null,
): SessionModerationType =>
  result(SessionModerationType, {
    sessionId,
    own: own && toModerationSettings(own),
    inherited: toModerationSettings(ofSummit ?? DEFAULT_MODERATION),
  });
