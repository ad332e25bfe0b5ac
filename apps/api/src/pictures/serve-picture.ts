import type { FastifyReply } from 'fastify';

const A_YEAR_S = 31_536_000;

/** Answers with a WebP picture whose address always gives the same one. `policy`: which sites' pages may show it. */
export async function servePicture(
  reply: FastifyReply,
  picture: Buffer,
  policy: 'cross-origin' | 'same-origin',
): Promise<void> {
  await reply
    .type('image/webp')
    .headers({
      'cache-control': `public, max-age=${A_YEAR_S}, immutable`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': policy,
    })
    .send(picture);
}
