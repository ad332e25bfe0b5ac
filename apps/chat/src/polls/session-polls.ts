import type { Ack, OwnVote, PollFace } from '@app/contracts';
import { moderates, type PollResults, seesResults } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { InnerAudience } from '../rooms/inner-audience.js';
import { ReadTogether } from '../rooms/read-together.js';
import { type RoomFrame, type RoomPart, RoomPartMaker, type TellOthers } from '../rooms/room-part.js';
import { OwnVotes } from './own-votes.js';
import { PollTallies } from './poll-tallies.js';
import { type KeptPoll, PollsRepository, type Vote } from './polls.repository.js';
import { VoteWriter } from './vote-writer.js';

/** What other servers are told: of which polls votes were committed. The API's news have none: something was decided. */
interface PollSignal {
  voted?: readonly string[];
}

/** A session's polls on this server, as the API decided them, with the votes of its people. */
export class SessionPolls implements RoomPart {
  private lastChange = 0;
  private polls: ReadonlyMap<string, KeptPoll> = new Map();
  private readonly tallies: PollTallies;
  private readonly writer: VoteWriter;
  private readonly ownVotes: OwnVotes;
  private reading: Promise<void> = Promise.resolve();
  /** Votes that other servers were not told of. */
  private readonly untold = new Set<string>();

  constructor(
    private readonly room: RoomFrame,
    private readonly store: PollsRepository,
    private readonly lastChanges: ReadTogether<number>,
    private readonly audience: InnerAudience,
    private readonly tellOthers: TellOthers,
  ) {
    this.tallies = new PollTallies({
      store,
      pollOf: (pollId) => this.polls.get(pollId),
      onCounted: (polls) => this.tellTallies(polls),
      onFailed: (error) => room.onFailed(error, 'read'),
    });
    this.writer = new VoteWriter({
      keep: (votes) => store.vote(room.sessionId, votes, room.clock.now()),
      maxQueued: room.maxQueued,
      onKept: (votes) => this.noteOwn(votes),
      onFailed: (error) => room.onFailed(error, 'commit'),
    });
    this.ownVotes = new OwnVotes({
      read: (participantIds) => store.findVotes(room.sessionId, participantIds),
      onFailed: (error) => room.onFailed(error, 'read'),
    });
  }

  get isIdle(): boolean {
    return this.writer.isIdle;
  }

  async open(): Promise<void> {
    await this.readOn();
  }

  /** Shows newcomers what there is, and then their own votes, read for all who come in together. */
  enter(socket: ChatSocket): void {
    this.audience.enter(this.room.sessionId, socket);
    this.show(socket);
  }
  leave(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
    this.ownVotes.forget(socket);
  }
  renew(socket: ChatSocket): void {
    this.audience.leave(this.room.sessionId, socket);
    this.audience.enter(this.room.sessionId, socket);
    this.show(socket);
  }
  catchUp(socket: ChatSocket): void {
    this.show(socket);
  }

  hear({ voted }: PollSignal): void {
    if (voted !== undefined) this.tallies.noteVotes(voted);
    else this.readOn().catch((error: unknown) => this.room.onFailed(error, 'read'));
  }

  async compare(): Promise<void> {
    await this.readOn();
    await this.tallies.compare([...this.polls.values()].filter(isOpen).map(({ pollId }) => pollId));
    this.ownVotes.readSoon();
  }

  /** All that the reader may see; what they voted follows. */
  listFor(socket: ChatSocket): PollFace[] {
    const isModerator = moderates(socket.data.claims);
    const polls = [...this.polls.values()].filter((poll) => isModerator || isShown(poll));
    if (polls.some(isShown)) this.ownVotes.tell(socket);
    return polls.map((poll) => this.faceOf(poll, isModerator));
  }

  /** The poll, when it takes votes. @throws when the database does not answer. */
  async findOpen(pollId: string): Promise<KeptPoll | undefined> {
    const known = this.polls.get(pollId);
    // That it was opened may not have been told yet.
    if (known?.status !== 'open') await this.readOn();
    const poll = this.polls.get(pollId);
    return poll?.status === 'open' ? poll : undefined;
  }

  /** Answered when it is kept. */
  cast(vote: Vote): Promise<Ack<OwnVote>> {
    return this.writer.cast(vote);
  }

  async close(): Promise<void> {
    await this.writer.close();
    this.tallies.close();
  }

