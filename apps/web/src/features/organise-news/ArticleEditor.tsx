import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { useLeaveGuard } from '../organise/index.js';
import { type ArticleForm, changed, formOf, inputOf, isSame, readAnew, stateOf, textOf } from './article-form.js';
import { type DraftedNews, SaveNews } from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { TextPanel } from './TextPanel.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

interface ArticleEditorProps {
  article: DraftedNews;
  summitLanguages: readonly string[];
  onSaved: () => void;
  /** Whether something is written that was not saved. */
  onDirty: (isDirty: boolean) => void;
}

/** The leading text beside one of its translations, saved together. */
export function ArticleEditor({ article, summitLanguages, onSaved, onDirty }: ArticleEditorProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [{ fetching }, save] = useMutation(SaveNews);
  /** As it was read: what others save meanwhile is not overwritten. */
  const [known, setKnown] = useState(() => ({ base: article, form: formOf(article, summitLanguages) }));
  const current = readAnew(known, article, summitLanguages);
  if (current !== known) setKnown(current);
  const { base, form } = current;
  const [beside, setBeside] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isDirty = !isSame(form, formOf(base, summitLanguages));
  useLeaveGuard(isDirty, t('organise-news.leave'));
  const edit = (next: ArticleForm): void => {
    setKnown({ base, form: next });
    onDirty(!isSame(next, formOf(base, summitLanguages)));
  };
  const others = form.languages.filter((language) => language !== form.leadingLanguage);
  const other = beside !== null && others.includes(beside) ? beside : others[0];
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setFailure(null);
    const { data, error } = await save({ id: article.id, revision: base.revision, input: inputOf(form) });
    if (error) return setFailure({ problem: problemOf(error) });
    if (data?.saveNews.__typename !== 'NewsArticleSaved')
      return setFailure({ refusal: refusalText(data?.saveNews.code) });
    const saved = data.saveNews.article;
    setKnown({ base: saved, form: formOf(saved, summitLanguages) });
    onDirty(false);
    onSaved();
  };
  const panel = (language: string): ReactNode => (
    <TextPanel
      key={language}
      language={language}
      isLeading={language === form.leadingLanguage}
      text={textOf(form, language)}
      state={stateOf(base, form, language)}
      onChange={(part) => edit(changed(form, language, part))}
    />
  );
  return (
    <form className={classes.editor} onSubmit={(event) => void submit(event)} noValidate>
      <div className={classes.pair}>
        <NativeSelect
          label={t('organise-news.leading.label')}
          description={t('organise-news.leading.hint')}
          value={form.leadingLanguage}
          data={form.languages.map((value) => ({ value, label: formats.language(value) }))}
          onChange={(event) => edit({ ...form, leadingLanguage: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('organise-news.dated-on')}
          description={t('organise-news.dated-on.hint')}
          value={form.datedOn}
          onChange={(event) => edit({ ...form, datedOn: event.currentTarget.value })}
        />
      </div>
      {others.length > 1 && (
        <div role="group" aria-label={t('organise-news.beside')} className={classes.languages}>
          {others.map((language) => (
            <button key={language} type="button" aria-pressed={language === other} onClick={() => setBeside(language)}>
              {formats.language(language)}{' '}
              <span className={classes.soft}>{t(`organise-news.text.${stateOf(base, form, language)}`)}</span>
            </button>
          ))}
        </div>
      )}
      <div className={classes.sides}>
        {panel(form.leadingLanguage)}
        {other !== undefined && panel(other)}
      </div>
      <Problem failure={failure} />
      <div className={classes.buttons}>
        <Button type="submit" loading={fetching} disabled={!isDirty}>
          {t('organise-news.save')}
        </Button>
        <p role="status" className={classes.soft}>
          {isDirty ? t('organise-news.unsaved') : t('organise-news.saved')}
        </p>
      </div>
    </form>
  );
}
