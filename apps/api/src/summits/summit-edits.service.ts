import type { SummitId } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { summitBounds } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { BadInput, type Refused, refused, result } from '../graphql/index.js';
import { toDraftSummit } from './draft-summit.type.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { sessionsInTheWay } from './sessions-in-the-way.js';
import { columnsOf } from './summit-columns.js';
import { SummitGate } from './summit-gate.js';
import type { SummitEntity } from './summit.entity.js';
import type { ParsedSummit } from './summits.inputs.js';
import { SummitsRepository } from './summits.repository.js';
import { type SessionsInTheWay, StaleSummit, SummitSaved, type UpdateSummitOutcome } from './summits.results.js';

/** What a summit says of itself; all of it is a draft until a release. */
@Injectable()
export class SummitEdits {
  constructor(
    private readonly gate: SummitGate,
    private readonly summits: SummitsRepository,
    private readonly organisations: OrganisationsRepository,
  ) {}

  /** Replaces everything but sub-forums and sessions, if the summit still is what the sender read. */
  update(ctx: RequestContext, id: SummitId, revision: number, input: ParsedSummit): Promise<UpdateSummitOutcome> {
    return this.gate.open<UpdateSummitOutcome>(ctx, 'updateSummit', id, async (tx, summit) => {
      if (summit.revision !== revision) return staleSummit(summit);
      const columns = columnsOf(input);
      const refusal =
        (await this.refusalOfSlug(tx, summit, input.slug)) ??
        (await this.sessionsAgainst(tx, { ...summit, ...columns }));
      if (refusal !== undefined) return refusal;
      const row: SummitEntity = {
        ...summit,
        ...columns,
        slug: input.slug ?? summit.slug,
        revision: revision + 1,
        frameRevision: summit.frameRevision + 1,
        updatedAt: tx.clock.now(),
      };
      await this.summits.save(tx, row);
      await this.saveOrganisers(tx, id, input.organisers);
      return result(SummitSaved, { summit: toDraftSummit(row) });
    });
  }

  /** Names the organisers of a summit anew. @throws BadInput for an id that is none of them. */
  async saveOrganisers(tx: RequestContext, summitId: SummitId, organisers: ParsedSummit['organisers']): Promise<void> {
    const current = new Set((await this.organisations.findOrganisers(tx, [summitId])).map(({ id }) => id));
    const unknown = organisers.flatMap(({ id }, index) =>
      id === null || current.has(id)
        ? []
        : [
            {
              path: `input.organisers.${index}.id`,
              code: 'unknown-organisation',
              message: 'is no organiser of this summit',
            },
          ],
    );
    if (unknown.length > 0) throw new BadInput(unknown);
    await this.organisations.lockDirectory(tx);
    const ids = new Set<string>();
    for (const { id, names: name, country } of organisers) {
      if (id !== null) await this.organisations.rename(tx, { id, name, country });
      ids.add(id ?? (await this.organisations.findOrCreate(tx, { name, country })).id);
    }
    await this.organisations.replaceOrganisers(tx, summitId, [...ids]);
  }

  private async refusalOfSlug(
    tx: RequestContext,
    summit: SummitEntity,
    slug: string | null,
  ): Promise<Refused | undefined> {
    if (slug === null || slug === summit.slug) return undefined;
    if (summit.releasedFrameRevision !== null)
      return refused('slug-fixed', "The public knows the summit's address: it stays.");
    await this.summits.lockSlugs(tx);
    const taken = await this.summits.findSlugs(tx, slug);
    return taken.has(slug) ? refused('slug-taken', 'Another summit has this address.') : undefined;
  }

  private async sessionsAgainst(tx: RequestContext, summit: SummitEntity): Promise<SessionsInTheWay | undefined> {
    const outside = await this.summits.findSessionsOutside(tx, summit.id, summitBounds(summit));
    if (outside.length > 0)
      return sessionsInTheWay('sessions-outside-summit', 'These sessions lie outside the new days.', outside);
    const slugs = summit.record.initiatives.map(({ slug }) => slug);
    const signing = await this.summits.findSessionsSigningOthers(tx, summit.id, slugs);
    if (signing.length === 0) return undefined;
    return sessionsInTheWay(
      'initiative-in-use',
      'In these sessions an initiative is signed that would be gone.',
      signing,
    );
  }
}

const staleSummit = (summit: SummitEntity): StaleSummit =>
  result(StaleSummit, {
    code: 'stale-revision',
    message: `The summit is at revision ${summit.revision} by now.`,
    current: toDraftSummit(summit),
  });
