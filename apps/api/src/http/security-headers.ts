import type { FastifyHelmetOptions } from '@fastify/helmet';

/**
 * What pages of this origin may do. Scripts only from our own files, nothing inline. Styles may be inline: the component
 * library sets CSS variables on elements. `upgrade-insecure-requests` and HSTS only where the site is served over TLS:
 * on plain http they would send the browser to a port that isn't there.
 */
export function securityHeaders(publicUrl: string): FastifyHelmetOptions {
  const isTls = publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:', 'mediastream:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        // 'self' covers WebSockets of the page's own host in current browsers; older Safari needs the scheme.
        connectSrc: ["'self'", publicUrl.replace(/^http/, 'ws')],
        ...(isTls ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isTls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginOpenerPolicy: isTls ? { policy: 'same-origin' } : false,
    originAgentCluster: isTls,
    xFrameOptions: { action: 'deny' },
  };
}
/** Camera and microphone for our own pages alone; sensors that Canopy never asks for stay off. */
export const PERMISSIONS_POLICY =
  'camera=(self), microphone=(self), display-capture=(self), fullscreen=(self), geolocation=(), payment=(), usb=()';
