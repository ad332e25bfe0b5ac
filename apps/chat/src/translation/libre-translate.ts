import type { Logger } from '@app/observability';
import type { OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import type { Translation, TranslationFailure, Translator } from './translator.js';

/** A machine without a graphics card takes seconds for a long text. */
const PATIENCE_MS = 15_000;
/** Of an answer, in bytes: a translated message is far below. */
const MAX_ANSWER_BYTES = 512 * 1_024;
const MAX_TEXT = 20_000;
/** What it can translate into is asked again after this time; sooner while it does not answer. */
const REFRESH_MS = 10 * 60_000;
const RETRY_MS = 15_000;
const BUSY_S = 30;

/** @source LibreTranslate's API: GET /languages, POST /translate (https://docs.libretranslate.com/guides/api_usage) */
const Languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()).optional() }));
const Translated = z.object({
  translatedText: z.string(),
  detectedLanguage: z.object({ language: z.string() }).optional(),
});

export interface LibreTranslateSettings {
  /** Where it runs: the operator's own, also on this network. */
  url: string;
  apiKey: string | undefined;
  logger: Logger;
  patienceMs?: number;
}

/** LibreTranslate, run by the operator. Texts go to it and nowhere else. */
export class LibreTranslate implements Translator, OnModuleInit, OnModuleDestroy {
  private known: readonly string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isAway = false;
  private isClosed = false;

  constructor(private readonly settings: LibreTranslateSettings) {}

  get languages(): readonly string[] {
    return this.known;
  }

  onModuleInit(): void {
    // Chat does not wait for it.
    void this.start();
  }
  onModuleDestroy(): void {
    this.close();
  }

  /** Asks what it translates into, now and from time to time. */
  async start(): Promise<void> {
    clearTimeout(this.timer);
    const answer = await this.ask('languages');
    const languages = answer === undefined ? undefined : Languages.safeParse(answer.body);
    const isUsable = answer?.status === 200 && languages?.success === true;
    if (isUsable) this.known = [...new Set(languages.data.flatMap(({ code, targets = [] }) => [code, ...targets]))];
    else if (!this.isAway) this.settings.logger.warn({ status: answer?.status }, 'the translator does not answer');
    this.isAway = !isUsable;
    if (!this.isClosed) this.timer = setTimeout(() => void this.start(), isUsable ? REFRESH_MS : RETRY_MS).unref();
  }

  async translate(text: string, language: string): Promise<Translation | TranslationFailure> {
    const { apiKey } = this.settings;
    const answer = await this.ask('translate', {
      q: text,
      source: 'auto',
      target: language,
      format: 'text',
      ...(apiKey !== undefined && { api_key: apiKey }),
    });
    if (answer?.status === 429) return { failure: 'busy', retryAfterS: answer.retryAfterS ?? BUSY_S };
    const translated = answer?.status === 200 ? Translated.safeParse(answer.body) : undefined;
    if (translated?.success !== true || translated.data.translatedText.length > MAX_TEXT) {
      this.settings.logger.warn({ status: answer?.status }, 'a message was not translated');
      return { failure: 'failed' };
    }
    const { translatedText, detectedLanguage } = translated.data;
    return { text: translatedText, sourceLanguage: detectedLanguage?.language ?? '' };
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  /** `undefined` when nothing came that can be read. */
  private async ask(
    path: 'languages' | 'translate',
    body?: object,
  ): Promise<{ status: number; body: unknown; retryAfterS: number | undefined } | undefined> {
    const { url, patienceMs = PATIENCE_MS } = this.settings;
    try {
      const response = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), {
        method: body === undefined ? 'GET' : 'POST',
        ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      });
      const retryAfterS = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
      return {
        status: response.status,
        body: JSON.parse(await beginningOf(response)),
        retryAfterS: retryAfterS > 0 ? Math.min(retryAfterS, 3_600) : undefined,
      };
    } catch (error) {
      this.settings.logger.debug({ err: error, path }, 'the translator gave no answer');
      return undefined;
    }
  }
}

async function beginningOf({ body }: Response): Promise<string> {
  if (body === null) return '';
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > MAX_ANSWER_BYTES) throw new Error('The translator’s answer is too long.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
