import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageId } from './messages.js';

export type Translate = (id: MessageId, values?: Record<string, string | number | Date>) => string;

/** `t('summit.agenda')`: the message in the interface language, as plain text. For parts of a sentence that are elements use react-intl's `<FormattedMessage>`. */
export function useText(): Translate {
  const intl = useIntl();
  return useCallback((id, values) => intl.formatMessage({ id }, values), [intl]);
}
