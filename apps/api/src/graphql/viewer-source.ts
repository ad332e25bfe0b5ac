import type { Viewer } from '@app/database';

/** Injection token of the `ViewerSource`; the identity feature provides it to every module. */
export const VIEWER_SOURCE = Symbol('VIEWER_SOURCE');
/** Cookie of a signed-in browser: an opaque random id. */
export const SESSION_COOKIE = 'canopy_session';

/** Who a browser session belongs to. */
export interface ViewerSource {
  /** `null` for a token that is unknown, ended or expired. At most one SQL statement. */
  viewerOf(cookieToken: string): Promise<Viewer | null>;
}
