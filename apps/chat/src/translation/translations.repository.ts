import type { ChannelId } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Translation } from './translator.js';

/** A message and the language that it is wanted in. */
export interface TranslationKey {
  channelId: ChannelId;
  seq: number;
  language: string;
  /** The text that was, or is to be, translated: a message may have been edited since. */
  source: string;
}

/** Translations of messages, made once for everybody. */
@Injectable()
export class TranslationsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find({ channelId, seq, language, source }: TranslationKey): Promise<Translation | undefined> {
    const [row] = await this.dataSource.query<Translation[]>(
      `SELECT text, source_language AS "sourceLanguage" FROM message_translations
        WHERE channel_id = $1 AND seq = $2 AND language = $3 AND source_hash = $4`,
      [channelId, seq, language, hashOf(source)],
    );
    return row;
  }

  /** Of a message that is still there. */
  async keep(
    { channelId, seq, language, source }: TranslationKey,
    { text, sourceLanguage }: Translation,
    now: Date,
  ): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO message_translations (channel_id, seq, language, source_hash, source_language, text, translated_at)
       SELECT $1, $2, $3, $4, $5, $6, $7 WHERE EXISTS (SELECT FROM messages WHERE channel_id = $1 AND seq = $2)
       ON CONFLICT (channel_id, seq, language) DO UPDATE SET source_hash = excluded.source_hash,
         source_language = excluded.source_language, text = excluded.text, translated_at = excluded.translated_at`,
      [channelId, seq, language, hashOf(source), sourceLanguage, text, now],
    );
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();
