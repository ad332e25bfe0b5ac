import { IconMessages } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useViewer } from '../../app/viewer.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './SummitChat.module.css';

/** The way into a summit's chat, for who takes part in it. */
export function SummitChatLink({ summitId, summitSlug }: { summitId: string; summitSlug: string }): ReactNode {
  const t = useText();
  const { viewer } = useViewer();
  if (!viewer?.roles.some((role) => role.summitId === summitId)) return null;
  return (
    <Link href={`/s/${summitSlug}/chat`} className={classes.link} data-testid="summit-chat-link">
      <IconMessages size={20} aria-hidden />
      {t('summit-chat.title')}
    </Link>
  );
}
