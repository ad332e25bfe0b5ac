import { IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PostedMessage } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { useTranslations } from './translations-of.js';

/** In the menu of somebody else's message: has it translated, where the operator runs a translator for the reader's language. */
export function TranslateItem({ message }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const { self } = useLiveRoom();
  const { client, known, language } = useTranslations();
  const isShown = known.get(message.seq)?.source === message.text;
  if (language === undefined || isShown || message.state !== 'posted' || message.author.participantId === self)
    return null;
  return (
    <li>
      <button
        type="button"
        data-closes
        data-testid="translate"
        onClick={() => void client.translate(message, language)}
      >
        <IconLanguage size={18} aria-hidden />
        {t('translation.translate')}
      </button>
    </li>
  );
}
