import type { LocalizedTexts, SummitId } from '@app/contracts';
import { namePatterns, type RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { OrganisationEntity } from './organisation.entity.js';
import { SummitOrganiserEntity } from './summit-organiser.entity.js';

/** An organisation by its names; saving one that is known under any of them gives the known one. */
export interface NamedOrganisation {
  name: LocalizedTexts;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
}

@Injectable()
export class OrganisationsRepository {
  /** Organisations that bear one of these names in any language, oldest first. */
  findByNames(ctx: RequestContext, names: readonly string[]): Promise<OrganisationEntity[]> {
    return ctx.manager
      .createQueryBuilder(OrganisationEntity, 'organisation')
      .where('EXISTS (SELECT 1 FROM jsonb_each_text(organisation.name) AS named WHERE named.value = ANY(:names))', {
        names: [...names],
      })
      .orderBy('organisation.created_at')
      .addOrderBy('organisation.id')
      .getMany();
  }

  findById(ctx: RequestContext, id: string): Promise<OrganisationEntity | undefined> {
    return ctx.manager.findOne(OrganisationEntity, { where: { id } }).then((found) => found ?? undefined);
  }

  /** Organisations one of whose names, in any language, contains `search`, by age; everybody when it is empty. */
  search(ctx: RequestContext, search: string, limit: number): Promise<OrganisationEntity[]> {
    const found = ctx.manager.createQueryBuilder(OrganisationEntity, 'organisation');
    const patterns = namePatterns(search);
    if (patterns !== null) {
      found.where(
        'EXISTS (SELECT 1 FROM jsonb_each_text(organisation.name) AS named WHERE named.value ILIKE ANY (:patterns))',
        { patterns },
      );
    }
    return found.orderBy('organisation.created_at').addOrderBy('organisation.id').limit(limit).getMany();
  }

  /** Of all these summits, each in its order. */
  async findOrganisers(
    ctx: RequestContext,
    summitIds: readonly SummitId[],
  ): Promise<(OrganisationEntity & { summitId: SummitId })[]> {
    const rows = await ctx.manager.find(SummitOrganiserEntity, {
      where: { summitId: In([...summitIds]) },
      relations: { organisation: true },
      order: { summitId: 'ASC', position: 'ASC' },
    });
    return rows.flatMap(({ summitId, organisation }) =>
      organisation === undefined ? [] : { ...organisation, summitId },
    );
  }

  /** Lets one transaction at a time add organisations, so that each is made once; people are added under the same lock. */
  async lockDirectory(ctx: RequestContext): Promise<void> {
    await ctx.manager.query('SELECT pg_advisory_xact_lock(7163115)');
  }

  /** Replaces what an organisation is called and where it is from. */
  async rename(ctx: RequestContext, { id, name, country }: NamedOrganisation & { id: string }): Promise<void> {
    await ctx.manager.update(OrganisationEntity, { id }, { name, country });
  }

  /** The organisation of this name, made when there is none. */
  async findOrCreate(ctx: RequestContext, { name, country }: NamedOrganisation): Promise<OrganisationEntity> {
    const [known] = await this.findByNames(ctx, Object.values(name));
    if (known !== undefined) return known;
    const organisation = ctx.manager.create(OrganisationEntity, {
      id: uuidv7(),
      name,
      country,
      createdAt: ctx.clock.now(),
    });
    await ctx.manager.insert(OrganisationEntity, organisation);
    return organisation;
  }

  /** Names the organisers of a summit anew, in this order. */
  async replaceOrganisers(ctx: RequestContext, summitId: SummitId, organisationIds: readonly string[]): Promise<void> {
    await ctx.manager.delete(SummitOrganiserEntity, { summitId });
    if (organisationIds.length === 0) return;
    await ctx.manager.insert(
      SummitOrganiserEntity,
      organisationIds.map((organisationId, position) => ({ summitId, organisationId, position })),
    );
  }
}
