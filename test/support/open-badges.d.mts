/** Whether public libraries find the badge's proof right, with the keys of the issuer's document. */
export function verifyBadge(badge: object, issuer: object, now: Date): Promise<{ verified: boolean; error?: unknown }>;
/** Every member as the contexts define it. @throws for a word that they do not know */
export function expandSafely(document: object, issuer: object): Promise<unknown[]>;
