import { type RollCall, withSignatures } from '@app/domain';
import { Observable } from './observable.js';
import type { ChatSocket, RoomExtension } from './room-extension.js';

/** Who signs, in the room that a chat client is in; `null` while nobody is shown it. */
export class RollCallClient implements RoomExtension {
  private rollCall: RollCall | null = null;
  private wasTold = false;
  private readonly observable = new Observable(() => this.rollCall);
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.wasTold = false;
    socket.on('roll-call:shown', ({ rollCall }) => {
      this.wasTold = true;
      this.take(rollCall);
    });
    socket.on('roll-call:signed', ({ initiativeId, signatures }) => {
      if (this.rollCall?.initiativeId === initiativeId) this.take(withSignatures(this.rollCall, signatures));
    });
  }

  /** Where there is nothing to watch, nothing was told. */
  joined(): void {
    if (!this.wasTold) this.take(null);
  }

  /** What was seen stays. */
  left(): void {}

  private take(rollCall: RollCall | null): void {
    if (rollCall === this.rollCall) return;
    this.rollCall = rollCall;
    this.observable.changed();
  }
}
