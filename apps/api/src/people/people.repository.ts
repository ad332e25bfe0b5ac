import type { PersonId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonEntity } from './person.entity.js';

/** One page of the directory, ordered by slug. */
export interface PeoplePage {
  people: PersonEntity[];
  /** Of the whole search. */
  totalCount: number;
  hasNextPage: boolean;
}

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

  /** People one of whose names, in any script, contains `search`; everybody when it is empty. Starts behind the slug `after`. */
  async findPage(ctx: RequestContext, search: string, first: number, after: string | null): Promise<PeoplePage> {
    const found = ctx.manager
      .createQueryBuilder(PersonEntity, 'person')
      .leftJoinAndSelect('person.organisation', 'organisation');
    const patterns = searchPatterns(search);
    if (patterns !== null) {
      found.where(
        'EXISTS (SELECT 1 FROM jsonb_each_text(person.name) AS named WHERE named.value ILIKE ANY (:patterns))',
        { patterns },
      );
    }
    const totalCount = await found.getCount();
    if (after !== null) found.andWhere('person.slug > :after', { after });
    const people = await found
      .orderBy('person.slug')
      .limit(first + 1)
      .getMany();
    return { people: people.slice(0, first), totalCount, hasNextPage: people.length > first };
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

/**
 * Patterns that find `search` whatever its case. A database with the C locale folds the case of ASCII only, so the usual
 * spellings of other scripts are asked for as they are; `null` finds everybody.
 */
function searchPatterns(search: string): string[] | null {
  const trimmed = search.replaceAll('\0', '').trim();
  if (trimmed === '') return null;
  const lower = trimmed.toLowerCase();
  const capitalized = lower.replace(
    /(^|[^\p{L}\p{M}])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
  const spellings = new Set([trimmed, lower, trimmed.toUpperCase(), capitalized]);
  return [...spellings].map((spelling) => `%${spelling.replace(/[\\%_]/g, '\\$&')}%`);
}
