import '@mantine/core/styles/Radio.layer.css';
import { Button, NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { directionOf, INTERFACE_LANGUAGES } from '../../../app/i18n/languages.js';
import { useFormats, useLanguage } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import type { Choice } from './use-signing.js';
import type { Invitation } from './sign.queries.js';
import classes from '../signing.module.css';

const RESERVATION_LENGTH = 4_000;
const WAYS = ['sign', 'reserve', 'decline'] as const;
type Way = (typeof WAYS)[number];

interface DecisionFormProps {
  invitation: Invitation;
  isBusy: boolean;
  onChosen: (choice: Choice) => void;
  children?: ReactNode;
}

/** Sign, sign with a reservation, or decline; nothing is done yet. */
export function DecisionForm({ invitation, isBusy, onChosen, children }: DecisionFormProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const own = useLanguage().language;
  const [way, setWay] = useState<Way | null>(null);
  const [words, setWords] = useState('');
  const [language, setLanguage] = useState<string>(own);
  const [hasTried, setHasTried] = useState(false);
  const languages = [...new Set([...INTERFACE_LANGUAGES, ...invitation.text.languages])];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setHasTried(true);
    if (way === null || (way === 'reserve' && words.trim() === '')) return;
    onChosen({
      act: way === 'decline' ? 'DECLINED' : 'SIGNED',
      reservation: way === 'reserve' ? [{ language, text: words.trim() }] : null,
      textHash: invitation.text.textHash,
      country: invitation.capacity.country,
    });
  };
  return (
    <form noValidate className={classes.form} onSubmit={submit}>
      <Radio.Group
        label={t('signing.decide.question')}
        value={way}
        error={hasTried && way === null ? t('signing.decide.missing') : undefined}
        onChange={(value) => setWay(WAYS.find((each) => each === value) ?? null)}
      >
        <div className={classes.choices}>
          {WAYS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={t(`signing.decide.${each}`)}
              description={t(`signing.decide.${each}.help`)}
            />
          ))}
        </div>
      </Radio.Group>
      {way === 'reserve' && (
        <div className={classes.fields}>
          <Textarea
            label={t('signing.decide.reservation')}
            description={t('signing.decide.reservation.help')}
            autosize
            minRows={3}
            lang={language}
            dir={directionOf(language)}
            maxLength={RESERVATION_LENGTH}
            value={words}
            error={hasTried && words.trim() === '' ? t('signing.decide.reservation.missing') : undefined}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('signing.decide.reservation.language')}
            value={language}
            data={languages.map((each) => ({ value: each, label: formats.language(each) }))}
            onChange={(event) => setLanguage(event.currentTarget.value)}
          />
        </div>
      )}
      {children}
      <div>
        <Button type="submit" size="lg" loading={isBusy}>
          {t('signing.decide.continue')}
        </Button>
      </div>
    </form>
  );
}
