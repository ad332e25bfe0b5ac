import { useEffect, useRef } from 'react';
import type { StageState } from '@app/contracts';
import type { ChatClient } from '../../clients/chat/index.js';
import type { MediaRoom } from '../../clients/media/index.js';
import type { SessionPasses } from './session-passes.js';

interface FreshRights {
  stage: StageState | null;
  self: string | null;
  passes: SessionPasses;
  client: ChatClient;
  room: MediaRoom | null;
}

/**
 * Fetches new passes when the stage gives or takes a right that a pass carries: the chair was handed over, or somebody of the
 * audience was brought up or sent back.
 */
export function useFreshRights({ stage, self, passes, client, room }: FreshRights): void {
  const isGuestOnStage = stage?.seats.some(({ participantId, role }) => participantId === self && role === 'guest');
  const presides = stage !== null && stage.chairId === self;
  const holds = stage === null || self === null ? null : `${String(isGuestOnStage)} ${String(presides)}`;
  const before = useRef(holds);
  useEffect(() => {
    if (holds === null) return;
    const had = before.current;
    before.current = holds;
    if (had === null || had === holds) return;
    // One that was issued before the change would not carry it.
    passes.forget();
    void client.renewPass();
    void room?.renewPass();
  }, [holds, passes, client, room]);
}
