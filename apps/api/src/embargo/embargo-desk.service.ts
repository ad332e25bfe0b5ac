import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { Injectable } from '@nestjs/common';
import { organises } from '../summits/index.js';
import { type Embargo, toEmbargo } from './embargo.type.js';
import { EmbargoedKinds } from './embargoed-kinds.js';
import { EMBARGO_KINDS, EmbargoesRepository, type EmbargoKind, type EmbargoRow } from './embargoes.repository.js';

/** Embargoes as those see them who may release something. */
@Injectable()
export class EmbargoDesk {
  constructor(
    private readonly kinds: EmbargoedKinds,
    private readonly rows: EmbargoesRepository,
  ) {}

  /** `null` for who may not release it. */
  async find(ctx: RequestContext, kind: EmbargoKind, objectId: string): Promise<Embargo | null> {
    const row = await this.rows.find(ctx, { kind, objectId });
    const [embargo = null] = row === undefined ? [] : await this.show(ctx, [row]);
    return embargo;
  }

  /** Those of a summit that the viewer may release; `null` for none. */
  async listOf(ctx: RequestContext, summitId: SummitId): Promise<Embargo[] | null> {
    if (!EMBARGO_KINDS.some((kind) => this.mayRelease(ctx, { kind, summitId }))) return null;
    return this.show(ctx, await this.rows.listOf(ctx, summitId));
  }

  async show(ctx: RequestContext, rows: readonly EmbargoRow[]): Promise<Embargo[]> {
    const shown: Embargo[] = [];
    for (const kind of EMBARGO_KINDS) {
      const own = rows.filter((row) => row.kind === kind && this.mayRelease(ctx, row));
      if (own.length === 0) continue;
      const owner = this.kinds.of(kind);
      const objects = await owner.describe(
        ctx,
        own.map(({ objectId }) => objectId),
      );
      for (const row of own) {
        const isWaiting = row.state === 'embargoed';
        const missing = isWaiting ? await owner.missingLanguages?.(ctx, row.objectId) : undefined;
        shown.push(
          toEmbargo(row, objects.get(row.objectId), {
            languagesToName: [...(missing ?? [])],
            maySchedule: organises(ctx.viewer, row.summitId),
          }),
        );
      }
    }
    return shown;
  }

  private mayRelease({ viewer }: RequestContext, { kind, summitId }: Pick<EmbargoRow, 'kind' | 'summitId'>): boolean {
    if (organises(viewer, summitId)) return true;
    return viewer !== null && this.kinds.has(kind) && this.kinds.of(kind).mayAlsoRelease?.(viewer, summitId) === true;
  }
}
