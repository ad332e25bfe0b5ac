import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { foldForSearch } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { Country } from '../../ui/Country.js';
import { useLiveRoom, useOrders } from '../stage/index.js';
import { refusalWords } from './refusal-words.js';
import { type AskedSignatory, RecordHands } from './roll-call.queries.js';
import classes from './roll-call.module.css';
import { TwoSteps } from './TwoSteps.js';
import { textsOf, usePick } from './use-pick.js';

interface RaisedHandsProps {
  initiativeId: string;
  signatories: readonly AskedSignatory[];
  onDone: () => void;
}

/** The hands that whoever presides sees: ticked on a list of those who have not decided, and recorded in two steps, for they stay. */
export function RaisedHands({ initiativeId, signatories, onDone }: RaisedHandsProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { session } = useLiveRoom();
  const { orderAndWait, isBusy, problem } = useOrders();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState('');
  const [isSure, setIsSure] = useState(false);
  const waiting = signatories.filter(({ state }) => state === 'INVITED');
  // Who decided meanwhile is off the list, ticked or not.
  const chosen = waiting.filter(({ id }) => ticked.has(id));
  const wanted = foldForSearch(search);
  const shown = waiting.filter(({ names, capacity }) =>
    [...names.map(({ text }) => text), capacity.country === null ? '' : formats.country(capacity.country)].some(
      (text) => foldForSearch(text).includes(wanted),
    ),
  );
  const tick = (ids: readonly string[], isOn: boolean): void => {
    setIsSure(false);
    setTicked((known) => new Set(isOn ? [...known, ...ids] : [...known].filter((id) => !ids.includes(id))));
  };
  const record = async (): Promise<void> => {
    const signatoryIds = chosen.map(({ id }) => id);
    const refusal = await orderAndWait(RecordHands, { initiativeId, signatoryIds, sessionId: session.id });
    setIsSure(false);
    if (refusal === null) setTicked(new Set());
    onDone();
  };
  return (
    <fieldset className={classes.hands} data-testid="raised-hands">
      <legend>{t('roll-call.hands')}</legend>
      {waiting.length === 0 ? (
        <p className={classes.soft}>{t('roll-call.hands-none')}</p>
      ) : (
        <>
          <p className={classes.soft}>{t('roll-call.hands-hint')}</p>
          <label className={classes.field}>
            <span>{t('roll-call.hands-find')}</span>
            <input type="search" value={search} onChange={({ target }) => setSearch(target.value)} />
          </label>
          {shown.length === 0 && <p className={classes.soft}>{t('roll-call.hands-no-match')}</p>}
          {shown.length > 1 && (
            <label className={classes.choice}>
              <input
                type="checkbox"
                checked={shown.every(({ id }) => ticked.has(id))}
                onChange={({ target }) =>
                  tick(
                    shown.map(({ id }) => id),
                    target.checked,
                  )
                }
              />
              {t('roll-call.hands-all', { count: shown.length })}
            </label>
          )}
          <ul className={classes.handList}>
            {shown.map((signatory) => (
              <li key={signatory.id}>
                <label className={classes.choice}>
                  <input
                    type="checkbox"
                    checked={ticked.has(signatory.id)}
                    onChange={({ target }) => tick([signatory.id], target.checked)}
                  />
                  <Who signatory={signatory} />
                </label>
              </li>
            ))}
          </ul>
          {problem && (
            <p className={classes.problem} role="alert">
              {t(refusalWords(problem))}
            </p>
          )}
          <TwoSteps
            isOpen={isSure && chosen.length > 0}
            onOpen={setIsSure}
            label={t('roll-call.hands-record', { count: chosen.length })}
            does={t('roll-call.hands-yes')}
            testId="record-hands"
            isMain
            isDisabled={chosen.length === 0 || isBusy}
            onDo={() => void record()}
          >
            <p>{t('roll-call.hands-sure', { count: chosen.length })}</p>
          </TwoSteps>
        </>
      )}
    </fieldset>
  );
}

function Who({ signatory: { names, capacity, nameFlags } }: { signatory: AskedSignatory }): ReactNode {
  const t = useText();
  const pick = usePick();
  const name = pick(textsOf(names));
  const institution = capacity.institution && pick(textsOf(capacity.institution));
  return (
    <span className={classes.who}>
      <bdi lang={name.language} dir={name.direction}>
        {name.text}
      </bdi>
      <span className={classes.signerMarks}>
        {institution && (
          <bdi lang={institution.language} dir={institution.direction}>
            {institution.text}
          </bdi>
        )}
        {capacity.country !== null && <Country code={capacity.country} />}
        {nameFlags.length > 0 && (
          <span className={classes.flagged}>
            <IconAlertTriangle size={16} aria-hidden />
            {t('roll-call.name-flagged')}
          </span>
        )}
      </span>
    </span>
  );
}
