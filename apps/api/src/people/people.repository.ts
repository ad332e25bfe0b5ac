import type { PersonId, SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { refreshFoldedNames, wordsToFind } from './folded-names.repository.js';
import type { PersonTies } from './people.policy.js';
import { PersonEntity } from './person.entity.js';

/** One page of the directory, ordered by slug. */
export interface PeoplePage {
  people: PersonEntity[];
  /** Of the whole search. */
  totalCount: number;
  hasNextPage: boolean;
}

/** Ids of those who appear in a summit's draft or belong to a delegation of it; `which` compares the summit's id. */
const PEOPLE_OF_SUMMITS = (which: string): string =>
  `SELECT a.person_id FROM appearances a JOIN sessions se ON se.id = a.session_id WHERE se.summit_id ${which}
   UNION SELECT m.person_id FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id WHERE d.summit_id ${which}`;

@Injectable()
export class PeopleRepository {
  findById(ctx: RequestContext, id: PersonId): Promise<PersonEntity | null> {
    return ctx.manager.findOne(PersonEntity, { where: { id }, relations: { organisation: true } });
  }

  /** The caller knows that the person is there. */
  getById(ctx: RequestContext, id: PersonId): Promise<PersonEntity> {
    return ctx.manager.findOneOrFail(PersonEntity, { where: { id }, relations: { organisation: true } });
  }

  findByIds(ctx: RequestContext, ids: readonly PersonId[]): Promise<PersonEntity[]> {
    return ctx.manager.find(PersonEntity, { where: { id: In([...ids]) }, relations: { organisation: true } });
  }

  /**
   * Holds these people until the transaction of `ctx` ends, in one order for everybody, so that two organisers who want
   * the same people wait for each other instead of stopping each other. Gives the ids that exist.
   */
  async lockByIds(ctx: RequestContext, ids: readonly PersonId[]): Promise<Set<PersonId>> {
    const rows = await ctx.manager.query<{ id: PersonId }[]>(
      'SELECT id FROM people WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
      [[...ids]],
    );
    return new Set(rows.map((row) => row.id));
  }

  /**
   * People whose names, in any script, hold each word of `text`, as `foldForSearch` compares them; everybody when it is empty. With `summitId` only those of
   * its draft and its delegations. Starts behind the slug `after`.
   */
  async findPage(
    ctx: RequestContext,
    { text, summitId }: { text: string; summitId: SummitId | null },
    first: number,
    after: string | null,
  ): Promise<PeoplePage> {
    const found = ctx.manager
      .createQueryBuilder(PersonEntity, 'person')
      .leftJoinAndSelect('person.organisation', 'organisation');
    const words = wordsToFind(text);
    if (words !== null) {
      await refreshFoldedNames(ctx);
      found.andWhere(
        `EXISTS (SELECT 1 FROM folded_names AS named WHERE named.person_id = person.id
           AND cardinality(:words::text[]) > 0
           AND NOT EXISTS (SELECT 1 FROM unnest(:words::text[]) AS word WHERE strpos(named.folded, word) = 0))`,
        { words },
      );
    }
    if (summitId !== null) found.andWhere(`person.id IN (${PEOPLE_OF_SUMMITS('= :summitId')})`, { summitId });
    const totalCount = await found.getCount();
    if (after !== null) found.andWhere('person.slug > :after', { after });
    const people = await found
      .orderBy('person.slug')
      .limit(first + 1)
      .getMany();
    return { people: people.slice(0, first), totalCount, hasNextPage: people.length > first };
  }

  /** Everybody of these summits' drafts and delegations: the summit's id beside the person's. */
  findIdsOfSummits(
    ctx: RequestContext,
    summitIds: readonly SummitId[],
  ): Promise<{ summitId: SummitId; personId: PersonId }[]> {
    return ctx.manager.query(
      `SELECT se.summit_id AS "summitId", a.person_id AS "personId" FROM appearances a JOIN sessions se ON se.id = a.session_id
        WHERE se.summit_id = ANY($1::uuid[])
       UNION
       SELECT d.summit_id, m.person_id FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id
        WHERE d.summit_id = ANY($1::uuid[])`,
      [[...summitIds]],
    );
  }

  /** Of each of these people who exists, in any order. */
  findTies(ctx: RequestContext, ids: readonly PersonId[]): Promise<(PersonTies & { personId: PersonId })[]> {
    return ctx.manager.query(
      `SELECT p.id AS "personId", p.created_by AS "createdBy", ARRAY(
         SELECT se.summit_id::text FROM appearances a JOIN sessions se ON se.id = a.session_id WHERE a.person_id = p.id
         UNION
         SELECT d.summit_id::text FROM delegation_members m JOIN delegations d ON d.id = m.delegation_id WHERE m.person_id = p.id
       ) AS "summitIds"
       FROM people p WHERE p.id = ANY($1::uuid[])`,
      [[...ids]],
    );
  }

  /** Lets one transaction at a time add to the directory, so that a free slug stays free and an organisation is made once. */
  async lockDirectory(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163115)');
  }

  /** Slugs in use that begin with `start`. */
  async findSlugs(ctx: RequestContext, start: string): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ slug: string }[]>('SELECT slug FROM people WHERE starts_with(slug, $1)', [
      start,
    ]);
    return new Set(rows.map((row) => row.slug));
  }

  /** Inserts the person, or replaces the one with the same id. */
  async save(ctx: RequestContext, person: PersonEntity): Promise<void> {
    await ctx.manager.upsert(PersonEntity, person, ['id']);
  }
}
