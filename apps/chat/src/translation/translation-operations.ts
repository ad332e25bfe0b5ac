import type { Ack, TranslatedMessage, TranslateMessage } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { servingLanguage, toMessageText } from '@app/domain';
import { accept, refuse } from '@app/realtime';
import { Inject, Injectable } from '@nestjs/common';
import type { ChatSocket } from '../chat-socket.js';
import { PublicChat } from '../messages/session-messages.js';
import { PostingLimits } from '../posting-limits.js';
import { ChatRooms } from '../rooms/chat-rooms.js';
import { may, unlessOutage } from '../session-operation.js';
import { type TranslationKey, TranslationsRepository } from './translations.repository.js';
import { type Translation, type TranslationFailure, TRANSLATOR, type Translator } from './translator.js';

/** A translation may be longer than the longest message. */
const MAX_LENGTH = 20_000;

/** Messages of a room's chat in the reader's language, where the operator runs a translator. */
@Injectable()
export class TranslationOperations {
  private readonly translating = new Map<string, Promise<Translation | TranslationFailure>>();

  constructor(
    private readonly rooms: ChatRooms,
    private readonly chat: PublicChat,
    private readonly store: TranslationsRepository,
    private readonly limits: PostingLimits,
    @Inject(TRANSLATOR) private readonly translator: Translator | undefined,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refuses `translation-off`, `translation-unsupported`, `message-unknown`, `message-gone`, `rate-limited`, `translation-failed`. */
  async translate(socket: ChatSocket, { seq, language: wanted }: TranslateMessage): Promise<Ack<TranslatedMessage>> {
    const { translator } = this;
    if (!may(socket, 'watch')) return refuse('right-missing', 'This pass does not let its holder watch.');
    const room = this.rooms.roomOf(socket);
    if (room === undefined) return refuse('wrong-state', 'Join the channel first.');
    if (translator === undefined) return refuse('translation-off', 'Nothing is translated here.');
    const language = servingLanguage(translator.languages, wanted);
    if (language === undefined) return refuse('translation-unsupported', 'Nothing is translated into this language.');
    return unlessOutage(async () => {
      const chat = this.chat.of(room);
      const message = await chat.find(seq);
      if (message === undefined) return refuse('message-unknown', 'There is no such message.');
      if (message.state !== 'posted') return refuse('message-gone', 'The message is not there any more.');
      const key = { channelId: chat.channelId, seq, language, source: message.text };
      const known = await this.store.find(key);
      if (known !== undefined) return accept({ seq, language, ...known });
      // What was translated before costs nothing.
      const waitSeconds = this.limits.take(socket.data, 'translation');
      if (waitSeconds > 0)
        return refuse('rate-limited', `Too many translations; try again in ${waitSeconds} s.`, waitSeconds);
      const made = await this.once(translator, key);
      if (!('failure' in made)) return accept({ seq, language, ...made });
      return made.failure === 'busy'
        ? refuse('rate-limited', `The translator is busy; try again in ${made.retryAfterS} s.`, made.retryAfterS)
        : refuse('translation-failed', 'The translator did not answer.');
    });
  }

  /** Whoever asks for the same at the same time waits for the same. */
  private once(translator: Translator, key: TranslationKey): Promise<Translation | TranslationFailure> {
    const id = `${key.channelId} ${key.seq} ${key.language} ${key.source}`;
    const before = this.translating.get(id);
    if (before !== undefined) return before;
    const made = this.make(translator, key).finally(() => this.translating.delete(id));
    this.translating.set(id, made);
    return made;
  }

  private async make(translator: Translator, key: TranslationKey): Promise<Translation | TranslationFailure> {
    const made = await translator.translate(key.source, key.language);
    if ('failure' in made) return made;
    // What a machine gives back is a stranger's text too.
    const text = toMessageText(made.text, MAX_LENGTH);
    if (text === undefined) return { failure: 'failed' };
    const translation = { text, sourceLanguage: made.sourceLanguage.slice(0, 35) };
    await this.store.keep(key, translation, this.clock.now());
    return translation;
  }
}
