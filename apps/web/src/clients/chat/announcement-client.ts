import type { ShownAnnouncement } from '@app/contracts';
import { Observable } from './observable.js';
import type { ChatSocket, RoomExtension } from './room-extension.js';

/** What is announced in the room that a chat client is in; the latest first. */
export class AnnouncementClient implements RoomExtension {
  private shown: readonly ShownAnnouncement[] = [];
  private wasTold = false;
  private readonly observable = new Observable(() => this.shown);
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.wasTold = false;
    socket.on('announcement:shown', ({ announcements }) => {
      this.wasTold = true;
      this.take(announcements);
    });
  }

  /** Where there is nothing to read, nothing was told. */
  joined(): void {
    if (!this.wasTold && this.shown.length > 0) this.take([]);
  }

  /** What was to be read stays. */
  left(): void {}

  private take(announcements: readonly ShownAnnouncement[]): void {
    this.shown = announcements;
    this.observable.changed();
  }
}
