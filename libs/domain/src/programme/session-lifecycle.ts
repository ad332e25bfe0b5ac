/** draft → published → cancelled; a draft may be cancelled too. Live and ended belong to the session's stage. */
export type SessionStatus = 'draft' | 'published' | 'cancelled';
export type SessionCommand = 'edit' | 'publish' | 'cancel';

/**
 * Where each command leads; `null` is a refusal. Publishing again releases the edits made since; nothing leads out of
 * `cancelled`, because a calendar that showed a session as cancelled must be able to rely on it.
 */
export const SESSION_LIFECYCLE: Readonly<
  Record<SessionStatus, Readonly<Record<SessionCommand, SessionStatus | null>>>
> = {
  draft: { edit: 'draft', publish: 'published', cancel: 'cancelled' },
  published: { edit: 'published', publish: 'published', cancel: 'cancelled' },
  cancelled: { edit: null, publish: null, cancel: null },
};

/** The status after `command`, `null` when the lifecycle refuses it. */
export function nextStatus(status: SessionStatus, command: SessionCommand): SessionStatus | null {
  return SESSION_LIFECYCLE[status][command];
}

/** Whether the public has ever been shown the session: `publishedRevision` is the last revision it was shown. */
export function isPublic(session: { publishedRevision: number | null }): boolean {
  return session.publishedRevision !== null;
}