  /** One reading after another, so that changes are shown in their order. */
  private readOn(): Promise<void> {
    const reading = this.reading.then(() => this.readChanges());
    this.reading = reading.catch(() => undefined);
    return reading;
  }

  private async readChanges(): Promise<void> {
    const { sessionId } = this.room;
    // Before the polls: what changes between the two readings is read again.
    const lastChange = (await this.lastChanges.of(sessionId)) ?? 0;
    if (lastChange <= this.lastChange) return;
    const before = this.polls;
    const polls = new Map((await this.store.list(sessionId)).map((poll) => [poll.pollId, poll]));
    const changed = [...polls.values()].filter(({ pollId, change }) => change !== before.get(pollId)?.change);
    await this.tallies.count(
      () => changed.filter(isShown),
      () => {
        this.polls = polls;
        this.lastChange = lastChange;
        this.tellChanged(
          changed,
          [...before.keys()].filter((id) => !polls.has(id)),
        );
      },
    );
  }

  /** Drafts, and that one is gone, are only for who moderates. */
  private tellChanged(changed: readonly KeptPoll[], goneIds: string[]): void {
    const shown = changed.filter(isShown).map((poll) => this.faceOf(poll, false));
    if (shown.length > 0) this.room.emit('poll:changed', { polls: shown, goneIds: [], isWhole: false });
    if (changed.length === 0 && goneIds.length === 0) return;
    const polls = changed.map((poll) => this.faceOf(poll, true));
    this.audience.tellModerators(this.room.sessionId, 'poll:changed', { polls, goneIds, isWhole: false });
  }

  private show(socket: ChatSocket): void {
    if (this.lastChange === 0) return;
    socket.emit('poll:changed', { polls: this.listFor(socket), goneIds: [], isWhole: true });
  }

  private faceOf(poll: KeptPoll, isModerator: boolean): PollFace {
    const { optionIds: _optionIds, hiddenWords, ...face } = poll;
    return { ...face, tally: this.tallyFor(poll, isModerator), hiddenWords: isModerator ? hiddenWords : null };
  }

  private tallyFor({ pollId, results, status }: KeptPoll, isModerator: boolean): PollResults | null {
    return seesResults(results, status, isModerator) ? (this.tallies.of(pollId) ?? null) : null;
  }

  private tellTallies(polls: readonly KeptPoll[]): void {
    const { sessionId } = this.room;
    const tallies = (isModerator: boolean, of: readonly KeptPoll[]) =>
      of.flatMap((poll) => {
        const tally = this.tallyFor(poll, isModerator);
        return tally === null ? [] : [{ pollId: poll.pollId, change: poll.change, tally }];
      });
    const isPublic = ({ results, status }: KeptPoll): boolean => seesResults(results, status, false);
    const forAll = tallies(false, polls.filter(isPublic));
    if (forAll.length > 0) this.room.emit('poll:counted', { tallies: forAll });
    const forModerators = tallies(
      true,
      polls.filter((poll) => !isPublic(poll)),
    );
    if (forModerators.length > 0) this.audience.tellModerators(sessionId, 'poll:counted', { tallies: forModerators });
    if (this.untold.size === 0) return;
    this.tellOthers({ voted: [...this.untold] } satisfies PollSignal);
    this.untold.clear();
  }

  private noteOwn(votes: readonly Vote[]): void {
    for (const { participantId, pollId, ballot } of votes) {
      this.untold.add(pollId);
      this.audience.tell(this.room.sessionId, participantId, 'poll:own-votes', { votes: [{ pollId, ballot }] });
    }
    this.tallies.noteVotes(votes.map(({ pollId }) => pollId));
  }
}

const isShown = ({ status }: Pick<KeptPoll, 'status'>): boolean => status !== 'draft';
const isOpen = ({ status }: KeptPoll): boolean => status === 'open';

@Injectable()
export class Polls extends RoomPartMaker<SessionPolls> {
  readonly name = 'polls';
  private readonly lastChanges: ReadTogether<number>;

  constructor(
    private readonly store: PollsRepository,
    private readonly audience: InnerAudience,
  ) {
    super();
    this.lastChanges = new ReadTogether((sessionIds) => store.findLastChanges(sessionIds));
  }

  override close(): void {
    this.audience.close();
  }

  protected make(room: RoomFrame, tellOthers: TellOthers): SessionPolls {
    return new SessionPolls(room, this.store, this.lastChanges, this.audience, tellOthers);
  }
}
