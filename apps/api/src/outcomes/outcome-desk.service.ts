import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { chooseSlug, followUpOf, type OutcomeFields, OUTCOME_LIMITS as LIMITS, pickText } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Embargoes } from '../embargo/index.js';
import { BadInput, type NotAllowed, notAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import { ProgrammeSources } from '../programme/index.js';
import {
  type OpenOutcome,
  type OutcomeAnswer,
  OutcomeDesk,
  OutcomeKept,
  OutcomeRemoved,
  type RemoveOutcomeAnswer,
  toKept,
} from './outcome.type.js';
import { mayKeepOutcomes, type OutcomeOperation } from './outcomes.policy.js';
import { OutcomesRepository, type OutcomeRow } from './outcomes.repository.js';

/** The register of outcomes as organisers keep it. */
@Injectable()
export class OutcomeDeskService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly embargoes: Embargoes,
    private readonly sources: ProgrammeSources,
    private readonly outcomes: OutcomesRepository,
  ) {}

  /** `null` for who does not organise the summit. */
  async read(ctx: RequestContext, summitId: SummitId): Promise<OutcomeDesk | null> {
    if (!mayKeepOutcomes('readDesk', ctx.viewer, summitId)) return null;
    const rows = await this.outcomes.listOf(ctx, [summitId]);
    const states = await this.embargoes.statesOf(
      ctx,
      'outcome',
      rows.map(({ id }) => id),
    );
    return result(OutcomeDesk, {
      outcomes: rows.map((row) => toKept(row, states.get(row.id)?.state ?? 'embargoed')),
      toFollowUp: await this.toFollowUp(ctx, summitId),
    });
  }

  /** Refuses with `limit-reached`. @throws BadInput for a session or person of another summit */
  add(ctx: RequestContext, summitId: SummitId, fields: OutcomeFields): Promise<OutcomeAnswer> {
    return this.inSummit(ctx, 'addOutcome', summitId, (tx) => this.insert(tx, summitId, fields, null));
  }

  /** What an earlier summit of the same organiser agreed, taken up by this one. Refuses with `followed-already`, `limit-reached`. */
  async followUp(ctx: RequestContext, summitId: SummitId, outcomeId: string): Promise<OutcomeAnswer> {
    return this.inSummit(ctx, 'followUp', summitId, async (tx) => {
      const before = await this.outcomes.find(tx, outcomeId);
      // Of a summit that they do not organise nobody learns whether there is such an outcome.
      if (before === undefined || !mayKeepOutcomes('followUp', tx.viewer, before.summitId)) return noOutcome();
      const open = await this.outcomes.listBefore(tx, summitId, [before.summitId]);
      if (!open.some(({ row }) => row.id === outcomeId))
        return refused('followed-already', 'This summit took it up already, or was before it.');
      return this.insert(tx, summitId, followUpOf(before), before);
    });
  }

  /** Replaces all that is said of it; of a released one at once for everybody. Refuses with `stale-revision`. */
  save(ctx: RequestContext, id: string, revision: number, fields: OutcomeFields): Promise<OutcomeAnswer> {
    return this.withOutcome<OutcomeAnswer>(ctx, 'saveOutcome', id, async (tx, row) => {
      if (row.revision !== revision) return refused('stale-revision', 'Somebody else changed it.');
      await this.check(tx, row.summitId, fields);
      await this.outcomes.update(tx, { ...row, ...fields, revision: revision + 1 });
      await this.embargoes.unscheduleUnlessFit(tx, 'outcome', id);
      return this.kept(tx, id);
    });
  }

  /** Only what was never released. Refuses with `released-already`. */
  remove(ctx: RequestContext, id: string): Promise<RemoveOutcomeAnswer> {
    return this.withOutcome<RemoveOutcomeAnswer>(ctx, 'removeOutcome', id, async (tx) => {
      if (!(await this.embargoes.remove(tx, 'outcome', id)))
        return refused('released-already', 'What was released is recalled, not removed.');
      await this.outcomes.remove(tx, id);
      return result(OutcomeRemoved, { id });
    });
  }

  /** Twice is once. */
  async removeDocument(ctx: RequestContext, documentId: string): Promise<OutcomeAnswer> {
    if (ctx.viewer === null) return notSignedIn();
    const outcomeId = await this.outcomes.outcomeOfDocument(ctx, documentId);
    if (outcomeId === undefined) return notFound('There is no such document.');
    return this.withOutcome<OutcomeAnswer>(ctx, 'saveOutcome', outcomeId, async (tx) => {
      await this.outcomes.removeDocument(tx, documentId);
      return this.kept(tx, outcomeId);
    });
  }

  /** Runs `work` in one transaction that holds the outcome. Who does not organise its summit is told that there is none. */
  async withOutcome<Answer>(
    ctx: RequestContext,
    operation: OutcomeOperation,
    id: string,
    work: (tx: RequestContext, row: OutcomeRow) => Promise<Answer>,
  ): Promise<Answer | NotAllowed | NotFound> {
    if (ctx.viewer === null) return notSignedIn();
    return this.unitOfWork.run<Answer | NotAllowed | NotFound>(ctx, async (tx) => {
      const row = await this.outcomes.lock(tx, id);
      return row === undefined || !mayKeepOutcomes(operation, tx.viewer, row.summitId) ? noOutcome() : work(tx, row);
    });
  }

  private async inSummit(
    ctx: RequestContext,
    operation: OutcomeOperation,
    summitId: SummitId,
    work: (tx: RequestContext) => Promise<OutcomeAnswer>,
  ): Promise<OutcomeAnswer> {
    if (ctx.viewer === null) return notSignedIn();
    if (!mayKeepOutcomes(operation, ctx.viewer, summitId))
      return notAllowed('Only organisers of this summit keep its register.');
    return this.unitOfWork.run<OutcomeAnswer>(ctx, async (tx) => {
      await this.outcomes.lockAll(tx);
      return work(tx);
    });
  }

  private async insert(
    tx: RequestContext,
    summitId: SummitId,
    fields: OutcomeFields,
    follows: OutcomeRow | null,
  ): Promise<OutcomeAnswer> {
    const others = await this.outcomes.listOf(tx, [summitId]);
    if (others.length >= LIMITS.outcomes) return refused('limit-reached', 'There are too many outcomes already.');
    const own = follows === null ? fields : await this.withOwnPeople(tx, summitId, fields);
    await this.check(tx, summitId, own);
    const id = uuidv7();
    await this.outcomes.insert(tx, {
      ...own,
      id,
      summitId,
      slug: chooseSlug(own.titles, own.kind, await this.outcomes.slugs(tx)),
      followsId: follows?.id ?? null,
      revision: 1,
      documents: [],
    });
    await this.embargoes.put(tx, 'outcome', id, summitId);
    return this.kept(tx, id);
  }

  /** Who is nobody of this summit's programme stays by name. */
  private async withOwnPeople(tx: RequestContext, summitId: SummitId, fields: OutcomeFields): Promise<OutcomeFields> {
    const known = await this.sources.peopleOf(tx, summitId, peopleIn(fields));
    return {
      ...fields,
      parties: fields.parties.map((party) => ({
        ...party,
        personId: party.personId !== null && known.has(party.personId) ? party.personId : null,
      })),
    };
  }

  private async check(tx: RequestContext, summitId: SummitId, fields: OutcomeFields): Promise<void> {
    const { sessionId, parties } = fields;
    if (sessionId !== null && !(await this.sources.hasSession(tx, summitId, sessionId)))
      throw new BadInput([{ path: 'input.sessionId', code: 'not-found', message: 'is no session of this summit' }]);
    const known = await this.sources.peopleOf(tx, summitId, peopleIn(fields));
    const strangers = parties.flatMap(({ personId }, index) =>
      personId !== null && !known.has(personId)
        ? [{ path: `input.parties.${index}.personId`, code: 'not-found', message: 'is nobody of this summit' }]
        : [],
    );
    if (strangers.length > 0) throw new BadInput(strangers);
  }

  private async kept(tx: RequestContext, id: string): Promise<OutcomeAnswer> {
    const row = await this.outcomes.find(tx, id);
    if (row === undefined) return noOutcome();
    const state = (await this.embargoes.stateOf(tx, 'outcome', id))?.state ?? 'embargoed';
    return result(OutcomeKept, { outcome: toKept(row, state) });
  }

  private async toFollowUp(ctx: RequestContext, summitId: SummitId): Promise<OpenOutcome[]> {
    const others = (ctx.viewer?.roles ?? [])
      .map((grant) => grant.summitId)
      .filter((id) => id !== summitId && mayKeepOutcomes('followUp', ctx.viewer, id));
    const open = others.length === 0 ? [] : await this.outcomes.listBefore(ctx, summitId, others);
    return open.map(({ row: { id, kind, titles, status }, summitSlug, summitTitle }) => ({
      id,
      kind,
      title: pickText(titles, ctx.languages, 'en'),
      status,
      summitSlug,
      summitTitle: pickText(summitTitle, ctx.languages, 'en'),
    }));
  }
}

const peopleIn = ({ parties }: OutcomeFields): string[] =>
  parties.flatMap(({ personId }) => (personId === null ? [] : [personId]));
const notSignedIn = (): NotAllowed => notAllowed('Sign in first.', 'not-signed-in');
const noOutcome = (): NotFound => notFound('There is no such outcome.');
