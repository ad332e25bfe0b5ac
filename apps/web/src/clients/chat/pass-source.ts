import type { Ack, RoomPassClaims } from '@app/contracts';

/** A room pass as the API issues it (`issueRoomPass`). `chatUrl` may be relative to the page. */
export interface IssuedPass {
  token: string;
  chatUrl: string;
}
/** Fetches a fresh pass. A refusal ends the client unless it says when to try again; a rejected promise (no network) is tried again. */
export type PassSource = () => Promise<Ack<IssuedPass>>;

/** Who the pass speaks for. The browser cannot check the signature: for showing only, the server decides. */
export type PassHolder = Pick<RoomPassClaims, 'sub' | 'account' | 'name' | 'role' | 'rights' | 'exp'>;

/** The claims of a pass, `undefined` when it cannot be read. */
export function readPass(token: string): PassHolder | undefined {
  try {
    const payload = (token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isHolder(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it has what is shown of it; what it may say is the contract's, and its schema is a large thing to bring along. */
function isHolder(claims: unknown): claims is PassHolder {
  if (typeof claims !== 'object' || claims === null) return false;
  const { sub, name, role, rights, exp } = claims as Partial<Record<keyof PassHolder, unknown>>;
  const areTexts = [sub, name, role].every((text) => typeof text === 'string');
  return areTexts && Array.isArray(rights) && typeof exp === 'number';
}
