import type { PostedMessage, RefusalBody, TranslatedMessage } from '@app/contracts';
import { Observable } from './observable.js';
import { ask, type ChatSocket, type RoomExtension } from './room-extension.js';

/** Of a message's text as it was when it was asked for. `failed` without a refusal: no answer came. */
export type MessageTranslation = { source: string } & (
  | { state: 'asked' }
  | { state: 'there'; translation: TranslatedMessage }
  | { state: 'failed'; refusal: RefusalBody | undefined }
);
/** By the messages' numbers. */
export type TranslationSnapshot = ReadonlyMap<number, MessageTranslation>;

/** Translations that this reader asked for. Never throws at its caller. */
export class TranslationClient implements RoomExtension {
  private socket: ChatSocket | undefined;
  private readonly translations = new Map<number, MessageTranslation>();
  private readonly observable = new Observable<TranslationSnapshot>(() => new Map(this.translations));
  readonly subscribe = this.observable.subscribe;
  readonly getSnapshot = this.observable.getSnapshot;

  connected(socket: ChatSocket): void {
    this.socket = socket;
  }
  joined(): void {}
  left(): void {
    this.socket = undefined;
  }

  async translate({ seq, text: source }: Pick<PostedMessage, 'seq' | 'text'>, language: string): Promise<void> {
    this.note(seq, { source, state: 'asked' });
    const { socket } = this;
    const answer = socket && (await ask(socket, 'translation:translate', { seq, language }));
    if (this.translations.get(seq)?.source !== source) return;
    this.note(
      seq,
      answer?.ok === true
        ? { source, state: 'there', translation: answer.value }
        : { source, state: 'failed', refusal: answer },
    );
  }

  hide(seq: number): void {
    this.translations.delete(seq);
    this.observable.changed();
  }

  private note(seq: number, translation: MessageTranslation): void {
    this.translations.set(seq, translation);
    this.observable.changed();
  }
}
