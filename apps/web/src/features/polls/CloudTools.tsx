import { useState, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import classes from './polls.module.css';
import type { PollCommands } from './use-poll-commands.js';

/** For who moderates: words out of the cloud, and back into it. The list stands still while it is open. */
export function CloudTools({ poll, commands }: { poll: PollFace; commands: PollCommands }): ReactNode {
  const t = useText();
  const { pollId, tally, hiddenWords } = poll;
  const words = tally?.kind === 'word-cloud' ? tally.words.map(({ word }) => word) : [];
  /** As they were when the list was opened; `null` while it is closed. */
  const [listed, setListed] = useState<readonly string[] | null>(null);
  const hidden = hiddenWords ?? [];
  if (words.length === 0 && hidden.length === 0) return null;
  const shown = (listed ?? []).filter((word) => words.includes(word));
  return (
    <details className={classes.cloudTools} onToggle={(event) => setListed(event.currentTarget.open ? words : null)}>
      <summary data-testid="cloud-tools">{t('polls.hide-words')}</summary>
      {words.length > shown.length && (
        <button type="button" className={classes.textButton} onClick={() => setListed(words)}>
          {t('polls.more-words', { count: words.length - shown.length })}
        </button>
      )}
      <ul className={classes.wordList}>
        {shown.map((word) => (
          <li key={word}>
            <button
              type="button"
              className={classes.button}
              disabled={commands.isBusy}
              aria-label={t('polls.hide-word', { word })}
              onClick={() => commands.hideWord(pollId, word, true)}
            >
              <bdi>{word}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {hidden.length > 0 && (
        <>
          <p className={classes.soft}>{t('polls.hidden-words')}</p>
          <ul className={classes.wordList}>
            {hidden.map((word) => (
              <li key={word}>
                <button
                  type="button"
                  className={classes.button}
                  data-hidden
                  disabled={commands.isBusy}
                  aria-label={t('polls.show-word', { word })}
                  onClick={() => commands.hideWord(pollId, word, false)}
                >
                  <bdi>{word}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
