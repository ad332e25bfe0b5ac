import { createContext, useContext, type ComponentType } from 'react';
import type { MessageReaction, ParticipantId, PostedMessage } from '@app/contracts';

/** What other features add to each message. */
export interface MessageExtras {
  /** `<li>`s at the end of a message's menu; what has nothing to offer gives `null`. */
  readonly menuItems: readonly ComponentType<{ message: PostedMessage }>[];
  /** Below a message's text. */
  readonly below: readonly ComponentType<{ message: PostedMessage }>[];
  /** `<li>`s after the last message. */
  readonly atEnd: readonly ComponentType[];
  /** What to know before one writes. */
  readonly aboveWriting: readonly ComponentType[];
}
export const NO_EXTRAS: MessageExtras = { menuItems: [], below: [], atEnd: [], aboveWriting: [] };

/** What rows of messages have in common. */
export interface MessageScene {
  readonly selfId: ParticipantId | null;
  /** New messages can be written, and so answers and reactions. */
  readonly mayWrite: boolean;
  readonly nameOf: (participantId: ParticipantId) => string | undefined;
  /** The reader's own reactions, by `reactionKey`. */
  readonly reacted: ReadonlySet<string>;
  /** Times are shown from here on (milliseconds since 1970): an archive's, beside a recording. `null` for times of day. */
  readonly startedAtMs: number | null;
  readonly serverNow: () => number;
  readonly extras: MessageExtras;
  readonly reply: (message: PostedMessage) => void;
  readonly edit: (message: PostedMessage) => void;
  readonly withdraw: (message: PostedMessage) => void;
  readonly react: (seq: number, emoji: MessageReaction, isOn: boolean) => void;
  /** Shows another message of the list. */
  readonly goTo: (seq: number) => void;
}

const SceneContext = createContext<MessageScene | null>(null);
export const MessageSceneProvider = SceneContext.Provider;

/** @throws outside of a list of messages */
export function useMessageScene(): MessageScene {
  const scene = useContext(SceneContext);
  if (scene === null) throw new Error('useMessageScene is for what stands in a list of messages');
  return scene;
}
