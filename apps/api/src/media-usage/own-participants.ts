import type { Viewer } from '@app/database';
import type { Cookies } from '../graphql/index.js';
import { findGuestId } from '../room-passes/index.js';

/**
 * Everybody who the reader is in live rooms, and may see what they used there; a guest is known by their browser. A ticket's
 * link may be in other hands: what the account watched is shown to who reads the account's mail.
 */
export function ownParticipantIds(viewer: Viewer | null, cookies: Cookies): string[] {
  const account = viewer?.isAccountHolder === true ? viewer.userId : undefined;
  const people = viewer?.roles.map(({ personId }) => personId) ?? [];
  const ids = [account, viewer?.personId, ...people, findGuestId(cookies)].filter(
    (id) => id !== undefined && id !== null,
  );
  return [...new Set(ids)];
}
