import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { PollFace } from '@app/contracts';
import { POLL_LIMITS, type Ballot } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './polls.module.css';
import { RankingField } from './RankingField.js';
import { ballotOf, draftOf, type VoteDraft } from './vote-draft.js';
import { Words } from './Words.js';

interface BallotFormProps {
  poll: PollFace;
  /** What the reader voted before. */
  own: Ballot | undefined;
  isBusy: boolean;
  onVote: (ballot: Ballot) => void;
  /** Back to what was voted before. */
  onCancel?: (() => void) | undefined;
}

/** What there is to choose, and the button that votes. */
export function BallotForm({ poll, own, isBusy, onVote, onCancel }: BallotFormProps): ReactNode {
  const t = useText();
  const [draft, setDraft] = useState(() => draftOf(poll, own));
  const ballot = ballotOf(poll, draft);
  const change = (part: Partial<VoteDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ballot !== null) onVote(ballot);
  };
  return (
    <form className={classes.ballot} onSubmit={submit} data-testid="ballot">
      <Hint poll={poll} />
      <Field poll={poll} draft={draft} onChange={change} />
      <div className={classes.actions}>
        <button type="submit" className={classes.mainButton} disabled={ballot === null || isBusy} data-testid="vote">
          {own === undefined ? t('polls.vote') : t('polls.vote-again')}
        </button>
        {onCancel && (
          <button type="button" className={classes.button} onClick={onCancel}>
            {t('polls.keep-vote')}
          </button>
        )}
      </div>
      {!poll.mayChangeVote && <p className={classes.soft}>{t('polls.final')}</p>}
    </form>
  );
}

function Hint({ poll: { kind, fewest, most, scale, options } }: { poll: PollFace }): ReactNode {
  const t = useText();
  const text = {
    single: null,
    rating: t('polls.hint-rating', { scale }),
    multiple: fewest === most ? t('polls.hint-exactly', { most }) : t('polls.hint-multiple', { fewest, most }),
    ranking: fewest === options.length ? t('polls.hint-ranking-all') : t('polls.hint-ranking', { fewest, most }),
    'word-cloud': t('polls.hint-words', { most }),
  }[kind];
  return text === null ? null : <p className={classes.soft}>{text}</p>;
}

interface FieldProps {
  poll: PollFace;
  draft: VoteDraft;
  onChange: (part: Partial<VoteDraft>) => void;
}
function Field({ poll, draft, onChange }: FieldProps): ReactNode {
  switch (poll.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceField poll={poll} draft={draft} onChange={onChange} />;
    case 'rating':
      return <RatingField poll={poll} draft={draft} onChange={onChange} />;
    case 'ranking':
      return <RankingField poll={poll} chosen={draft.optionIds} onChange={(optionIds) => onChange({ optionIds })} />;
    case 'word-cloud':
      return <WordFields draft={draft} onChange={onChange} />;
  }
}

function ChoiceField({ poll: { kind, options, most }, draft: { optionIds }, onChange }: FieldProps): ReactNode {
  const t = useText();
  const name = useId();
  const isFull = kind === 'multiple' && optionIds.length >= most;
  const choose = (id: string, isChosen: boolean): void => {
    if (kind === 'single') onChange({ optionIds: [id] });
    else onChange({ optionIds: isChosen ? [...optionIds, id] : optionIds.filter((each) => each !== id) });
  };
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.unseen}>{t('polls.options')}</legend>
      {options.map(({ id, text }) => (
        <label key={id} className={classes.choice}>
          <input
            type={kind === 'single' ? 'radio' : 'checkbox'}
            name={name}
            checked={optionIds.includes(id)}
            disabled={isFull && !optionIds.includes(id)}
            onChange={(event) => choose(id, event.target.checked)}
          />
          <Words of={text} />
        </label>
      ))}
    </fieldset>
  );
}

function RatingField({ poll: { scale }, draft: { value }, onChange }: FieldProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = useId();
  return (
    <fieldset className={classes.scale}>
      <legend className={classes.unseen}>{t('polls.hint-rating', { scale })}</legend>
      {Array.from({ length: scale }, (_, index) => index + 1).map((point) => (
        <label key={point} className={classes.point} data-chosen={point === value || undefined}>
          <input
            type="radio"
            name={name}
            checked={point === value}
            aria-label={t('polls.point-of', { point, scale })}
            onChange={() => onChange({ value: point })}
          />
          <span aria-hidden>{formats.number(point)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function WordFields({ draft: { words }, onChange }: Omit<FieldProps, 'poll'>): ReactNode {
  const t = useText();
  return (
    <div className={classes.words}>
      {words.map((word, index) => (
        <input
          key={index}
          type="text"
          className={classes.input}
          dir="auto"
          value={word}
          maxLength={POLL_LIMITS.wordLength}
          aria-label={t('polls.word', { place: index + 1 })}
          placeholder={t('polls.word', { place: index + 1 })}
          onChange={(event) => onChange({ words: words.with(index, event.target.value) })}
        />
      ))}
    </div>
  );
}
