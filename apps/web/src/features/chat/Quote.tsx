import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { MessageQuote } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';

interface QuoteProps {
  quote: MessageQuote;
  /** Shows the message that is quoted. */
  onGo?: () => void;
}

/** What a message answers, shortly. */
export function Quote({ quote, onGo }: QuoteProps): ReactNode {
  const t = useText();
  const content = (
    <>
      <span className={classes.quoteAuthor}>
        <FormattedMessage id="chat.answers" values={{ name: <bdi key="name">{quote.author.name}</bdi> }} />
      </span>
      <span dir="auto" className={classes.quoteText}>
        {quote.state === 'posted' ? quote.text : t(`chat.${quote.state}`)}
      </span>
    </>
  );
  if (onGo === undefined) return <div className={classes.quote}>{content}</div>;
  return (
    <button type="button" className={classes.quote} title={t('chat.go-to-message')} onClick={onGo}>
      {content}
    </button>
  );
}
