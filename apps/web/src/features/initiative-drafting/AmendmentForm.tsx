import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { ARTICLE_LENGTH, NOTE_LENGTH } from './draft-form.js';
import type { Article, Draft } from './drafting.queries.js';
import { type AmendmentInput, ProposeAmendment } from './talk.queries.js';
import { useAction } from './use-action.js';
import { WordDifference } from './WordDifference.js';
import classes from './initiative-drafting.module.css';

interface AmendmentFormProps {
  draft: Draft;
  kind: AmendmentInput['kind'];
  /** The article it is about; of a new one: after which it comes, `null` for the first place. */
  article: Article | null;
  /** In which it is read here; one of the text's. */
  language: string;
  onDone: () => void;
  onCancel: () => void;
}

/** Proposes other words for an article, an article more, or one less. What changes is shown while it is written. */
export function AmendmentForm({
  draft,
  kind,
  article,
  language: first,
  onDone,
  onCancel,
}: AmendmentFormProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const action = useAction();
  const [language, setLanguage] = useState(first);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [note, setNote] = useState('');
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const [, propose] = useMutation(ProposeAmendment);
  const present = kind === 'CHANGE' ? (article?.texts.find((text) => text.language === language)?.text ?? '') : '';
  const text = texts[language] ?? present;
  const problem =
    kind === 'REMOVE' || text.trim() === ''
      ? kind !== 'REMOVE' && t('initiative-drafting.problem.empty')
      : text.trim() === present.trim() && t('initiative-drafting.problem.same');

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsTried(true);
    if (problem !== false) return;
    const isDone = await action.run(async () => {
      const { data, error } = await propose({
        input: {
          initiativeId: draft.id,
          kind,
          articleId: article?.id ?? null,
          language,
          text: kind === 'REMOVE' ? null : text,
          note: note.trim() === '' ? null : note,
        },
      });
      return { answer: data?.proposeAmendment, error };
    });
    if (isDone) onDone();
  };
  return (
    <form ref={form} className={classes.answer} noValidate onSubmit={(event) => void submit(event)}>
      {kind !== 'REMOVE' && (
        <>
          {draft.languages.length > 1 && (
            <NativeSelect
              label={t('initiative-drafting.amendment-language')}
              value={language}
              data={draft.languages.map((tag) => ({ value: tag, label: formats.language(tag) }))}
              onChange={(event) => setLanguage(event.currentTarget.value)}
            />
          )}
          <Textarea
            label={t('initiative-drafting.amendment-text')}
            lang={language}
            dir={directionOf(language)}
            rows={4}
            maxLength={ARTICLE_LENGTH}
            value={text}
            error={isTried && problem !== false ? problem : undefined}
            classNames={{ input: classes.input ?? '' }}
            onChange={(event) => setTexts({ ...texts, [language]: event.currentTarget.value })}
          />
          {kind === 'CHANGE' && text !== present && (
            <div>
              <p className={classes.soft}>{t('initiative-drafting.what-changes')}</p>
              <WordDifference before={present} after={text} language={language} />
            </div>
          )}
        </>
      )}
      <Textarea
        label={t('initiative-drafting.note')}
        rows={2}
        dir="auto"
        maxLength={NOTE_LENGTH}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ActionNotice action={action} />
      <div className={classes.buttons}>
        <Button type="submit" loading={action.isBusy}>
          {t(kind === 'REMOVE' ? 'initiative-drafting.propose-removal' : 'initiative-drafting.propose')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('initiative-drafting.cancel')}
        </Button>
      </div>
    </form>
  );
}
