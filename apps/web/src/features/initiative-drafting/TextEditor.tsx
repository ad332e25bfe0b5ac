import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalizedField, useLeaveGuard } from '../organise/index.js';
import { LanguagesField } from '../organise-settings/index.js';
import { ArticleFields } from './ArticleFields.js';
import {
  type ArticleForm,
  MOST_ARTICLES,
  numbersIn,
  stateIn,
  TITLE_LENGTH,
  withApproval,
  withArticle,
  withMove,
} from './draft-form.js';
import type { Draft } from './drafting.queries.js';
import { LanguageChoice } from './LanguageChoice.js';
import { firstShown, isWidePage } from './shown-languages.js';
import { useRefusalText } from './use-refusal-text.js';
import { type TextEditor as Editor, useTextEditor } from './use-text-editor.js';
import classes from './initiative-drafting.module.css';

/** The text while it is written: its title and languages, and each article with its texts side by side. Saved whole. */
export function TextEditor({ draft, onSaved }: { draft: Draft; onSaved: () => void }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  const editor = useTextEditor(draft, onSaved);
  const { form, base, conflicts, change } = editor;
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [isTried, setIsTried] = useState(false);
  const [newKey, setNewKey] = useState<string | null>(null);
  useLeaveGuard(editor.isDirty, t('organise.editor.leave-sure'));
  const { languages, leadingLanguage, articles } = form;
  const first = firstShown(languages, leadingLanguage, language, isWidePage());
  const kept = languages.filter((each) => (chosen ?? first).includes(each));
  const shown = kept.length === 0 ? first : kept;
  const numbers = numbersIn(articles);
  const hasTitle = languages.some((each) => (form.titles[each] ?? '').trim() !== '');
  const changeArticle = (index: number, article: ArticleForm): void =>
    change({ ...form, articles: articles.with(index, article) });

  const addArticle = (index: number): void => {
    const next = withArticle(form, index);
    setNewKey(next.articles[index]?.key ?? null);
    change(next);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsTried(true);
    if (hasTitle && languages.length > 0) void editor.save();
  };
  return (
    <form className={classes.part} noValidate onSubmit={submit} data-testid="text-editor">
      <FrameFields editor={editor} isTried={isTried} hasTitle={hasTitle} />
      {articles.length > 0 && (
        <LanguageChoice languages={languages} leadingLanguage={leadingLanguage} shown={shown} onChange={setChosen} />
      )}
      <ApproveAll editor={editor} />
      {articles.length === 0 && <p className={classes.soft}>{t('initiative-drafting.no-articles')}</p>}
      <ol className={classes.articles}>
        {articles.map((article, index) => (
          <ArticleFields
            key={article.key}
            article={article}
            number={numbers[index] ?? null}
            saved={base.articles.find(({ id }) => id === article.id)}
            languages={languages}
            leadingLanguage={leadingLanguage}
            shown={shown}
            conflicts={conflicts}
            isNew={article.key === newKey}
            isFirst={index === 0}
            isLast={index === articles.length - 1}
            onChange={(changed) => changeArticle(index, changed)}
            onMove={(by) => change(withMove(form, index, by))}
            onAddAfter={() => addArticle(index + 1)}
            onRemove={() => change({ ...form, articles: articles.toSpliced(index, 1) })}
            onResolved={editor.resolve}
          />
        ))}
      </ol>
      {articles.length < MOST_ARTICLES && (
        <div>
          <Button
            variant="light"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => addArticle(articles.length)}
          >
            {t('initiative-drafting.add')}
          </Button>
        </div>
      )}
      <SaveBar editor={editor} isTitleMissing={isTried && !hasTitle} />
    </form>
  );
}

