import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useText } from '../../app/i18n/use-text.js';
import type { ModerationProblem, Restriction } from '../../clients/chat/index.js';
import classes from './moderation.module.css';
import { refusalWords } from './refusal-words.js';

/** Seconds; until it is lifted. */
const TIMES = [
  { id: '5-minutes', forS: 5 * 60 },
  { id: '1-hour', forS: 60 * 60 },
  { id: '1-day', forS: 24 * 60 * 60 },
  { id: 'lifted', forS: null },
] as const;

interface RestrictFormProps {
  kind: Restriction['kind'];
  participantId: string;
  name: string;
  isOfProgramme: boolean;
  isBusy: boolean;
  mayModerateSummit: boolean;
  /** What was refused, where nothing else says it. */
  problem?: ModerationProblem | null;
  onRestrict: (restriction: Restriction) => void;
  onCancel: () => void;
}

/** For how long, where, and whether for everybody from the same address. Escape calls it off. */
export function RestrictForm({
  kind,
  participantId,
  name,
  isOfProgramme,
  isBusy,
  mayModerateSummit,
  problem = null,
  onRestrict,
  onCancel,
}: RestrictFormProps): ReactNode {
  const t = useText();
  const id = useId();
  const [time, setTime] = useState<(typeof TIMES)[number]['id']>(kind === 'banned' ? 'lifted' : '5-minutes');
  const [byAddress, setByAddress] = useState(false);
  const [isOfSummit, setIsOfSummit] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const forS = TIMES.find((each) => each.id === time)?.forS ?? null;
    onRestrict({ kind, participantId, forS, byAddress, scope: isOfSummit ? 'summit' : 'session' });
  };
  return (
    <form
      className={classes.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <fieldset>
        <legend>
          <FormattedMessage
            id={kind === 'banned' ? 'moderation.ban-whom' : 'moderation.silence-whom'}
            values={{ name: <bdi key="name">{name}</bdi> }}
          />
        </legend>
        {TIMES.map((each) => (
          <label key={each.id} className={classes.choice}>
            <input
              type="radio"
              name={`${id}-time`}
              value={each.id}
              checked={time === each.id}
              autoFocus={time === each.id}
              onChange={() => setTime(each.id)}
            />
            {t(`moderation.for-${each.id}`)}
          </label>
        ))}
      </fieldset>
      {kind === 'banned' && !isOfProgramme && (
        <label className={classes.choice}>
          <input type="checkbox" checked={byAddress} onChange={(event) => setByAddress(event.target.checked)} />
          <span>
            {t('moderation.by-address')}
            <span className={classes.hint}>{t('moderation.by-address-text')}</span>
          </span>
        </label>
      )}
      {mayModerateSummit && (
        <label className={classes.choice}>
          <input type="checkbox" checked={isOfSummit} onChange={(event) => setIsOfSummit(event.target.checked)} />
          {t('moderation.in-summit')}
        </label>
      )}
      {problem !== null && (
        <p className={classes.problem} role="alert">
          {t(refusalWords(problem))}
        </p>
      )}
      <div className={classes.buttons}>
        <button type="submit" className={classes.mainButton} disabled={isBusy} data-testid="moderation-restrict">
          {t(kind === 'banned' ? 'moderation.ban' : 'moderation.silence')}
        </button>
        <button type="button" className={classes.button} onClick={onCancel}>
          {t('moderation.cancel')}
        </button>
      </div>
    </form>
  );
}
