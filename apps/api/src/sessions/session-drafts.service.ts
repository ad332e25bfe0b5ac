import { type SessionId, type SummitId, Uuid } from '@app/contracts';
import type { RequestContext } from '@app/database';
import { chooseSlug, isPublic } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { notFound, refused, result } from '../graphql/index.js';
import { toDraftSession } from './draft-session.type.js';
import { SessionGate } from './session-gate.js';
import { SessionPlacement } from './session-placement.js';
import type { SessionEntity } from './session.entity.js';
import { minutesOf, type ParsedSession, type ParsedSlot } from './sessions.inputs.js';
import { SessionsRepository } from './sessions.repository.js';
import {
  type DeleteSessionOutcome,
  type SaveSessionOutcome,
  SessionDeleted,
  SessionSaved,
} from './sessions.results.js';

/** The draft of a programme: sessions are added and changed without the public seeing it. */
@Injectable()
export class SessionDraftsService {
  constructor(
    private readonly gate: SessionGate,
    private readonly placement: SessionPlacement,
    private readonly sessions: SessionsRepository,
  ) {}

  async create(ctx: RequestContext, summitId: SummitId, input: ParsedSession): Promise<SaveSessionOutcome> {
    const refusal = this.gate.refusalFor(ctx, 'createSession', summitId);
    if (refusal !== undefined) return refusal;
    if (!Uuid.safeParse(summitId).success) return notFound('There is no such summit.');
    const id = uuidv7();
    return this.gate.inSummit<SaveSessionOutcome>(ctx, summitId, async (tx, summit) => {
      const misplaced = await this.placement.refusalFor(tx, summit, id, input);
      if (misplaced !== undefined) return misplaced;
      const now = tx.clock.now();
      const slug = chooseSlug(input.titles, input.kind, await this.sessions.findSlugs(tx, summitId));
      return this.keep(tx, input, {
        ...columnsOf(input),
        id,
        summitId,
        slug,
        status: 'draft',
        revision: 1,
        publishedRevision: null,
        createdAt: now,
        updatedAt: now,
      });
    });
  }

  /** Replaces what a session says. A published one keeps its public face until it is published again. */
  async update(
    ctx: RequestContext,
    id: SessionId,
    revision: number,
    input: ParsedSession,
  ): Promise<SaveSessionOutcome> {
    return this.gate.open<SaveSessionOutcome>(
      ctx,
      { operation: 'updateSession', command: 'edit', id, revision },
      async (tx, { session, summit }) => {
        const misplaced = await this.placement.refusalFor(tx, summit, id, input);
        if (misplaced !== undefined) return misplaced;
        return this.keep(tx, input, {
          ...rowOf(session),
          ...columnsOf(input),
          revision: revision + 1,
          updatedAt: tx.clock.now(),
        });
      },
    );
  }

  /** Puts the session elsewhere, `null` among the unscheduled ones; what it says stays. Moving it to where it is changes nothing. */
  async move(ctx: RequestContext, id: SessionId, revision: number, slot: ParsedSlot): Promise<SaveSessionOutcome> {
    return this.gate.open<SaveSessionOutcome>(
      ctx,
      { operation: 'moveSession', command: 'edit', id, revision },
      async (tx, { session, summit }) => {
        const place = {
          startsAt: slot?.startsAt ?? null,
          endsAt: slot?.endsAt ?? null,
          subForumId: slot === null ? session.subForumId : slot.subForumId,
        };
        const misplaced = await this.placement.refusalFor(
          tx,
          summit,
          id,
          { ...place, appearances: session.appearances ?? [] },
          'slot',
        );
        if (misplaced !== undefined) return misplaced;
        if (!isSamePlace(session, place)) {
          const durationMinutes = minutesOf(place) ?? session.durationMinutes;
          await this.sessions.setSlot(tx, id, { ...place, durationMinutes, revision: revision + 1 });
        }
        const moved = await this.sessions.getWithPeople(tx, id);
        return result(SessionSaved, { session: toDraftSession(moved, tx.languages) });
      },
    );
  }

  /** Removes a session that the public never saw; one that it did is called off instead, so that calendars hear of it. */
  async delete(ctx: RequestContext, id: SessionId, revision: number): Promise<DeleteSessionOutcome> {
    return this.gate.open<DeleteSessionOutcome>(
      ctx,
      { operation: 'deleteSession', command: null, id, revision },
      async (tx, { session }) => {
        if (isPublic(session))
          return refused('session-published', 'The public knows this session: cancel it or take it off the schedule.');
        await this.sessions.delete(tx, id);
        return result(SessionDeleted, { id });
      },
    );
  }

  private async keep(tx: RequestContext, input: ParsedSession, row: SessionEntity): Promise<SessionSaved> {
    await this.sessions.save(tx, row);
    await this.sessions.replacePeople(
      tx,
      row,
      input.appearances.map((appearance) => ({ ...appearance, id: uuidv7() })),
    );
    const saved = await this.sessions.getWithPeople(tx, row.id);
    return result(SessionSaved, { session: toDraftSession(saved, tx.languages) });
  }
}

type InputColumns = Pick<
  SessionEntity,
  | 'kind'
  | 'title'
  | 'description'
  | 'startsAt'
  | 'endsAt'
  | 'durationMinutes'
  | 'subForumId'
  | 'initiativeSlug'
  | 'languages'
>;

function columnsOf({ titles, descriptions, appearances: _appearances, ...columns }: ParsedSession): InputColumns {
  return { ...columns, title: titles, description: descriptions };
}

type Place = Pick<SessionEntity, 'startsAt' | 'endsAt' | 'subForumId'>;

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.subForumId === other.subForumId &&
    one.startsAt?.getTime() === other.startsAt?.getTime() &&
    one.endsAt?.getTime() === other.endsAt?.getTime()
  );
}

/** The columns alone, without what was loaded beside them. */
function rowOf({ appearances: _appearances, ...row }: SessionEntity): SessionEntity {
  return row;
}
