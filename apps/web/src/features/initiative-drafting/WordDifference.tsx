import { useMemo, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { wordDifference } from './word-difference.js';
import classes from './initiative-drafting.module.css';

/** What words came and went, in the direction of their language. Said in words to who does not see it. */
export function WordDifference(props: { before: string; after: string; language: string }): ReactNode {
  const { before, after, language } = props;
  const t = useText();
  const parts = useMemo(() => wordDifference(before, after, language), [before, after, language]);
  return (
    <p className={classes.difference} lang={language} dir={directionOf(language)}>
      {parts.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const Changed = kind === 'added' ? 'ins' : 'del';
        return (
          <Changed key={index}>
            <span className={classes.unseen}>
              {t(kind === 'added' ? 'initiative-drafting.added' : 'initiative-drafting.removed')}{' '}
            </span>
            {text}
          </Changed>
        );
      })}
    </p>
  );
}
