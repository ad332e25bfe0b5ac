import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ChatPanel, isUnread, type MessageExtras } from '../chat/index.js';
import { WriteToItem } from '../direct/index.js';
import { ChatRules, ModerateItems, OwnWaiting, ReportItem } from '../moderation/index.js';
import { LinkPreviews } from '../previews/index.js';
import { useLiveRoom, type LiveRoomView } from '../stage/index.js';
import { TranslateItem, Translation } from '../translation/index.js';

const EXTRAS: MessageExtras = {
  menuItems: [TranslateItem, WriteToItem, ReportItem, ModerateItems],
  below: [Translation, LinkPreviews],
  atEnd: [OwnWaiting],
  aboveWriting: [ChatRules],
};

/** The session's public chat. */
export function RoomChat(): ReactNode {
  return <ChatPanel {...useLiveRoom().chatProps} extras={EXTRAS} />;
}

/** How many messages of others this device has not shown yet. */
export function useUnread({ chat: { messages, readSeq, viewer } }: LiveRoomView): string | null {
  const t = useText();
  const selfId = viewer?.participantId ?? null;
  const count = messages.filter((message) => isUnread(message, readSeq, selfId)).length;
  return count > 0 ? t('session.unread', { count }) : null;
}
