import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useNow } from '../../ui/use-now.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './moderation.module.css';
import { useModeration } from './use-moderation.js';

/** What to know before one writes: that somebody reads it first, how often one may, that one may not for now. Nothing where nothing holds. */
export function ChatRules(): ReactNode {
  const t = useText();
  const { chat, chatProps, isModerator } = useLiveRoom();
  const { rules, silenced } = useModeration(chatProps.client);
  // Rules of a chat are not for people of the programme.
  const isExempt = isModerator || (chat.viewer !== null && chat.viewer.role !== 'attendee');
  const now = useNow(silenced === null ? undefined : 1_000).getTime();
  const leftS = silenced?.untilMs == null ? null : Math.ceil((silenced.untilMs - now) / 1_000);
  const isSilenced = silenced !== null && (leftS === null || leftS > 0);
  const lines = isSilenced
    ? [leftS === null ? t('moderation.you-are-silenced') : t('moderation.you-are-silenced-for', { seconds: leftS })]
    : isExempt || rules === null
      ? []
      : [
          ...(rules.isPreModerated ? [t('moderation.read-before')] : []),
          ...(rules.slowModeS > 0 ? [t('moderation.slow-mode', { seconds: rules.slowModeS })] : []),
        ];
  return lines.map((line) => (
    <p key={line} className={classes.rule} data-testid="chat-rule">
      {line}
    </p>
  ));
}