/** Approves in one step what is written in a language and not approved yet; what fell behind is looked at one by one. */
function ApproveAll({ editor }: { editor: Editor }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { form, base, change } = editor;
  const { languages, leadingLanguage, articles } = form;
  const isWaiting = (article: ArticleForm, language: string): boolean => {
    const saved = base.articles.find(({ id }) => id === article.id);
    return stateIn(article, saved, language, leadingLanguage) === 'UP_TO_DATE';
  };
  const waiting = languages.filter((language) => articles.filter((each) => isWaiting(each, language)).length > 1);
  if (waiting.length === 0) return null;
  const approve = (language: string): void =>
    change({
      ...form,
      articles: articles.map((each) => (isWaiting(each, language) ? withApproval(each, language, true) : each)),
    });
  return (
    <div role="group" aria-label={t('initiative-drafting.approve-all')} className={classes.buttons}>
      <span className={classes.soft}>{t('initiative-drafting.approve-all')}</span>
      {waiting.map((language) => (
        <Button key={language} size="compact-md" variant="default" onClick={() => approve(language)}>
          {formats.language(language)}
        </Button>
      ))}
    </div>
  );
}

/** Title, languages, and which of them leads. */
function FrameFields({
  editor,
  isTried,
  hasTitle,
}: {
  editor: Editor;
  isTried: boolean;
  hasTitle: boolean;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { form, change } = editor;
  const titleProblem = isTried && !hasTitle ? t('initiative-drafting.problem.title') : undefined;
  const hasNoLanguage = isTried && form.languages.length === 0;
  return (
    <details className={classes.frame} open={titleProblem !== undefined || hasNoLanguage || undefined}>
      <summary>{t('initiative-drafting.title-and-languages')}</summary>
      <div className={classes.frameFields}>
        <LocalizedField
          label={t('initiative-drafting.title')}
          languages={form.languages}
          texts={Object.fromEntries(form.languages.map((tag) => [tag, form.titles[tag] ?? '']))}
          maxLength={TITLE_LENGTH}
          error={titleProblem}
          onChange={(titles) => change({ ...form, titles: { ...form.titles, ...titles } })}
        />
        <fieldset className={classes.plain}>
          <legend>{t('initiative-drafting.languages')}</legend>
          <LanguagesField
            languages={form.languages}
            error={hasNoLanguage ? t('initiative-drafting.problem.languages') : undefined}
            onChange={(languages) =>
              change({
                ...form,
                languages,
                leadingLanguage: languages.includes(form.leadingLanguage)
                  ? form.leadingLanguage
                  : (languages[0] ?? form.leadingLanguage),
              })
            }
          />
        </fieldset>
        <NativeSelect
          label={t('initiative-drafting.leading-language')}
          description={t('initiative-drafting.leading-hint')}
          value={form.leadingLanguage}
          data={form.languages.map((tag) => ({ value: tag, label: formats.language(tag) }))}
          onChange={(event) => change({ ...form, leadingLanguage: event.currentTarget.value })}
        />
      </div>
    </details>
  );
}

function SaveBar({ editor, isTitleMissing }: { editor: Editor; isTitleMissing: boolean }): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const { isDirty, isSaving, outcome, conflicts, problem, refusal } = editor;
  const status = isDirty
    ? t('initiative-drafting.unsaved')
    : outcome === 'saved'
      ? t('initiative-drafting.saved')
      : t('initiative-drafting.all-saved');
  return (
    <div className={classes.bar}>
      {problem && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <p role="alert" className={classes.refused}>
          {refusalText(refusal)}
        </p>
      )}
      {isTitleMissing && <p role="alert">{t('initiative-drafting.problem.title')}</p>}
      {outcome === 'merged' && (
        <p role="alert" className={classes.notice}>
          {conflicts.length > 0
            ? t('initiative-drafting.merged-conflicts', { count: conflicts.length })
            : t('initiative-drafting.merged')}
        </p>
      )}
      <div className={classes.barLine}>
        <Button type="submit" loading={isSaving} disabled={!isDirty && outcome !== 'merged'}>
          {t('initiative-drafting.save')}
        </Button>
        {isDirty && (
          <Button variant="default" onClick={editor.discard}>
            {t('initiative-drafting.discard')}
          </Button>
        )}
        <span role="status" className={classes.soft}>
          {status}
        </span>
      </div>
    </div>
  );
}
