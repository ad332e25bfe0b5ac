import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { isKnownLanguage, isKnownTimeZone } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SubForumEntity } from './sub-forum.entity.js';
import { SummitEntity } from './summit.entity.js';

@Injectable()
export class SummitsRepository {
  findById(ctx: RequestContext, id: SummitId): Promise<SummitEntity | null> {
    return ctx.manager.findOne(SummitEntity, { where: { id } });
  }

  /** Newest first. */
  findByIds(ctx: RequestContext, ids: readonly SummitId[]): Promise<SummitEntity[]> {
    return ctx.manager.find(SummitEntity, { where: { id: In([...ids]) }, order: { startsOn: 'DESC', slug: 'ASC' } });
  }

  /** The summit, held until the transaction of `ctx` ends: changes to one summit's programme happen one after another. */
  lockById(ctx: RequestContext, id: SummitId): Promise<SummitEntity | null> {
    return ctx.manager.findOne(SummitEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Of all these summits, in the order of `position`. */
  findSubForums(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SubForumEntity[]> {
    return ctx.manager.find(SubForumEntity, {
      where: { summitId: In([...summitIds]) },
      order: { summitId: 'ASC', position: 'ASC', id: 'ASC' },
    });
  }

  /**
   * Inserts the summit, or replaces the one with the same id.
   * @throws TypeError for an unknown time zone or language: every day of the summit is counted in the one, texts are picked by the other.
   */
  async save(ctx: RequestContext, summit: SummitEntity): Promise<void> {
    if (!isKnownTimeZone(summit.timeZone)) throw new TypeError(`Unknown time zone: ${summit.timeZone}`);
    const unknown = summit.languages.find((language) => !isKnownLanguage(language));
    if (unknown !== undefined) throw new TypeError(`Unknown language: ${unknown}`);
    await ctx.manager.upsert(SummitEntity, summit, ['id']);
  }

  async saveSubForums(ctx: RequestContext, subForums: readonly SubForumEntity[]): Promise<void> {
    if (subForums.length > 0) await ctx.manager.upsert(SubForumEntity, [...subForums], ['id']);
  }
}
