import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import { Button, Checkbox } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './audience-files.module.css';

const KINDS = ['chat', 'questions', 'polls'] as const;
const FORMATS = ['csv', 'json'] as const;

/** What a session's audience wrote, to take away: for who presides over it and for organisers, with names or without. */
export function AudienceFiles({ sessionId }: { sessionId: string }): ReactNode {
  return <Files room={`sessions/${sessionId}`} kinds={KINDS} words="session" />;
}

/** A summit's own chat, for its organisers. */
export function SummitChatFiles({ summitSlug }: { summitSlug: string }): ReactNode {
  return <Files room={`summits/${encodeURIComponent(summitSlug)}`} kinds={['chat']} words="summit" />;
}

interface FilesProps {
  /** As it stands in the address. */
  room: string;
  kinds: readonly (typeof KINDS)[number][];
  words: 'session' | 'summit';
}

function Files({ room, kinds, words }: FilesProps): ReactNode {
  const t = useText();
  const id = useId();
  const [hasNames, setHasNames] = useState(true);
  const [hasHidden, setHasHidden] = useState(false);
  const wishes = new URLSearchParams({ ...(hasNames ? {} : { names: 'no' }), ...(hasHidden ? { hidden: 'yes' } : {}) });
  const query = wishes.size === 0 ? '' : `?${wishes.toString()}`;
  return (
    <section className={classes.files} aria-labelledby={id} data-testid="audience-files">
      <h2 id={id}>{t(words === 'session' ? 'audience-files.title' : 'audience-files.title.summit')}</h2>
      <p className={classes.soft}>{t(words === 'session' ? 'audience-files.lead' : 'audience-files.lead.summit')}</p>
      <Checkbox
        label={t('audience-files.no-names')}
        description={t('audience-files.no-names-hint')}
        checked={!hasNames}
        onChange={(event) => setHasNames(!event.currentTarget.checked)}
      />
      <Checkbox
        label={t('audience-files.hidden')}
        description={t('audience-files.hidden-hint')}
        checked={hasHidden}
        onChange={(event) => setHasHidden(event.currentTarget.checked)}
      />
      <ul className={classes.kinds}>
        {kinds.map((kind) => (
          <li key={kind}>
            <span className={classes.kind}>{t(`audience-files.${kind}`)}</span>
            {FORMATS.map((format) => (
              <Button
                key={format}
                component="a"
                variant="light"
                size="compact-md"
                download
                leftSection={<IconDownload size={18} aria-hidden />}
                href={`/exchange/audience/${room}/${kind}.${format}${query}`}
                aria-label={t('audience-files.download', {
                  what: t(`audience-files.${kind}`),
                  format: format.toUpperCase(),
                })}
              >
                {format.toUpperCase()}
              </Button>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
