import { NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import type { Signatory, SigningDesk } from './desk.queries.js';
import { SignatoryItem } from './SignatoryItem.js';
import classes from '../signing.module.css';

const STATES = ['INVITED', 'EXPIRED', 'SIGNED', 'DECLINED', 'ACCEDED', 'WITHDRAWN'] as const;
/** Shown at once; there may be two thousand. */
const PAGE = 100;

/** Everybody who was invited or joined, and what they decided. */
export function SignatoryList({ desk, onChanged }: { desk: SigningDesk; onChanged: () => void }): ReactNode {
  const t = useText();
  const [state, setState] = useState('');
  const [most, setMost] = useState(PAGE);
  const { signatories } = desk;
  const filtered: Signatory[] = signatories.filter((each) => state === '' || each.state === state);
  return (
    <section className={classes.part} aria-labelledby="signatory-list">
      <h3 id="signatory-list">{t('signing.desk.signatories')}</h3>
      {signatories.length === 0 ? (
        <p>{t('signing.desk.nobody')}</p>
      ) : (
        <NativeSelect
          label={t('signing.desk.filter')}
          value={state}
          data={[
            { value: '', label: t('signing.desk.filter.all') },
            ...STATES.map((each) => ({ value: each, label: t(`signing.state.${each}`) })),
          ]}
          onChange={(event) => {
            setState(event.currentTarget.value);
            setMost(PAGE);
          }}
        />
      )}
      {signatories.length > 0 && filtered.length === 0 && <p>{t('signing.desk.nobody-such')}</p>}
      <ul className={classes.signatures}>
        {filtered.slice(0, most).map((signatory) => (
          <SignatoryItem
            key={signatory.id}
            signatory={signatory}
            canInvite={desk.state === 'FROZEN' || desk.state === 'SIGNING'}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {filtered.length > most && (
        <div>
          <button type="button" className={classes.textButton} onClick={() => setMost(most + PAGE)}>
            {t('signing.desk.show-more', { count: filtered.length - most })}
          </button>
        </div>
      )}
    </section>
  );
}
