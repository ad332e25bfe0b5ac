import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ModerateMessage } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import {
  extensionFor,
  ModerationClient,
  type ChatClient,
  type ModerationProblem,
  type ModerationSnapshot,
  type Restriction,
} from '../../clients/chat/index.js';
import type { LiveRoomView } from '../stage/index.js';
import { queueOf } from './queue.js';

/** Moderation of a chat client's room: one client for tab, panel and chat. */
export const moderationOf = extensionFor(() => new ModerationClient());

export function useModeration(chat: ChatClient): ModerationSnapshot {
  const client = moderationOf(chat);
  return useSyncExternalStore(client.subscribe, client.getSnapshot);
}

/** Orders of who moderates: what is refused is said once for the whole panel. */
export interface Moderating {
  readonly problem: ModerationProblem | null;
  readonly isBusy: boolean;
  readonly decide: (order: ModerateMessage) => Promise<boolean>;
  readonly restrict: (restriction: Restriction) => Promise<boolean>;
}

export function useModerating(chat: ChatClient, isModerator: boolean): Moderating {
  const client = moderationOf(chat);
  const [problem, setProblem] = useState<ModerationProblem | null>(null);
  const [underWay, setUnderWay] = useState(0);
  // Who presides from now on sees what waits.
  useEffect(() => client.refresh(), [client, isModerator]);
  const orders = useMemo(() => {
    const run = async (work: Promise<ModerationProblem | null>): Promise<boolean> => {
      setProblem(null);
      setUnderWay((count) => count + 1);
      const found = await work;
      setUnderWay((count) => count - 1);
      setProblem(found);
      return found === null;
    };
    return {
      decide: (order: ModerateMessage) => run(client.decide(order)),
      restrict: (restriction: Restriction) => run(client.restrict(restriction)),
    };
  }, [client]);
  return { ...orders, problem, isBusy: underWay > 0 };
}

/** How much waits. */
export function useModerationBadge(view: LiveRoomView): string | null {
  const t = useText();
  const { board } = useModeration(view.chatProps.client);
  const count = board === null ? 0 : queueOf(board).length;
  return count > 0 ? t('moderation.badge', { count }) : null;
}
