import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { PostedMessage, RefusalBody } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { MessageTranslation } from '../../clients/chat/index.js';
import chatClasses from '../chat/Chat.module.css';
import { MessageText } from '../chat/index.js';
import classes from './translation.module.css';
import { useTranslations } from './translations-of.js';

/** What a machine made of a message, below the original. */
export function Translation({ message }: { message: PostedMessage }): ReactNode {
  const t = useText();
  const { client, known, language } = useTranslations();
  const made = known.get(message.seq);
  // Another text than was translated.
  if (made === undefined || made.source !== message.text) return null;
  return (
    <div className={classes.translation} data-testid="translation" aria-live="polite">
      <Words made={made} />
      {made.state === 'failed' && language !== undefined && (
        <button
          type="button"
          className={chatClasses.plainButton}
          onClick={() => void client.translate(message, language)}
        >
          {t('translation.try-again')}
        </button>
      )}
      {made.state !== 'asked' && (
        <button type="button" className={chatClasses.plainButton} onClick={() => client.hide(message.seq)}>
          {t('translation.hide')}
        </button>
      )}
    </div>
  );
}

function Words({ made }: { made: MessageTranslation }): ReactNode {
  const t = useText();
  const formats = useFormats();
  switch (made.state) {
    case 'asked':
      return <p className={classes.soft}>{t('translation.asked')}</p>;
    case 'failed':
      return <p role="alert">{reasonOf(made.refusal, t)}</p>;
    case 'there': {
      const { text, language, sourceLanguage } = made.translation;
      return (
        <>
          <p className={classes.soft}>
            {sourceLanguage === '' ? (
              t('translation.by-machine')
            ) : (
              <FormattedMessage
                id="translation.by-machine-from"
                values={{ language: <bdi key="language">{formats.language(sourceLanguage)}</bdi> }}
              />
            )}
          </p>
          <div lang={language}>
            <MessageText text={text} />
          </div>
        </>
      );
    }
  }
}

function reasonOf(refusal: RefusalBody | undefined, t: ReturnType<typeof useText>): string {
  switch (refusal?.code) {
    case 'rate-limited':
      return t('translation.wait', { seconds: refusal.retryAfterSeconds ?? 1 });
    case 'translation-unsupported':
    case 'translation-off':
      return t('translation.unsupported');
    case 'message-gone':
    case 'message-unknown':
      return t('translation.gone');
    default:
      return t('translation.failed');
  }
}
