import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { TranslationWord, useArticleName } from './ArticleTexts.js';
import { ARTICLE_LENGTH, type ArticleForm, stateIn, withApproval, withText } from './draft-form.js';
import type { Conflict } from './draft-merge.js';
import type { Article } from './drafting.queries.js';
import { TwoStep } from './TwoStep.js';
import { WordDifference } from './WordDifference.js';
import classes from './initiative-drafting.module.css';

export interface ArticleFieldsProps {
  article: ArticleForm;
  number: number | null;
  /** As it is kept now, if it is. */
  saved: Article | undefined;
  languages: readonly string[];
  leadingLanguage: string;
  shown: readonly string[];
  conflicts: readonly Conflict[];
  /** It came just now: whoever put it there writes in it. */
  isNew: boolean;
  isFirst: boolean;
  isLast: boolean;
  onChange: (article: ArticleForm) => void;
  onMove: (by: -1 | 1) => void;
  onAddAfter: () => void;
  onRemove: () => void;
  onResolved: (conflict: Conflict) => void;
}

/** An article with its texts side by side, and how it stands in each language. */
export function ArticleFields(props: ArticleFieldsProps): ReactNode {
  const { article, number, saved, languages, leadingLanguage, shown, isNew, isFirst, onChange } = props;
  const t = useText();
  const formats = useFormats();
  const name = useArticleName()(number);
  const titleId = useId();
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isNew) item.current?.querySelector('textarea')?.focus();
  }, [isNew]);
  const hidden = languages.filter((language) => !shown.includes(language));
  return (
    <li ref={item} className={classes.article} aria-labelledby={titleId} data-testid="article-fields">
      <div className={classes.articleHead}>
        <h3 id={titleId}>{name}</h3>
        <ArticleButtons {...props} name={name} />
      </div>
      {isFirst && (
        <label className={classes.check}>
          <input
            type="checkbox"
            checked={article.isPreamble}
            onChange={(event) => onChange({ ...article, isPreamble: event.currentTarget.checked })}
          />
          {t('initiative-drafting.is-preamble')}
        </label>
      )}
      <div className={classes.columns}>
        {shown.map((language) => (
          <TextField key={language} {...props} name={name} language={language} />
        ))}
      </div>
      {hidden.length > 0 && (
        <ul className={classes.others} aria-label={t('initiative-drafting.other-languages')}>
          {hidden.map((language) => (
            <li key={language}>
              {formats.language(language)}{' '}
              <TranslationWord state={stateIn(article, saved, language, leadingLanguage)} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function TextField(props: ArticleFieldsProps & { name: string; language: string }): ReactNode {
  const { article, saved, leadingLanguage, conflicts, language, name, onChange, onResolved } = props;
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const state = stateIn(article, saved, language, leadingLanguage);
  const conflict = conflicts.find((each) => each.key === article.key && each.language === language);
  const write = (text: string): void => onChange(withText(article, language, text, leadingLanguage));
  return (
    <div className={classes.cell}>
      <div className={classes.cellHead}>
        <label htmlFor={id}>
          <span className={classes.unseen}>{name}, </span>
          {formats.language(language)}
        </label>
        <TranslationWord state={state} />
      </div>
      <Textarea
        id={id}
        lang={language}
        dir={directionOf(language)}
        rows={3}
        maxLength={ARTICLE_LENGTH}
        value={article.texts[language] ?? ''}
        classNames={{ input: classes.input ?? '' }}
        aria-describedby={state === 'BEHIND' ? `${id}-behind` : undefined}
        onChange={(event) => write(event.currentTarget.value)}
      />
      {state === 'BEHIND' && (
        <p id={`${id}-behind`} className={classes.behind}>
          {t('initiative-drafting.behind-hint', { language: formats.language(leadingLanguage) })}
        </p>
      )}
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={article.approved.includes(language)}
          disabled={state === 'MISSING'}
          onChange={(event) => onChange(withApproval(article, language, event.currentTarget.checked))}
        />
        {t('initiative-drafting.approve')}
      </label>
      {conflict && (
        <div className={classes.conflict} role="group" aria-label={t('initiative-drafting.conflict')}>
          <p className={classes.strong}>{t('initiative-drafting.conflict')}</p>
          <WordDifference before={article.texts[language] ?? ''} after={conflict.theirs} language={language} />
          <div className={classes.buttons}>
            <Button
              size="compact-md"
              variant="default"
              onClick={() => {
                write(conflict.theirs);
                onResolved(conflict);
              }}
            >
              {t('initiative-drafting.take-theirs')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onResolved(conflict)}>
              {t('initiative-drafting.keep-mine')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

function ArticleButtons(props: ArticleFieldsProps & { name: string }): ReactNode {
  const { article, name, isFirst, isLast, onMove, onAddAfter, onRemove } = props;
  const t = useText();
  const isEmpty = Object.values(article.texts).every((text) => text.trim() === '');
  const removeIcon = <IconTrash size={20} aria-hidden />;
  const removeLabel = t('initiative-drafting.remove', { article: name });
  return (
    <div className={classes.icons}>
      <ActionIcon
        variant="subtle"
        size={44}
        disabled={isFirst}
        aria-label={t('initiative-drafting.move-up', { article: name })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={44}
        disabled={isLast}
        aria-label={t('initiative-drafting.move-down', { article: name })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={20} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={t('initiative-drafting.add-after', { article: name })}
        onClick={onAddAfter}
      >
        <IconPlus size={20} aria-hidden />
      </ActionIcon>
      {isEmpty ? (
        <ActionIcon variant="subtle" color="red" size={44} aria-label={removeLabel} onClick={onRemove}>
          {removeIcon}
        </ActionIcon>
      ) : (
        <TwoStep
          label={removeLabel}
          icon={removeIcon}
          color="red"
          question={t('initiative-drafting.remove-sure', { article: name })}
          confirm={t('initiative-drafting.remove-yes')}
          onConfirm={onRemove}
        />
      )}
    </div>
  );
}
