import { z } from 'zod';
import { Seq } from './chat.messages.js';
import type { AckCallback } from './protocol.js';

/** Asks for a message of the room's chat in another language, BCP 47. */
export const TranslateMessage = z.object({
  seq: Seq,
  language: z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z\d]{2,8}){0,3}$/),
});
export type TranslateMessage = z.infer<typeof TranslateMessage>;

/** Made by a machine, to be shown beside the original. */
export interface TranslatedMessage {
  seq: number;
  language: string;
  /** What the original was taken for. */
  sourceLanguage: string;
  text: string;
}

export interface TranslationClientToServer {
  'translation:translate': (message: TranslateMessage, ack: AckCallback<TranslatedMessage>) => void;
}
