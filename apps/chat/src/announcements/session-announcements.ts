import type { ShownAnnouncement } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { announcementState, nextAnnouncementChange } from '@app/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker } from '../rooms/room-part.js';
import { AnnouncementsRepository, type KeptAnnouncement } from './announcements.repository.js';

/** What ends or begins later than this is looked at again then (`setTimeout` has a longest delay). */
const LONGEST_WAIT_MS = 60 * 60 * 1_000;

/** What those in a room are to read: as the API wrote it, shown from its start to its end. */
export class SessionAnnouncements implements RoomPart {
  readonly isIdle = true;
  private kept: readonly KeptAnnouncement[] = [];
  private shown: readonly ShownAnnouncement[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly room: RoomFrame,
    private readonly announcements: ReadTogether<KeptAnnouncement[]>,
  ) {}

  async open(): Promise<void> {
    await this.compare();
  }

  /** Who has nothing to read is told nothing. */
  enter(socket: ChatSocket): void {
    if (this.shown.length > 0) this.show(socket);
  }
  catchUp(socket: ChatSocket): void {
    this.show(socket);
  }

  /** Something may have been announced or taken back. @throws when the database does not answer. */
  async compare(): Promise<void> {
    this.kept = (await this.announcements.of(this.room.sessionId)) ?? [];
    this.look();
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private look(): void {
    clearTimeout(this.timer);
    const now = this.room.clock.now();
    const shown = this.kept.filter((each) => announcementState(each, now) === 'shown').map(toShown);
    const before = this.shown.map(({ announcementId }) => announcementId).join();
    this.shown = shown;
    // They never change but by beginning and ending: whichever are there says it all.
    if (shown.map(({ announcementId }) => announcementId).join() !== before)
      this.room.emit('announcement:shown', { announcements: shown });
    const next = nextAnnouncementChange(this.kept, now);
    if (next === null) return;
    this.timer = setTimeout(() => this.look(), Math.min(LONGEST_WAIT_MS, next.getTime() - now.getTime()));
    this.timer.unref();
  }

  private show(socket: ChatSocket): void {
    socket.emit('announcement:shown', { announcements: [...this.shown] });
  }
}

const toShown = ({
  announcementId,
  scope,
  importance,
  texts,
  link,
  startsAt,
}: KeptAnnouncement): ShownAnnouncement => ({
  announcementId,
  scope,
  importance,
  texts,
  link,
  startsAt: startsAt.toISOString(),
});

@Injectable()
export class Announcements extends RoomPartMaker<SessionAnnouncements> {
  readonly name = 'announcements';
  private readonly reading: ReadTogether<KeptAnnouncement[]>;

  constructor(store: AnnouncementsRepository, @Inject(CLOCK) clock: Clock) {
    super();
    this.reading = new ReadTogether((sessionIds) => store.listFor(sessionIds, clock.now()));
  }

  protected make(room: RoomFrame): SessionAnnouncements {
    return new SessionAnnouncements(room, this.reading);
  }
}
