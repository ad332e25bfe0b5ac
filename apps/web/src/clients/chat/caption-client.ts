import {
  SHOWN_CAPTIONS,
  type CaptionLine,
  type CaptionsShown,
  type CaptionTurnState,
  type ChatClientToServer,
} from '@app/contracts';
import { Observable } from './observable.js';
import { Outbox, type Unsent } from './outbox.js';
import { ask, type ChatSocket, type Order, type RoomExtension } from './room-extension.js';

/** What is typed is sent at most this often; the server shows it at most ten times a second. */
const SEND_EVERY_MS = 200;
/** A line that nothing follows goes from the screen: the pause has its own meaning. */
const LINGER_MS = 12_000;

/** A finished line on its way. */
export interface OwnCaption {
  clientMessageId: string;
  language: string;
  text: string;
}
export interface CaptionSnapshot {
  /** `null` while nobody watches. */
  language: string | null;
  /** The language that this page captions; `null` while it does not. */
  writing: string | null;
  /** Newest of the watched language, oldest first, at most three. Empty after a long pause. */
  lines: readonly CaptionLine[];
  /** The line that is being typed. */
  draft: string | null;
  /** Who captions a language now, by language; for captioners. */
  turns: ReadonlyMap<string, CaptionTurnState['writer']>;
  /** Own lines that are not acknowledged. */
  outbox: readonly Unsent<OwnCaption>[];
  /** Refused as somebody else has the turn. */
  isTaken: boolean;
}

/** Captions of the room that a chat client is in: one language to watch, and for captioners a way to write. Never throws at its caller. */
export class CaptionClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private isJoined = false;
  private wanted: string | null = null;
  private writing: string | null = null;
  private lines: readonly CaptionLine[] = [];
  private draft: string | null = null;
  private turns = new Map<string, CaptionTurnState['writer']>();
  private isTaken = false;
  private typed: { language: string; clientLineId: string; text: string } | undefined;
  private sendTimer: ReturnType<typeof setTimeout> | undefined;
  private lingerTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly outbox: Outbox<OwnCaption>;
  private readonly observable: Observable<CaptionSnapshot>;
  readonly subscribe: Observable<CaptionSnapshot>['subscribe'];
  readonly getSnapshot: Observable<CaptionSnapshot>['getSnapshot'];

  constructor() {
    this.outbox = new Outbox(
      (own) => this.finishNow(own),
      () => this.observable.changed(),
    );
    this.observable = new Observable(() => ({
      language: this.wanted,
      writing: this.writing,
      lines: this.lines,
      draft: this.draft,
      turns: this.turns,
      outbox: this.outbox.messages,
      isTaken: this.isTaken,
    }));
    this.subscribe = this.observable.subscribe;
    this.getSnapshot = this.observable.getSnapshot;
  }

  connected(socket: ChatSocket): void {
    this.socket = socket;
    socket.on('caption:shown', (shown) => this.take(shown));
    socket.on('caption:turn-changed', (turn) => this.takeTurn(turn));
  }

  joined(): void {
    this.isJoined = true;
    void this.watchNow();
    void this.outbox.flush();
  }

  left(): void {
    this.socket = undefined;
    this.isJoined = false;
  }

  /** Watches this language from now on, over reconnects too; `null` for none. */
  watch(language: string | null): void {
    if (this.wanted === language) return;
    this.wanted = language;
    this.lines = [];
    this.draft = null;
    this.observable.changed();
    if (this.isJoined) void this.watchNow();
  }

  /** Captions this language from now on; `null` to stop. */
  write(language: string | null): void {
    this.writing = language;
    this.observable.changed();
  }

  /** Shows the line as it stands; an empty text takes it away. The newest is sent, not each. */
  type(language: string, clientLineId: string, text: string): void {
    this.typed = { language, clientLineId, text };
    this.sendTimer ??= setTimeout(() => void this.sendTyped(), SEND_EVERY_MS);
  }

  /** Keeps the line; it is sent until it is acknowledged, or refused. */
  finish(language: string, clientLineId: string, text: string): void {
    // What was typed of it must not come after it.
    clearTimeout(this.sendTimer);
    this.sendTimer = undefined;
    this.typed = undefined;
    this.outbox.add({ clientMessageId: clientLineId, language, text });
  }

  resend(clientMessageId: string): void {
    this.outbox.resend(clientMessageId);
  }
  discard(clientMessageId: string): void {
    this.outbox.remove(clientMessageId);
  }

  /** Takes the turn from whoever has it, or gives up one's own. */
  async setTurn(language: string, isTaken: boolean): Promise<void> {
    const answer = await this.ask('caption:take-turn', { language, isTaken });
    if (answer?.ok !== true) return;
    this.isTaken = false;
    this.takeTurn(answer.value);
    void this.outbox.flush();
  }

  private async watchNow(): Promise<void> {
    const language = this.wanted;
    const answer = await this.ask('caption:watch', { language });
    if (answer?.ok !== true || answer.value === null || this.wanted !== language) return;
    this.takeTurn(answer.value);
    this.take(answer.value);
  }

  private async sendTyped(): Promise<void> {
    this.sendTimer = undefined;
    const { typed } = this;
    this.typed = undefined;
    if (typed === undefined) return;
    const answer = await this.ask('caption:show-draft', typed);
    this.noteTaken(answer);
  }

  private async finishNow({ language, clientMessageId, text }: OwnCaption) {
    if (!this.isJoined) return undefined;
    const answer = await this.ask('caption:finish-line', { language, clientLineId: clientMessageId, text });
    this.noteTaken(answer);
    return answer;
  }

  /** The server's answer; `undefined` when none came, or the connection is another one. */
  private async ask<Name extends keyof ChatClientToServer>(name: Name, message: Order<Name>) {
    const { socket } = this;
    if (socket === undefined) return undefined;
    const answer = await ask(socket, name, message);
    return this.socket === socket ? answer : undefined;
  }

  private noteTaken(answer: { ok: boolean; code?: string } | undefined): void {
    const isTaken = answer?.ok === false && answer.code === 'caption-taken';
    if (answer === undefined || isTaken === this.isTaken) return;
    this.isTaken = isTaken;
    this.observable.changed();
  }

  private take({ language, lines, draft }: CaptionsShown): void {
    if (language !== this.wanted) return;
    const known = new Map([...this.lines, ...lines].map((line) => [line.seq, line]));
    this.lines = [...known.values()].sort((a, b) => a.seq - b.seq).slice(-SHOWN_CAPTIONS);
    this.draft = draft?.text ?? null;
    clearTimeout(this.lingerTimer);
    this.lingerTimer = setTimeout(() => {
      this.lines = [];
      this.observable.changed();
    }, LINGER_MS);
    this.observable.changed();
  }

  private takeTurn({ language, writer }: CaptionTurnState): void {
    this.turns = new Map(this.turns).set(language, writer);
    this.observable.changed();
  }
}
