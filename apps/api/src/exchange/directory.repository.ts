import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import type { Booking } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { FileOrganisation, FilePerson } from './summit-file.js';

/** Whom and what a file may mean of what is there already. */
export interface DirectoryWish {
  personIds: readonly string[];
  personSlugs: readonly string[];
  personNames: readonly string[];
  organisationIds: readonly string[];
  organisationNames: readonly string[];
  /** Of sessions, sub-forums and delegations. */
  thingIds: readonly string[];
}
export interface Directory {
  people: FilePerson[];
  organisations: FileOrganisation[];
  personSlugs: Set<string>;
  summitSlugs: Set<string>;
}

/** What an import asks the tables of other features and summits. */
@Injectable()
export class DirectoryRepository {
  /** Lets one transaction at a time add to the directory of people, and to the summits' addresses. The same locks as those features take. */
  async lock(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163115), pg_advisory_xact_lock(7163121)');
  }

  async find(ctx: RequestContext, wish: DirectoryWish): Promise<Directory> {
    const people = await ctx.manager.query<FilePerson[]>(
      `SELECT p.id, p.slug, p.name, p.title, p.country, p.organisation_id AS "organisationId", p.biography,
         p.photo_id AS "photoId", p.languages
       FROM people p
       WHERE p.id = ANY($1::uuid[]) OR p.slug = ANY($2::text[])
          OR EXISTS (SELECT 1 FROM jsonb_each_text(p.name) AS named WHERE named.value = ANY($3::text[]))
       ORDER BY p.created_at, p.id`,
      [[...wish.personIds], [...wish.personSlugs], [...wish.personNames]],
    );
    const organisationIds = [...wish.organisationIds, ...people.flatMap(({ organisationId }) => organisationId ?? [])];
    const organisations = await ctx.manager.query<FileOrganisation[]>(
      `SELECT o.id, o.name, o.country FROM organisations o
       WHERE o.id = ANY($1::uuid[]) OR EXISTS (SELECT 1 FROM jsonb_each_text(o.name) AS named WHERE named.value = ANY($2::text[]))
       ORDER BY o.created_at, o.id`,
      [organisationIds, [...wish.organisationNames]],
    );
    const slugs = await ctx.manager.query<{ slug: string; isPerson: boolean }[]>(
      'SELECT slug, true AS "isPerson" FROM people UNION ALL SELECT slug, false FROM summits',
    );
    const taken = (isPerson: boolean): Set<string> =>
      new Set(slugs.filter((row) => row.isPerson === isPerson).map(({ slug }) => slug));
    return { people, organisations, personSlugs: taken(true), summitSlugs: taken(false) };
  }

  /** Ids among these that things of other summits have. */
  async findTakenIds(ctx: RequestContext, summitId: SummitId | null, ids: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT id, summit_id FROM sessions UNION ALL SELECT id, summit_id FROM sub_forums UNION ALL SELECT id, summit_id FROM delegations
       ) AS thing WHERE id = ANY($1::uuid[]) AND summit_id IS DISTINCT FROM $2`,
      [[...ids], summitId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether there is a summit of this id, whoever organises it, and whether the public knows its address. */
  async findSummit(ctx: RequestContext, id: SummitId): Promise<{ slug: string; isReleased: boolean } | undefined> {
    const [row] = await ctx.manager.query<{ slug: string; isReleased: boolean }[]>(
      `SELECT slug, EXISTS (SELECT 1 FROM programme_documents WHERE summit_id = summits.id) AS "isReleased"
       FROM summits WHERE id = $1`,
      [id],
    );
    return row;
  }

  async findSlugOwner(ctx: RequestContext, slug: string): Promise<SummitId | undefined> {
    const [row] = await ctx.manager.query<{ id: SummitId }[]>('SELECT id FROM summits WHERE slug = $1', [slug]);
    return row?.id;
  }

  /** Where these people are in other summits between two instants. */
  async findBookingsElsewhere(
    ctx: RequestContext,
    summitId: SummitId,
    personIds: readonly string[],
    from: string,
    to: string,
  ): Promise<Booking[]> {
    const rows = await ctx.manager.query<{ sessionId: string; personId: string; startsAt: Date; endsAt: Date }[]>(
      `SELECT a.session_id AS "sessionId", a.person_id AS "personId", lower(a.during) AS "startsAt", upper(a.during) AS "endsAt"
       FROM appearances a JOIN sessions se ON se.id = a.session_id
       WHERE a.person_id = ANY($1::uuid[]) AND a.during && tstzrange($2, $3) AND se.summit_id <> $4`,
      [[...personIds], from, to, summitId],
    );
    return rows.map(({ startsAt, endsAt, ...where }) => ({
      ...where,
      startsAtMs: startsAt.getTime(),
      endsAtMs: endsAt.getTime(),
    }));
  }

  /** As `person id photo id`, of those that are there. */
  async findPhotos(ctx: RequestContext, people: readonly FilePerson[]): Promise<Set<string>> {
    const rows = await ctx.manager.query<{ id: string; personId: string }[]>(
      'SELECT id, person_id AS "personId" FROM photos WHERE id = ANY($1::uuid[])',
      [people.flatMap(({ photoId }) => photoId ?? [])],
    );
    return new Set(rows.map(({ id, personId }) => `${personId} ${id}`));
  }
}
