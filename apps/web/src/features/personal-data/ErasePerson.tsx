import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { EraseSteps } from './EraseSteps.js';
import { ErasePersonalData } from './personal-data.queries.js';
import classes from './personal-data.module.css';

interface ErasePersonProps {
  summitId: string;
  /** By which id somebody is named. */
  of: 'REGISTRATION' | 'PERSON' | 'PARTICIPANT';
  id: string;
  /** As organisers see them. */
  name: string;
  onErased: () => void;
}

/** For organisers: takes away what the summit has of somebody who asked for it. */
export function ErasePerson({ summitId, of, id, name, onErased }: ErasePersonProps): ReactNode {
  const t = useText();
  const [{ fetching, error }, erase] = useMutation(ErasePersonalData);
  const [answer, setAnswer] = useState<'done' | 'stays' | 'on-stage' | 'refused' | null>(null);
  const confirm = (): void => {
    void erase({ summitId, of, id }).then(({ data }) => {
      const outcome = data?.erasePersonalData;
      if (outcome === undefined) return;
      if (outcome.__typename === 'PersonalDataErased') {
        setAnswer(outcome.staysInProgramme ? 'stays' : 'done');
        onErased();
      } else setAnswer(outcome.code === 'wrong-state' ? 'on-stage' : 'refused');
    });
  };
  return (
    <div className={classes.erase}>
      {answer !== 'done' && answer !== 'stays' && (
        <EraseSteps
          isSmall
          label={t('personal-data.erase-for')}
          isBusy={fetching}
          onSure={confirm}
          meaning={
            <>
              <p>
                <strong>{t('personal-data.erase-for.sure', { name: `\u2068${name}\u2069` })}</strong>
              </p>
              <p>{t(`personal-data.erase-for.${of}`)}</p>
            </>
          }
        />
      )}
      <p role="status" className={classes.soft}>
        {answer !== null && t(`personal-data.${answer}`)}
      </p>
      {error && <ErrorNotice problem={problemOf(error)} />}
    </div>
  );
}
