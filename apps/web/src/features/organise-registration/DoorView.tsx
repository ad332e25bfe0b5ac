import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CheckIn } from './organise-registration.queries.js';
import classes from './organise-registration.module.css';

/** The door: a code, typed or from a scanner that types, and who it is. The field is ready for the next one at once. */
export function DoorView({ summitId, timeZone }: { summitId: string; timeZone: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [code, setCode] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const [result, checkIn] = useMutation(CheckIn);
  const answer = result.data?.checkIn;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (code.trim() === '') return;
    void checkIn({ summitId, code }).then(() => {
      setCode('');
      input.current?.focus();
    });
  };
  const verdict = (): { tone: 'yes' | 'twice' | 'no'; title: string; name: string | null; text: string } | null => {
    switch (answer?.__typename) {
      case 'CheckedIn': {
        const time = formats.dateTime(answer.checkedInAt, timeZone);
        return answer.isRepeated
          ? {
              tone: 'twice',
              title: t('organise-registration.door.twice'),
              name: answer.registration.name,
              text: t('organise-registration.in-since', { time }),
            }
          : { tone: 'yes', title: t('organise-registration.door.yes'), name: answer.registration.name, text: time };
      }
      case 'NotAdmitted':
        return {
          tone: 'no',
          title: t('organise-registration.door.no-place'),
          name: answer.registration.name,
          text: t(`organise-registration.status.${answer.registration.status}`),
        };
      case 'NotFound':
        return { tone: 'no', title: t('organise-registration.door.unknown'), name: null, text: '' };
      case 'NotAllowed':
        return { tone: 'no', title: t('organise-registration.refused.state'), name: null, text: '' };
      case undefined:
        return null;
    }
  };
  const shown = verdict();
  return (
    <section className={classes.view} aria-labelledby="door-title">
      <h2 id="door-title">{t('organise-registration.view.door')}</h2>
      <form onSubmit={submit} className={classes.doorForm}>
        <TextInput
          ref={input}
          label={t('organise-registration.door.code')}
          description={t('organise-registration.door.help')}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" loading={result.fetching}>
          {t('organise-registration.door.check-in')}
        </Button>
      </form>
      {result.error && <ErrorNotice problem={problemOf(result.error)} />}
      <div role="status" aria-live="assertive">
        {shown && (
          <div className={classes.verdict} data-tone={shown.tone}>
            <p className={classes.verdictTitle}>{shown.title}</p>
            {shown.name !== null && (
              <p className={classes.verdictName}>
                <bdi>{shown.name}</bdi>
              </p>
            )}
            <p>{shown.text}</p>
          </div>
        )}
      </div>
    </section>
  );
}
