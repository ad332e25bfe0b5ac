import type { AppConfig } from '@app/config';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { requestIdOf } from './first-answers.js';

/** Largest request body in bytes: a session's texts in every interface language fit, an upload does not. */
const MAX_BODY_BYTES = 256 * 1024;
/** A request that isn't here whole by then is cut off: whoever drips it in only holds a connection. */
const REQUEST_PATIENCE_MS = 30_000;
/**
 * The proxy in front of us adds the address it was called from to the end of `X-Forwarded-For`; what stands before is the
 * caller's own word, and believing that would let everybody choose the address that limits count.
 */
const PROXY_HOPS = 1;

/** The HTTP server that an app with the `ApiModule` runs on. A request keeps the `x-request-id` it came with, if that is one. */
export function createHttpAdapter(config: AppConfig): FastifyAdapter {
  return new FastifyAdapter({
    trustProxy: config.trustProxy && ((_address: string, hop: number) => hop < PROXY_HOPS),
    requestTimeout: REQUEST_PATIENCE_MS,
    bodyLimit: MAX_BODY_BYTES,
    genReqId: requestIdOf,
  });
}
