import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PeopleRepository, type PersonEntity } from '../people/index.js';
import { OrganisationEntity } from '../summits/index.js';

interface KeptDelegation {
  id: string;
  summitId: SummitId;
  organisationId: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  revision: number;
}
export interface DelegationRow extends KeptDelegation {
  organisation: OrganisationEntity | null;
  /** The head first. */
  members: { person: PersonEntity; isHead: boolean }[];
}
export interface MemberOrder {
  personId: PersonId;
  isHead: boolean;
}

const COLUMNS = 'id, summit_id AS "summitId", organisation_id AS "organisationId", country, revision';

/** Who came with whom. */
@Injectable()
export class DelegationsRepository {
  constructor(private readonly people: PeopleRepository) {}

  /** Of all these summits, in the order they were made. */
  async findBySummits(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<DelegationRow[]> {
    const kept = await ctx.manager.query<KeptDelegation[]>(
      `SELECT ${COLUMNS} FROM delegations WHERE summit_id = ANY($1::uuid[]) ORDER BY position, id`,
      [[...summitIds]],
    );
    return this.withMembers(ctx, kept);
  }

  async find(ctx: RequestContext, id: string): Promise<DelegationRow | undefined> {
    const kept = await ctx.manager.query<KeptDelegation[]>(`SELECT ${COLUMNS} FROM delegations WHERE id = $1`, [id]);
    const [row] = await this.withMembers(ctx, kept);
    return row;
  }

  /** The delegation of this organisation or country, if the summit has one. */
  async findId(
    ctx: RequestContext,
    { summitId, organisationId, country }: Omit<KeptDelegation, 'id' | 'revision'>,
  ): Promise<string | undefined> {
    const [row] = await ctx.manager.query<{ id: string }[]>(
      `SELECT id FROM delegations WHERE summit_id = $1 AND organisation_id IS NOT DISTINCT FROM $2 AND country IS NOT DISTINCT FROM $3`,
      [summitId, organisationId, country],
    );
    return row?.id;
  }

  /** Inserts the delegation behind the summit's others, or replaces the one with the same id. */
  async save(
    ctx: RequestContext,
    { id, summitId, organisationId, country, revision }: KeptDelegation,
    members: readonly MemberOrder[],
  ): Promise<void> {
    await ctx.manager.query(
      `INSERT INTO delegations (id, summit_id, organisation_id, country, revision, position)
       VALUES ($1, $2, $3, $4, $5, (SELECT coalesce(max(position) + 1, 0) FROM delegations WHERE summit_id = $2))
       ON CONFLICT (id) DO UPDATE SET organisation_id = $3, country = $4, revision = $5`,
      [id, summitId, organisationId, country, revision],
    );
    await ctx.manager.query('DELETE FROM delegation_members WHERE delegation_id = $1', [id]);
    await ctx.manager.query(
      `INSERT INTO delegation_members (delegation_id, person_id, is_head, position)
       SELECT $1, given.person_id, given.is_head, given.place
         FROM unnest($2::uuid[], $3::boolean[]) WITH ORDINALITY AS given (person_id, is_head, place)`,
      [id, members.map(({ personId }) => personId), members.map(({ isHead }) => isHead)],
    );
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await ctx.manager.query('DELETE FROM delegations WHERE id = $1', [id]);
  }

  private async withMembers(ctx: RequestContext, kept: readonly KeptDelegation[]): Promise<DelegationRow[]> {
    const members = await ctx.manager.query<{ delegationId: string; personId: PersonId; isHead: boolean }[]>(
      `SELECT delegation_id AS "delegationId", person_id AS "personId", is_head AS "isHead" FROM delegation_members
        WHERE delegation_id = ANY($1::uuid[]) ORDER BY is_head DESC, position`,
      [kept.map(({ id }) => id)],
    );
    const people = await this.people.findByIds(ctx, [...new Set(members.map(({ personId }) => personId))]);
    const byId = new Map(people.map((person) => [person.id, person]));
    const organisations = await ctx.manager.find(OrganisationEntity, {
      where: { id: In(kept.flatMap(({ organisationId }) => organisationId ?? [])) },
    });
    return kept.map((delegation) => ({
      ...delegation,
      organisation: organisations.find(({ id }) => id === delegation.organisationId) ?? null,
      members: members.flatMap(({ delegationId, personId, isHead }) => {
        const person = byId.get(personId);
        return delegationId === delegation.id && person !== undefined ? [{ person, isHead }] : [];
      }),
    }));
  }
}
