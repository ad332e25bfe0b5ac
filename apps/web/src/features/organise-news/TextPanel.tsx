import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { NEWS_LIMITS as LIMITS } from '@app/contracts';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { isWhole, type TextForm } from './article-form.js';
import type { TextState } from './organise-news.queries.js';
import classes from './organise-news.module.css';

interface TextPanelProps {
  language: string;
  isLeading: boolean;
  text: TextForm;
  state: TextState;
  onChange: (part: Partial<TextForm>) => void;
}

/** An article in one language: written, and approved as it stands. */
export function TextPanel({ language, isLeading, text, state, onChange }: TextPanelProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const name = formats.language(language);
  const own = { lang: language, dir: directionOf(language) };
  return (
    <fieldset className={classes.text}>
      <legend>
        {name}
        {isLeading && <span className={classes.soft}> · {t('organise-news.leading')}</span>}
      </legend>
      <p className={classes.facts}>
        <span className={classes.state} data-state={state}>
          {t(`organise-news.text.${state}`)}
        </span>
        {state === 'BEHIND' && <span className={classes.soft}>{t('organise-news.text.BEHIND.hint')}</span>}
      </p>
      <TextInput
        {...own}
        label={t('organise-news.title')}
        maxLength={LIMITS.title}
        value={text.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        {...own}
        label={t('organise-news.summary')}
        description={t('organise-news.summary.hint')}
        rows={3}
        maxLength={LIMITS.summary}
        value={text.summary}
        onChange={(event) => onChange({ summary: event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' ') })}
      />
      <Textarea
        {...own}
        label={t('organise-news.body')}
        description={t('organise-news.body.hint')}
        rows={14}
        maxLength={LIMITS.body}
        value={text.body}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      <Checkbox
        label={t('organise-news.approved')}
        checked={text.isApproved}
        disabled={!isWhole(text)}
        onChange={(event) => onChange({ isApproved: event.currentTarget.checked })}
      />
    </fieldset>
  );
}
