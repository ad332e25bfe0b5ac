import type { Logger } from '@app/observability';
import type { FastifyInstance } from 'fastify';
import { Histogram, type Registry } from 'prom-client';

/** Paths whose rest is a secret: a link somebody was mailed, also as some mail program spelt it, or a page of slides that is not shown yet. */
const SECRET_PATHS =
  /\/(sign-in|invite|tickets|slides|carbon(?:\/|%2f)+orders|calendar(?:\/|%2f)+(?:agendas|people))(?:\/|%2f)+.+$/is;

/** The path of a request as it may stand in a log: no query, no tokens. */
export function loggablePath(url: string): string {
  return (url.split('?')[0] ?? '').replace(SECRET_PATHS, '/$1/[redacted]').slice(0, 300);
}

/** A request that was answered. */
interface AnsweredRequest {
  requestId: string;
  method: string;
  route: string;
  url: string;
  status: number;
  durationMs: number;
}
export type NoteAnswer = (answered: AnsweredRequest) => void;

/** One line and one measurement per answered request; the request's id goes back to the caller. Gives what notes answers that were given before the routes. */
export function logRequests(instance: FastifyInstance, logger: Logger, registry: Registry): NoteAnswer {
  const durations = new Histogram({
    name: 'canopy_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  const note: NoteAnswer = ({ requestId, method, route, url, status, durationMs }) => {
    durations.observe({ method, route, status }, durationMs / 1_000);
    const hasFailed = status >= 500;
    if (!hasFailed && !logger.isLevelEnabled('info')) return;
    const entry = {
      requestId,
      method,
      path: loggablePath(url),
      status,
      durationMs: Math.round(durationMs * 10) / 10,
    };
    if (hasFailed) logger.error(entry, 'request failed');
    else logger.info(entry, 'request');
  };
  instance.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  instance.addHook('onResponse', async (request, reply) => {
    note({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      url: request.url,
      status: reply.statusCode,
      durationMs: reply.elapsedTime,
    });
  });
  return note;
}
