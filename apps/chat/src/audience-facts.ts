import { FACT_BUS, type FactBus } from '@app/facts';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { Announcements } from './announcements/session-announcements.js';
import { Reactions } from './reactions/session-reactions.js';
import { RollCalls } from './roll-calls/session-roll-call.js';
import type { ChatRoom } from './rooms/chat-room.js';
import { ChatRooms } from './rooms/chat-rooms.js';

/** Shows rooms at once what the API changed for their audience. What is not told is found by comparing. */
@Injectable()
export class AudienceFacts implements OnModuleInit, OnModuleDestroy {
  private readonly stops: (() => void)[] = [];

  constructor(
    @Inject(FACT_BUS) private readonly facts: FactBus,
    private readonly rooms: ChatRooms,
    private readonly announcements: Announcements,
    private readonly reactions: Reactions,
    private readonly rollCalls: RollCalls,
  ) {}

  onModuleInit(): void {
    this.stops.push(
      this.facts.subscribe('AnnouncementChanged', () =>
        // Rooms of summits have none; they keep nobody else waiting.
        this.eachRoom(async (room) => this.announcements.find(room)?.compare()),
      ),
      this.facts.subscribe('ReactionsSwitched', ({ payload }) =>
        this.eachRoom(async (room) => {
          if (room.sessionId === payload.sessionId) await this.reactions.of(room).compare();
        }),
      ),
      this.facts.subscribe('RollCallChanged', ({ payload }) =>
        this.rooms.tellPart(payload.sessionId, this.rollCalls.name),
      ),
      // Thirty sign in a second: the next fact is not kept waiting for what they are shown.
      this.facts.subscribe('InitiativeChanged', ({ payload }) => {
        for (const room of this.rooms.openRooms()) {
          const rollCall = this.rollCalls.find(room);
          if (rollCall?.initiativeId === payload.initiativeId) rollCall.hear();
        }
      }),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }

  private async eachRoom(read: (room: ChatRoom) => Promise<void>): Promise<void> {
    await Promise.all(
      this.rooms.openRooms().map((room) => read(room).catch((error: unknown) => room.onFailed(error, 'read'))),
    );
  }
}
