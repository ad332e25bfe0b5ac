import type { RequestContext } from '@app/database';
import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Ctx } from '../graphql/index.js';
import { AuditService } from './audit.service.js';
import { AuditActor, AuditEntryConnection, AuditFilter } from './audit.type.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly audit: AuditService) {}

  @Query(() => AuditEntryConnection, {
    description: 'Who changed what of a summit, newest first; empty for everybody but its organisers.',
  })
  auditEntries(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
    @Args('filter', { type: () => AuditFilter, nullable: true }) filter: AuditFilter | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<AuditEntryConnection> {
    return this.audit.list(ctx, summitId, filter ?? null, first ?? 50, after ?? null);
  }

  @Query(() => [AuditActor], {
    description: 'Who ever changed something of a summit; empty for everybody but its organisers.',
  })
  auditActors(
    @Ctx() ctx: RequestContext,
    @Args('summitId', { type: () => ID }) summitId: string,
  ): Promise<AuditActor[]> {
    return this.audit.listActors(ctx, summitId);
  }
}
