import '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookies of one request and its answer. All are httpOnly and SameSite=Lax, and Secure where the site is served over TLS. */
export interface Cookies {
  get(name: string): string | undefined;
  set(name: string, value: string, options: { maxAgeSeconds: number }): void;
  clear(name: string): void;
}

/** Over a WebSocket there is no answer to set a cookie on: pass no `reply`, and setting one throws. */
export function cookiesOf(
  request: Pick<FastifyRequest, 'cookies'>,
  reply: FastifyReply | undefined,
  isSecure: boolean,
): Cookies {
  const attributes = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure } as const;
  const answer = (): FastifyReply => {
    if (reply === undefined) throw new TypeError('A cookie can only be set in the answer to a request.');
    return reply;
  };
  return {
    get: (name) => request.cookies[name],
    set: (name, value, { maxAgeSeconds }) =>
      void answer().setCookie(name, value, { ...attributes, maxAge: maxAgeSeconds }),
    clear: (name) => void answer().clearCookie(name, attributes),
  };
}
