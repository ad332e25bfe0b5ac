import { Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { POLL_LIMITS } from '@app/domain';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Ctx, notAllowed, notFound, parseWith, refused, result, StorableText } from '../graphql/index.js';
import { SessionArg } from '../stage/index.js';
import { PollInput, PollSchema } from './polls.inputs.js';
import type { PollContent } from './polls.repository.js';
import { type PollOutcome, type PollRefusal, Polls } from './polls.service.js';
import { Poll, type PollAnswer, PollChanged, PollResult, toPoll } from './polls.type.js';

const PollIdArg = () => Args('pollId', { type: () => ID }, parseWith(Uuid));
const PollArg = () => Args('poll', { type: () => PollInput }, parseWith(PollSchema));
const Word = StorableText.trim().min(1).max(POLL_LIMITS.wordLength);

/** Polls of a session; the service asks the policy. */
@Resolver()
export class PollsResolver {
  constructor(private readonly polls: Polls) {}

  @Query(() => [Poll], { name: 'polls', description: 'Empty for who does not run the polls of this session.' })
  async list(@Ctx() ctx: RequestContext, @SessionArg() sessionId: string): Promise<Poll[]> {
    return (await this.polls.list(ctx, sessionId)).map(toPoll);
  }

  @Mutation(() => PollResult, { description: 'A draft, which nobody sees but who runs the polls.' })
  async createPoll(
    @Ctx() ctx: RequestContext,
    @SessionArg() sessionId: string,
    @PollArg() poll: PollContent,
  ): Promise<PollAnswer> {
    return answer(await this.polls.create(ctx, sessionId, poll));
  }

  @Mutation(() => PollResult, { description: 'Of a draft only. `change`: of the poll as its editor saw it.' })
  async updatePoll(
    @Ctx() ctx: RequestContext,
    @PollIdArg() pollId: string,
    @Args('change', { type: () => Int }, parseWith(z.number().int())) change: number,
    @PollArg() poll: PollContent,
  ): Promise<PollAnswer> {
    return answer(await this.polls.update(ctx, pollId, change, poll));
  }

  @Mutation(() => PollResult, { description: 'A draft only.' })
  async deletePoll(@Ctx() ctx: RequestContext, @PollIdArg() pollId: string): Promise<PollAnswer> {
    return answer(await this.polls.delete(ctx, pollId));
  }

  @Mutation(() => PollResult, { description: 'For the first time or again: votes that it has still count.' })
  async openPoll(@Ctx() ctx: RequestContext, @PollIdArg() pollId: string): Promise<PollAnswer> {
    return answer(await this.polls.open(ctx, pollId));
  }

  @Mutation(() => PollResult, { description: 'Nothing counts that comes later.' })
  async closePoll(@Ctx() ctx: RequestContext, @PollIdArg() pollId: string): Promise<PollAnswer> {
    return answer(await this.polls.close(ctx, pollId));
  }

  @Mutation(() => PollResult, { description: 'Everybody sees it over the picture, in the place of another one.' })
  async showPollOnStage(@Ctx() ctx: RequestContext, @PollIdArg() pollId: string): Promise<PollAnswer> {
    return answer(await this.polls.show(ctx, pollId));
  }

  @Mutation(() => PollResult)
  async takePollOffStage(@Ctx() ctx: RequestContext, @PollIdArg() pollId: string): Promise<PollAnswer> {
    return answer(await this.polls.takeOffStage(ctx, pollId));
  }

  @Mutation(() => PollResult, { description: 'A word of a cloud, however it is spelled, or back into it.' })
  async hidePollWord(
    @Ctx() ctx: RequestContext,
    @PollIdArg() pollId: string,
    @Args('word', { type: () => String }, parseWith(Word)) word: string,
    @Args('isHidden', { type: () => Boolean }) isHidden: boolean,
  ): Promise<PollAnswer> {
    return answer(await this.polls.hideWord(ctx, pollId, word, isHidden));
  }
}

const MESSAGES: Record<PollRefusal, string> = {
  'not-signed-in': 'Sign in, or open your invitation, to run polls.',
  'not-allowed': 'Only who presides over this session and the organisers of the summit run its polls.',
  'not-found': 'There is no such session or poll.',
  'limit-reached': 'There are too many already.',
  'stale-revision': 'Somebody else has changed this poll meanwhile.',
  'poll-begun': 'This poll was opened already.',
  'poll-not-open': 'This poll was not opened yet.',
  'wrong-ballot': 'This poll has no cloud of words.',
};

function answer(outcome: PollOutcome): PollAnswer {
  if (outcome.isDone) return result(PollChanged, { poll: outcome.poll && toPoll(outcome.poll) });
  const { code } = outcome;
  if (code === 'not-found') return notFound(MESSAGES[code]);
  if (code === 'not-allowed' || code === 'not-signed-in') return notAllowed(MESSAGES[code], code);
  return refused(code, MESSAGES[code]);
}
