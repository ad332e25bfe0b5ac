import type { SummitId } from '@app/contracts';
import { type RequestContext, UnitOfWork } from '@app/database';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, notAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import { PeopleRepository } from '../people/index.js';
import { organises, OrganisationsRepository, SummitsRepository } from '../summits/index.js';
import type { ParsedDelegation } from './delegations.inputs.js';
import { type DelegationRow, DelegationsRepository } from './delegations.repository.js';
import {
  DelegationDeleted,
  DelegationSaved,
  type SaveDelegationOutcome,
  StaleDelegation,
  toDraftDelegation,
} from './draft-delegation.type.js';

/** The delegations of a summit's draft; readers see them with the next release. */
@Injectable()
export class Delegations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly delegations: DelegationsRepository,
    private readonly people: PeopleRepository,
    private readonly organisations: OrganisationsRepository,
    private readonly summits: SummitsRepository,
  ) {}

  async add(ctx: RequestContext, summitId: SummitId, input: ParsedDelegation): Promise<SaveDelegationOutcome> {
    if (!organises(ctx.viewer, summitId)) return refusalFor(ctx);
    return this.unitOfWork.run(ctx, (tx) => this.keep(tx, { id: uuidv7(), summitId, revision: 1 }, input));
  }

  async change(
    ctx: RequestContext,
    id: string,
    revision: number,
    input: ParsedDelegation,
  ): Promise<SaveDelegationOutcome> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const known = await this.open(tx, id);
      if ('code' in known) return known;
      if (known.revision !== revision) {
        return result(StaleDelegation, {
          code: 'stale-revision',
          message: `The delegation is at revision ${known.revision} by now.`,
          current: toDraftDelegation(known, tx),
        });
      }
      return this.keep(tx, { id, summitId: known.summitId, revision: revision + 1 }, input);
    });
  }

  async delete(ctx: RequestContext, id: string): Promise<DelegationDeleted | NotAllowed | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const known = await this.open(tx, id);
      if ('code' in known) return known;
      await this.delegations.delete(tx, id);
      await this.summits.raiseFrameRevision(tx, known.summitId);
      return result(DelegationDeleted, { id });
    });
  }

  /** The delegation, its summit held until the transaction ends; the refusal for whoever does not organise that. */
  private async open(tx: RequestContext, id: string): Promise<DelegationRow | NotAllowed | NotFound> {
    const found = await this.delegations.find(tx, id);
    if (found === undefined) return tx.viewer === null ? refusalFor(tx) : notFound('There is no such delegation.');
    if (!organises(tx.viewer, found.summitId)) return refusalFor(tx);
    await this.summits.lockById(tx, found.summitId);
    return (await this.delegations.find(tx, id)) ?? notFound('There is no such delegation.');
  }

  private async keep(
    tx: RequestContext,
    { id, summitId, revision }: { id: string; summitId: SummitId; revision: number },
    input: ParsedDelegation,
  ): Promise<SaveDelegationOutcome> {
    if ((await this.summits.lockById(tx, summitId)) === null) return notFound('There is no such summit.');
    const personIds = input.members.map(({ personId }) => personId);
    const known = await this.people.lockByIds(tx, personIds);
    if (personIds.some((personId) => !known.has(personId))) return notFound('There is no such person.');
    const organisationId = await this.organisationOf(tx, input);
    if (organisationId === undefined) return notFound('There is no such organisation.');
    const columns = { id, summitId, organisationId, country: input.country, revision };
    const same = await this.delegations.findId(tx, columns);
    if (same !== undefined && same !== id)
      return refused('slug-taken', 'This organisation or country has a delegation already.');
    await this.delegations.save(tx, columns, input.members);
    await this.summits.raiseFrameRevision(tx, summitId);
    const kept = await this.delegations.find(tx, id);
    if (kept === undefined) throw new Error('a delegation vanished as it was saved');
    return result(DelegationSaved, { delegation: toDraftDelegation(kept, tx) });
  }

  /** `null` for a delegation of a country, `undefined` for an organisation that does not exist. */
  private async organisationOf(
    tx: RequestContext,
    { organisationId, organisationName }: ParsedDelegation,
  ): Promise<string | null | undefined> {
    if (organisationId !== null) return (await this.organisations.findById(tx, organisationId))?.id;
    if (organisationName === null) return null;
    await this.people.lockDirectory(tx);
    const language = tx.languages[0]?.split('-')[0] ?? 'en';
    return (await this.organisations.findOrCreate(tx, { name: { [language]: organisationName }, country: null })).id;
  }
}

const refusalFor = ({ viewer }: RequestContext): NotAllowed =>
  viewer === null
    ? notAllowed('Sign in first.', 'not-signed-in')
    : notAllowed('Only organisers of this summit change its delegations.');
