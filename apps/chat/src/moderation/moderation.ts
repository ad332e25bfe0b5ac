import type { Ack, PostedMessage } from '@app/contracts';
import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { NOBODY } from '../messages/message-changes.repository.js';
import type { PublicDraft } from '../messages/messages.repository.js';
import { PublicChat } from '../messages/session-messages.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomKind, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { BoardRepository } from './board.repository.js';
import { type Actor, ModerationActsRepository } from './moderation-acts.repository.js';
import { type ModerationHead, ModerationStateRepository } from './moderation-state.repository.js';
import { SessionModeration } from './session-moderation.js';

/** Moderation of the rooms that are open on this server. */
@Injectable()
export class Moderation extends RoomPartMaker<SessionModeration> implements OnModuleInit, OnModuleDestroy {
  readonly name = 'moderation';
  override readonly kinds: readonly RoomKind[] = ['session', 'summit'];
  private readonly parts = new Set<WeakRef<SessionModeration>>();
  private readonly heads: ReadTogether<ModerationHead>;
  private stop: (() => void) | undefined;

  constructor(
    private readonly state: ModerationStateRepository,
    private readonly board: BoardRepository,
    private readonly acts: ModerationActsRepository,
    private readonly chat: PublicChat,
    @Inject(FACT_BUS) private readonly facts: FactBus,
  ) {
    super();
    this.heads = new ReadTogether((sessionIds) => state.findHeads(sessionIds));
  }

  onModuleInit(): void {
    this.stop = this.facts.subscribe('ModerationChanged', ({ payload }) => void this.lookIn(payload.summitId));
  }
  onModuleDestroy(): void {
    this.stop?.();
  }

  /** Something of a summit's moderation has changed: all its rooms here look. Those on other servers find it when they compare. */
  async lookIn(summitId: string): Promise<void> {
    const looking: Promise<void>[] = [];
    for (const part of this.parts) {
      const room = part.deref();
      if (room === undefined) this.parts.delete(part);
      else if (room.summitId === summitId) looking.push(room.look());
    }
    await Promise.all(looking);
  }

  /** Posts a message that was let through, under its author's name; the same one again is the same. */
  async post(
    room: RoomFrame,
    heldId: string,
    { draft, heldAt }: { draft: PublicDraft; heldAt: Date | string },
  ): Promise<Ack<PostedMessage>> {
    const posted = await this.chat.of(room).post({
      ...draft,
      messageId: uuidv7(),
      heldSince: new Date(heldAt).toISOString(),
    });
    if (posted.ok) await this.acts.notePosted(room.sessionId, heldId, posted.value.seq);
    return posted;
  }

  /** Takes a message of the chat away, or brings it back. */
  setRemoved(room: RoomFrame, seq: number, isRemoved: boolean, actor: Actor): Promise<Ack<PostedMessage>> {
    const kind = isRemoved ? 'removed' : 'restored';
    return this.chat.of(room).change(seq, actor?.participantId ?? NOBODY, { kind });
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionModeration {
    const { heads, state, board } = this;
    const part = new SessionModeration(
      room,
      {
        heads,
        state,
        board,
        postApproved: async (frame, held) => {
          await this.post(frame, held.heldId, held);
        },
      },
      tellOthers,
    );
    this.parts.add(new WeakRef(part));
    return part;
  }
}
