import type { RefusalCode, SessionId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { foldForSearch, POLL_LIMITS } from '@app/domain';
import { appendFacts } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { partIn, SessionCastRepository } from '../stage/index.js';
import { mayRunPolls, type PollOperation } from './polls.policy.js';
import { type PollContent, type PollRow, PollsRepository } from './polls.repository.js';

export type PollRefusal = Extract<
  RefusalCode,
  | 'not-signed-in'
  | 'not-allowed'
  | 'not-found'
  | 'limit-reached'
  | 'stale-revision'
  | 'poll-begun'
  | 'poll-not-open'
  | 'wrong-ballot'
>;
/** `null` when it was deleted. */
export type PollOutcome = { isDone: true; poll: PollRow | null } | { isDone: false; code: PollRefusal };
/** The poll as it is to be, `null` to delete it, or why not. */
type Change = (poll: PollRow) => PollRow | null | PollRefusal;

/** Polls of sessions: made, opened, closed and shown. Each change and the fact that tells the room are one transaction. */
@Injectable()
export class Polls {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly casts: SessionCastRepository,
    private readonly rows: PollsRepository,
  ) {}

  /** In the order they were made; empty for who may not run them. */
  async list(ctx: RequestContext, sessionId: SessionId): Promise<PollRow[]> {
    return (await this.refusal(ctx, 'listPolls', sessionId)) === undefined ? this.rows.list(ctx, sessionId) : [];
  }

  /** A draft. Refuses `limit-reached` beside what `change` refuses. */
  async create(ctx: RequestContext, sessionId: SessionId, content: PollContent): Promise<PollOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<PollOutcome> => {
      const code = await this.refusal(tx, 'createPoll', sessionId);
      if (code !== undefined) return { isDone: false, code };
      const change = await this.rows.nextChange(tx, sessionId);
      if ((await this.rows.list(tx, sessionId)).length >= POLL_LIMITS.polls)
        return { isDone: false, code: 'limit-reached' };
      const poll: PollRow = {
        ...content,
        id: uuidv7(),
        sessionId,
        change,
        status: 'draft',
        isOnStage: false,
        hiddenWords: [],
      };
      await this.rows.save(tx, poll);
      await tell(tx, sessionId);
      return { isDone: true, poll };
    });
  }

  /** Only of a draft: what was voted on stays what it was. `seen`: the change that its editor knows. */
  update(ctx: RequestContext, pollId: string, seen: number, content: PollContent): Promise<PollOutcome> {
    return this.change(ctx, 'updatePoll', pollId, (poll) => {
      if (poll.status !== 'draft') return 'poll-begun';
      return poll.change === seen ? { ...poll, ...content } : 'stale-revision';
    });
  }

  /** Only a draft: votes are kept. */
  delete(ctx: RequestContext, pollId: string): Promise<PollOutcome> {
    return this.change(ctx, 'deletePoll', pollId, (poll) => (poll.status === 'draft' ? null : 'poll-begun'));
  }

  /** Also one that was closed: its votes still count. */
  open(ctx: RequestContext, pollId: string): Promise<PollOutcome> {
    return this.change(ctx, 'openPoll', pollId, (poll) => ({ ...poll, status: 'open' }));
  }

  /** No vote counts that is committed after this. */
  close(ctx: RequestContext, pollId: string): Promise<PollOutcome> {
    return this.change(ctx, 'closePoll', pollId, (poll) =>
      poll.status === 'draft' ? 'poll-not-open' : { ...poll, status: 'closed' },
    );
  }

  /** In the place of the one that was there. */
  show(ctx: RequestContext, pollId: string): Promise<PollOutcome> {
    return this.change(ctx, 'showPollOnStage', pollId, (poll) =>
      poll.status === 'draft' ? 'poll-not-open' : { ...poll, isOnStage: true },
    );
  }

  takeOffStage(ctx: RequestContext, pollId: string): Promise<PollOutcome> {
    return this.change(ctx, 'takePollOffStage', pollId, (poll) => ({ ...poll, isOnStage: false }));
  }

  /** Out of the cloud, in all its spellings, or back. Refuses `wrong-ballot` where there is no cloud. */
  hideWord(ctx: RequestContext, pollId: string, word: string, isHidden: boolean): Promise<PollOutcome> {
    return this.change(ctx, 'hidePollWord', pollId, (poll) => {
      const folded = foldForSearch(word);
      if (poll.kind !== 'word-cloud' || folded === '') return 'wrong-ballot';
      const others = poll.hiddenWords.filter((hidden) => hidden !== folded);
      if (isHidden && others.length >= POLL_LIMITS.hiddenWords) return 'limit-reached';
      return { ...poll, hiddenWords: isHidden ? [...others, folded] : others };
    });
  }

  /** Refuses with `not-signed-in`, `not-allowed`, `not-found` and what `next` says; who may not run polls learns nothing of them. */
  private async change(
    ctx: RequestContext,
    operation: PollOperation,
    pollId: string,
    next: Change,
  ): Promise<PollOutcome> {
    return this.unitOfWork.run(ctx, async (tx): Promise<PollOutcome> => {
      const found = await this.rows.find(tx, pollId);
      if (found === undefined) return { isDone: false, code: ctx.viewer === null ? 'not-signed-in' : 'not-found' };
      const { sessionId } = found;
      const code = await this.refusal(tx, operation, sessionId);
      if (code !== undefined) return { isDone: false, code };
      const change = await this.rows.nextChange(tx, sessionId);
      // As it is now that nobody else changes it.
      const poll = await this.rows.find(tx, pollId);
      if (poll === undefined) return { isDone: false, code: 'not-found' };
      const changed = next(poll);
      if (typeof changed === 'string') return { isDone: false, code: changed };
      if (changed?.isOnStage === true && !poll.isOnStage) await this.rows.clearStage(tx, sessionId, change);
      const saved = changed && { ...changed, change };
      await (saved === null ? this.rows.delete(tx, pollId) : this.rows.save(tx, saved));
      await tell(tx, sessionId);
      return { isDone: true, poll: saved };
    });
  }

  private async refusal(
    ctx: RequestContext,
    operation: PollOperation,
    sessionId: SessionId,
  ): Promise<'not-signed-in' | 'not-found' | 'not-allowed' | undefined> {
    if (ctx.viewer === null) return 'not-signed-in';
    const cast = await this.casts.find(ctx, sessionId);
    if (cast === undefined) return 'not-found';
    return mayRunPolls(operation, partIn(cast, ctx.viewer)) ? undefined : 'not-allowed';
  }
}

const tell = (ctx: RequestContext, sessionId: SessionId): Promise<void> =>
  appendFacts(ctx, [{ kind: 'PollsChanged', aggregate: sessionId, payload: { sessionId } }]);
