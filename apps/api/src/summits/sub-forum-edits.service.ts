import { type SummitId, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { chooseSlug, PROGRAMME_LIMITS } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type NotAllowed, type NotFound, notFound, refused, result } from '../graphql/index.js';
import { toDraftSubForum } from './draft-summit.type.js';
import { sessionsInTheWay } from './sessions-in-the-way.js';
import type { SubForumEntity } from './sub-forum.entity.js';
import { SummitGate } from './summit-gate.js';
import type { ParsedSubForum } from './summits.inputs.js';
import { organisesAny, type SummitOperation } from './summits.policy.js';
import { SummitsRepository } from './summits.repository.js';
import {
  type DeleteSubForumOutcome,
  type MoveSubForumOutcome,
  type SaveSubForumOutcome,
  StaleSubForum,
  SubForumDeleted,
  SubForumMoved,
  SubForumSaved,
} from './summits.results.js';

const UNKNOWN = 'There is no such sub-forum.';

/** The parallel tracks of a summit; a draft until a release. */
@Injectable()
export class SubForumEdits {
  constructor(
    private readonly gate: SummitGate,
    private readonly summits: SummitsRepository,
  ) {}

  /** A new one comes last. */
  add(ctx: RequestContext, summitId: SummitId, { titles, colour }: ParsedSubForum): Promise<SaveSubForumOutcome> {
    return this.gate.open<SaveSubForumOutcome>(ctx, 'saveSubForum', summitId, async (tx) => {
      const known = await this.summits.findSubForums(tx, [summitId]);
      if (known.length >= PROGRAMME_LIMITS.subForums)
        return refused('limit-reached', `A summit has at most ${PROGRAMME_LIMITS.subForums} sub-forums.`);
      const slug = chooseSlug(titles, 'sub-forum', new Set(known.map((subForum) => subForum.slug)));
      const position = known.length;
      return this.keep(tx, { id: uuidv7(), summitId, slug, title: titles, colour, position, revision: 1 });
    });
  }

  change(
    ctx: RequestContext,
    id: string,
    revision: number | null,
    { titles, colour }: ParsedSubForum,
  ): Promise<SaveSubForumOutcome> {
    return this.open<SaveSubForumOutcome>(ctx, 'saveSubForum', id, async (tx, { subForum }) => {
      if (subForum.revision !== revision) return staleSubForum(subForum);
      return this.keep(tx, { ...subForum, title: titles, colour, revision: revision + 1 });
    });
  }

  /** Puts it at this place among the others, from 0; beyond the last is the last. */
  move(ctx: RequestContext, id: string, position: number): Promise<MoveSubForumOutcome> {
    return this.open<MoveSubForumOutcome>(ctx, 'moveSubForum', id, async (tx, { subForum, all }) => {
      const others = all.filter((other) => other.id !== id);
      const ordered = others
        .toSpliced(Math.max(0, position), 0, subForum)
        .map((row, place) => ({ ...row, position: place }));
      await this.summits.saveSubForums(tx, ordered);
      await this.summits.raiseFrameRevision(tx, subForum.summitId);
      return result(SubForumMoved, { subForums: ordered.map(toDraftSubForum) });
    });
  }

  /** Refused while sessions are in it. */
  delete(ctx: RequestContext, id: string): Promise<DeleteSubForumOutcome> {
    return this.open<DeleteSubForumOutcome>(ctx, 'deleteSubForum', id, async (tx, { subForum, all }) => {
      const inIt = await this.summits.findSessionsIn(tx, id);
      if (inIt.length > 0)
        return sessionsInTheWay('sub-forum-in-use', 'These sessions are in the sub-forum: move them first.', inIt);
      await this.summits.deleteSubForum(tx, id);
      const rest = all.filter((other) => other.id !== id).map((row, position) => ({ ...row, position }));
      await this.summits.saveSubForums(tx, rest);
      await this.summits.raiseFrameRevision(tx, subForum.summitId);
      return result(SubForumDeleted, { id });
    });
  }

  private async open<Outcome>(
    ctx: RequestContext,
    operation: SummitOperation,
    id: string,
    work: (tx: RequestContext, found: { subForum: SubForumEntity; all: SubForumEntity[] }) => Promise<Outcome>,
  ): Promise<Outcome | NotAllowed | NotFound> {
    const isOrganiser = organisesAny(ctx.viewer);
    const known = isOrganiser && Uuid.safeParse(id).success ? await this.summits.findSubForum(ctx, id) : null;
    if (isOrganiser && known === null) return notFound(UNKNOWN);
    return this.gate.open<Outcome | NotFound>(ctx, operation, known?.summitId ?? '', async (tx, summit) => {
      const all = await this.summits.findSubForums(tx, [summit.id]);
      const subForum = all.find((candidate) => candidate.id === id);
      return subForum === undefined ? notFound(UNKNOWN) : work(tx, { subForum, all });
    });
  }

  private async keep(tx: RequestContext, row: SubForumEntity): Promise<SubForumSaved> {
    await this.summits.saveSubForums(tx, [row]);
    await this.summits.raiseFrameRevision(tx, row.summitId);
    return result(SubForumSaved, { subForum: toDraftSubForum(row) });
  }
}

const staleSubForum = (subForum: SubForumEntity): StaleSubForum =>
  result(StaleSubForum, {
    code: 'stale-revision',
    message: `The sub-forum is at revision ${subForum.revision} by now.`,
    current: toDraftSubForum(subForum),
  });
