import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { SummitToDo } from './draft-summit.type.js';
import type { OrganisationEntity } from './organisation.entity.js';
import { OrganisationsRepository } from './organisations.repository.js';
import type { SubForumEntity } from './sub-forum.entity.js';
import type { SummitEntity } from './summit.entity.js';
import { organises } from './summits.policy.js';
import { SummitsRepository } from './summits.repository.js';

@Injectable()
export class SummitsService {
  constructor(
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** Newest first; empty for who organises none. */
  async findOrganised(ctx: RequestContext): Promise<SummitEntity[]> {
    const ids = (ctx.viewer?.roles ?? []).filter((grant) => grant.role === 'organiser').map((grant) => grant.summitId);
    return ids.length === 0 ? [] : this.summits.findByIds(ctx, ids);
  }

  /** `null` unless the viewer organises it. */
  async findOrganisedBySlug(ctx: RequestContext, slug: string): Promise<SummitEntity | null> {
    const grant = ctx.viewer?.roles.find(({ summitSlug, role }) => role === 'organiser' && summitSlug === slug);
    const summit = grant === undefined ? null : await this.summits.findById(ctx, grant.summitId);
    return summit !== null && organises(ctx.viewer, summit.id) ? summit : null;
  }

  /** Sub-forums of each of these summits, in the order asked and of their position. */
  async findSubForums(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SubForumEntity[][]> {
    const subForums = await this.summits.findSubForums(ctx, summitIds);
    return summitIds.map((summitId) => subForums.filter((subForum) => subForum.summitId === summitId));
  }

  /** What waits in each of these summits, in the order asked. */
  async findToDo(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<SummitToDo[]> {
    const found = await this.summits.findToDo(ctx, summitIds);
    const nothing = { sessions: 0, unreleasedSessions: 0, hasUnreleasedFrame: false, unansweredInvitations: 0 };
    return summitIds.map((id) => found.get(id) ?? nothing);
  }

  /** Organisers of each of these summits, in the order asked and of their position. */
  async findOrganisers(ctx: RequestContext, summitIds: readonly SummitId[]): Promise<OrganisationEntity[][]> {
    const organisers = await this.organisations.findOrganisers(ctx, summitIds);
    return summitIds.map((id) => organisers.filter(({ summitId }) => summitId === id));
  }
}
