import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { NoteAnswer } from './request-log.js';

/**
 * Answers a request at once and whole, and says by which route; `undefined` leaves the request as it was, for the ordinary
 * routes. Must not wait and must not throw.
 */
export type AnswerFirst = (request: IncomingMessage, response: ServerResponse) => string | undefined;

/**
 * Answers that lie ready in memory and are asked for over and over, given before any framework looks at the request. The
 * same address has its ordinary route too: it makes what then lies ready.
 */
@Injectable()
export class FirstAnswers {
  private readonly givers: { prefix: string; answer: AnswerFirst }[] = [];

  /** From now on `GET` and `HEAD` of paths that begin so are asked of `answer` first. */
  give(prefix: string, answer: AnswerFirst): void {
    this.givers.push({ prefix, answer });
  }

  /** Stands in front of whoever listens to the server's requests by now. */
  stand(server: Server, note: NoteAnswer): void {
    const listeners = server.listeners('request');
    server.removeAllListeners('request');
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (this.answer(request, response, note)) return;
      for (const listener of listeners) listener.call(server, request, response);
    });
  }

  private answer(request: IncomingMessage, response: ServerResponse, note: NoteAnswer): boolean {
    const { url = '', method = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const giver = this.givers.find(({ prefix }) => url.startsWith(prefix));
    if (giver === undefined) return false;
    const startedAt = performance.now();
    const route = giver.answer(request, response);
    if (route === undefined) return false;
    const durationMs = performance.now() - startedAt;
    note({ requestId: requestIdOf(request), method, route, url, status: response.statusCode, durationMs });
    return true;
  }
}

const REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** The `x-request-id` that a request came with, if it is one, else a new one. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
