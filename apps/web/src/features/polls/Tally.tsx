import { useId, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import type { Ballot, PollResults } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './polls.module.css';
import { Words } from './Words.js';

interface TallyProps {
  poll: PollFace;
  tally: PollResults;
  /** The reader's own vote, marked where it counts. */
  own: Ballot | undefined;
}

/** What came in: a table of bars with numbers, or a cloud of words with theirs. */
export function Tally({ poll, tally, own }: TallyProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { options } = poll;
  const textOf = (id: string): ReactNode => {
    const option = options.find((each) => each.id === id);
    return option && <Words of={option.text} />;
  };
  switch (tally.kind) {
    case 'single':
    case 'multiple':
      return (
        <Bars
          title={t('polls.results')}
          unit={t('polls.column-votes')}
          whole={tally.voters}
          rows={tally.options.map(({ optionId, count }) => ({
            key: optionId,
            name: textOf(optionId),
            count,
            isOwn: isChosen(own, optionId),
          }))}
        />
      );
    case 'rating':
      return (
        <>
          {tally.mean !== null && (
            <p className={classes.mean}>{t('polls.mean', { mean: tally.mean, scale: poll.scale })}</p>
          )}
          <Bars
            title={t('polls.results')}
            unit={t('polls.column-votes')}
            whole={tally.voters}
            isShort
            rows={tally.counts.map((count, index) => ({
              key: String(index),
              name: formats.number(index + 1),
              count,
              isOwn: own?.kind === 'rating' && own.value === index + 1,
            }))}
          />
        </>
      );
    case 'ranking':
      return (
        <Bars
          title={t('polls.results-ranking')}
          unit={t('polls.column-points')}
          whole={null}
          rows={tally.options.map(({ optionId, points }) => ({
            key: optionId,
            name: textOf(optionId),
            count: points,
            isOwn: false,
          }))}
        />
      );
    case 'word-cloud':
      return <Cloud words={tally.words} />;
  }
}

function isChosen(own: Ballot | undefined, optionId: string): boolean {
  if (own?.kind === 'single') return own.optionId === optionId;
  return own?.kind === 'multiple' && own.optionIds.includes(optionId);
}

interface BarsProps {
  title: string;
  unit: string;
  /** What a full bar is: everybody who voted. `null`: the longest one. */
  whole: number | null;
  /** Names are short: a line for each row. */
  isShort?: boolean;
  rows: readonly { key: string; name: ReactNode; count: number; isOwn: boolean }[];
}
function Bars({ title, unit, whole, isShort = false, rows }: BarsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const longest = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <table className={classes.bars} data-short={isShort || undefined} data-testid="tally" aria-labelledby={id}>
      <caption id={id} className={classes.unseen}>
        {title}
      </caption>
      <thead className={classes.unseen}>
        <tr>
          <th scope="col">{t('polls.column-option')}</th>
          <th scope="col">{unit}</th>
          {whole !== null && <th scope="col">{t('polls.column-share')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count, isOwn }) => (
          <tr key={key} data-own={isOwn || undefined}>
            <th scope="row">
              <span className={classes.barName}>
                {name}
                {isOwn && <span className={isShort ? classes.unseen : classes.ownMark}>{t('polls.your-vote')}</span>}
              </span>
              <span className={classes.bar} aria-hidden>
                <span style={{ inlineSize: `${(100 * count) / (whole === null ? longest : Math.max(1, whole))}%` }} />
              </span>
            </th>
            <td>{formats.number(count)}</td>
            {whole !== null && (
              <td className={classes.share}>{t('polls.share', { share: whole === 0 ? 0 : count / whole })}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Sizes of words, of the usual text's: from said once to said most. */
const SMALLEST = 0.9;
const LARGEST = 2.1;

function Cloud({ words }: { words: readonly { word: string; count: number }[] }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const most = Math.max(1, ...words.map(({ count }) => count));
  if (words.length === 0) return null;
  return (
    <ul className={classes.cloud} aria-label={t('polls.results-words')} data-testid="tally">
      {words.map(({ word, count }) => (
        <li key={word} style={{ fontSize: `${SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(count / most)}em` }}>
          <bdi>{word}</bdi>
          <span className={classes.times} aria-label={t('polls.times', { count })}>
            {formats.number(count)}
          </span>
        </li>
      ))}
    </ul>
  );
}
