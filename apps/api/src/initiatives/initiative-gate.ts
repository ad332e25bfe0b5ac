import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { pickText } from '@app/domain';
import { notAllowed, type NotAllowed, notFound, type NotFound } from '../graphql/index.js';
import { InitiativeDelegatesRepository } from './initiative-delegates.repository.js';
import { type MemberOfDelegation, InitiativeTalkRepository } from './initiative-talk.repository.js';
import { accountOf, type DraftPart, partInDraft, personOf } from './initiatives.policy.js';
import { type InitiativeRow, InitiativesRepository } from './initiatives.repository.js';

/** Somebody who takes part in a draft. */
export interface Drafter {
  part: DraftPart;
  /** That they are a member of; the first one is whom they speak for. */
  delegations: readonly MemberOfDelegation[];
  /** As it stands beside what they say: a member's as the programme has it, or as they gave it when they joined. */
  name: string;
}

/** Stands before everything that is done with a draft. Who has no part in it is told that there is none. */
@Injectable()
export class InitiativeGate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly initiatives: InitiativesRepository,
    private readonly talk: InitiativeTalkRepository,
    private readonly delegates: InitiativeDelegatesRepository,
  ) {}

  /** How the viewer takes part in the drafts of a summit, which they have come to read; `null` for who does not. */
  async drafterIn(ctx: RequestContext, summitId: string): Promise<Drafter | null> {
    const userId = accountOf(ctx.viewer);
    const joined = userId === null ? [] : await this.delegates.joinedBy(ctx, summitId, userId);
    const isNew = joined.some(({ hasCome }) => !hasCome);
    const delegationIds = joined.map(({ id }) => id);
    if (userId !== null && isNew) await this.delegates.noteArrival(ctx, userId, delegationIds);
    return this.drafterAmong(ctx, summitId, joined);
  }

  private async drafterAmong(
    ctx: RequestContext,
    summitId: string,
    joined: readonly MemberOfDelegation[],
  ): Promise<Drafter | null> {
    const personId = personOf(ctx.viewer, summitId);
    const delegations = [
      ...(personId === null ? [] : await this.talk.delegationsOf(ctx, summitId, personId)),
      ...joined,
    ];
    const part = partInDraft(ctx.viewer, summitId, delegations);
    if (part === null) return null;
    const names = part === 'delegate' ? delegations[0]?.memberNames : undefined;
    return { part, delegations, name: (names && pickText(names, ['en'], 'en').text) ?? ctx.viewer?.name ?? '' };
  }

  /** Summits to whose drafts the viewer may speak for a delegation: where they joined one, or are somebody of the programme. */
  async summitsToSpeakIn(ctx: RequestContext): Promise<string[]> {
    const userId = accountOf(ctx.viewer);
    const joined = userId === null ? [] : await this.delegates.summitsJoinedBy(ctx, userId);
    const ofProgramme = (ctx.viewer?.roles ?? []).flatMap(({ summitId, personId }) => (personId ? [summitId] : []));
    const speaksIn: string[] = [];
    // Every page asks this for its menu: nobody has come to read by it.
    for (const summitId of new Set<string>([...joined, ...ofProgramme])) {
      const there = userId === null ? [] : await this.delegates.joinedBy(ctx, summitId, userId);
      if ((await this.drafterAmong(ctx, summitId, there))?.part === 'delegate') speaksIn.push(summitId);
    }
    return speaksIn;
  }

  /** Runs `work` in one transaction that holds the initiative; only for organisers unless `needed` says that delegates may too. */
  async open<Outcome>(
    ctx: RequestContext,
    id: string,
    needed: DraftPart,
    work: (tx: RequestContext, initiative: InitiativeRow, drafter: Drafter) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notAllowed('Sign in first.', 'not-signed-in');
    return this.unitOfWork.run<Outcome | NotAllowed | NotFound>(ctx, async (tx) => {
      const initiative = await this.initiatives.lock(tx, id);
      const drafter = initiative && (await this.drafterIn(tx, initiative.summitId));
      if (initiative === undefined || drafter == null) return notFound('There is no such initiative.');
      if (needed === 'organiser' && drafter.part !== 'organiser')
        return notAllowed('Only organisers of the summit do this.');
      return work(tx, initiative, drafter);
    });
  }
}
