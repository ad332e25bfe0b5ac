import { CAPTION_FEED_PATH, HeardCaption, type RefusalCode } from '@app/contracts';
import { CLOCK, type Clock } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import { CaptionsRepository } from './captions.repository.js';
import { isDatabaseOutage } from '../database-outage.js';
import type { OnHeard, SpeechRecogniser } from './speech-recogniser.js';

/** A result is a sentence or two; nobody sends a book here. */
const MAX_BODY_BYTES = 64 * 1024;
/** As the API makes secrets: 256 bits, base64url. */
const SECRET = /^Bearer ([A-Za-z0-9_-]{43})$/;

const STATUS: Partial<Record<RefusalCode, number>> = {
  'bad-message': 400,
  'not-found': 404,
  'rate-limited': 429,
  unavailable: 503,
  internal: 500,
};
const OTHER_REFUSALS = 409;

/**
 * `POST /captions/heard` with `Authorization: Bearer <secret of a feed>`: what a self-hosted recogniser (whisper.cpp, Vosk and
 * the like) posts, result by result. The secret names session and language, and opens nothing else. A route of its own in
 * Fastify, as only here a program without a session or a pass is listened to.
 */
@Injectable()
export class HttpSpeechRecogniser implements SpeechRecogniser {
  private onHeard: OnHeard | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly feeds: CaptionsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async start(onHeard: OnHeard): Promise<void> {
    this.onHeard = onHeard;
    await this.host.httpAdapter.getInstance<FastifyInstance>().register(async (routes: FastifyInstance) => {
      routes.removeAllContentTypeParsers();
      routes.addContentTypeParser(
        /^application\/json\s*(;|$)/i,
        { parseAs: 'string', bodyLimit: MAX_BODY_BYTES },
        (_request, body, done) => done(null, body),
      );
      routes.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
        if (error.statusCode !== undefined && error.statusCode < 500)
          return reply.code(error.statusCode).send({ code: 'bad-message', message: error.message });
        if (isDatabaseOutage(error))
          return reply.code(503).send({ code: 'unavailable', message: 'The database does not answer just now.' });
        throw error;
      });
      routes.post(CAPTION_FEED_PATH, { bodyLimit: MAX_BODY_BYTES }, (request, reply) => this.take(request, reply));
    });
  }

  stop(): void {
    this.onHeard = undefined;
  }

  private async take(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    void reply.header('cache-control', 'no-store');
    const secret = SECRET.exec(request.headers.authorization ?? '')?.[1];
    const feed =
      secret === undefined ? undefined : await this.feeds.findFeed(createHash('sha256').update(secret).digest());
    if (feed === undefined)
      return reply
        .code(401)
        .header('www-authenticate', 'Bearer')
        .send({ code: 'pass-invalid', message: 'This is not the secret of a caption feed.' });
    const heard = HeardCaption.safeParse(jsonOf(request.body));
    if (!heard.success) {
      const message = heard.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      return reply.code(400).send({ code: 'bad-message', message });
    }
    if (this.onHeard === undefined)
      return reply.code(503).send({ code: 'unavailable', message: 'The server is ending.' });
    const { id, text, isFinal, spokenMs, agoMs } = heard.data;
    const endsAt = new Date(this.clock.now().getTime() - agoMs);
    const answer = await this.onHeard({
      sessionId: feed.sessionId,
      language: feed.language,
      recogniserId: feed.feedId,
      utteranceId: id ?? randomUUID(),
      text,
      isFinal,
      beginsAt: new Date(endsAt.getTime() - spokenMs),
      endsAt,
    });
    if (answer.ok) return reply.code(isFinal ? 201 : 202).send(answer.value);
    if (answer.retryAfterSeconds !== undefined) void reply.header('retry-after', answer.retryAfterSeconds);
    const { code, message } = answer;
    return reply.code(STATUS[code] ?? OTHER_REFUSALS).send({ code, message });
  }
}

function jsonOf(body: unknown): unknown {
  try {
    return JSON.parse(typeof body === 'string' ? body : '');
  } catch {
    // Not JSON: the schema says what it misses.
    return undefined;
  }
}
