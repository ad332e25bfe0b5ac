import type { PollFace, RefusalBody } from '@app/contracts';
import type { Ballot } from '@app/domain';
import { Observable } from './observable.js';
import { EMPTY_BOARD, takeChanged, takeCounted, takeOwnVotes, type PollBoard } from './poll-board.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

/** Why a vote was not taken: what the server said, or that it did not answer. */
export type PollProblem = RefusalBody | 'network';

export interface PollsSnapshot {
  /** In the order they were made. */
  polls: readonly PollFace[];
  ownVotes: ReadonlyMap<string, Ballot>;
}

/** The polls of the room that a chat client is in. Never throws at its caller. */
export class PollClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private isLate = false;
  private board: PollBoard = EMPTY_BOARD;
  private readonly observable: Observable<PollsSnapshot>;
  readonly subscribe: Observable<PollsSnapshot>['subscribe'];
  readonly getSnapshot: Observable<PollsSnapshot>['getSnapshot'];

  constructor() {
    this.observable = new Observable(() => ({
      // Ids are in the order of making.
      polls: [...this.board.polls.values()].sort((a, b) => (a.pollId < b.pollId ? -1 : 1)),
      ownVotes: this.board.ownVotes,
    }));
    this.subscribe = this.observable.subscribe;
    this.getSnapshot = this.observable.getSnapshot;
  }

  connected(socket: ChatSocket): void {
    this.socket = socket;
    // Whoever comes into a room is shown its polls; who listens later asks for them.
    this.isLate = socket.connected;
    socket.on('poll:changed', (changed) => this.show(takeChanged(this.board, changed)));
    socket.on('poll:counted', (counted) => this.show(takeCounted(this.board, counted)));
    socket.on('poll:own-votes', ({ votes }) => this.show(takeOwnVotes(this.board, votes)));
  }

  joined(): void {
    this.isJoined = true;
    if (this.isLate) void this.look();
  }

  left(): void {
    this.socket = undefined;
    this.isJoined = false;
  }

  /** `null` when it is kept. A vote that nobody answered may be given again: it is the same one. */
  async vote(pollId: string, ballot: Ballot): Promise<PollProblem | null> {
    const { socket } = this;
    if (socket === undefined || !this.isJoined) return 'network';
    const answer = await ask(socket, 'poll:vote', { pollId, ballot });
    if (answer === undefined) return 'network';
    if (!answer.ok) return answer;
    this.show(takeOwnVotes(this.board, [answer.value]));
    return null;
  }

  private async look(): Promise<void> {
    const { socket } = this;
    if (socket === undefined) return;
    const answer = await ask(socket, 'poll:list', {});
    if (answer?.ok === true && this.socket === socket)
      this.show(takeChanged(this.board, { ...answer.value, goneIds: [], isWhole: true }));
  }

  private show(board: PollBoard): void {
    this.board = board;
    this.observable.changed();
  }
}
