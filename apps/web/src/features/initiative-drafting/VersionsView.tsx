import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { ActionNotice } from './ActionNotice.js';
import { useArticleName } from './ArticleTexts.js';
import { type Draft, KeepVersion } from './drafting.queries.js';
import { firstShown } from './shown-languages.js';
import type { Talk } from './talk.queries.js';
import { useAction } from './use-action.js';
import { type ArticleDifference, articleDifferences } from './version-difference.js';
import { WordDifference } from './WordDifference.js';
import classes from './initiative-drafting.module.css';

interface VersionsViewProps {
  draft: Draft;
  versions: Talk['versions'];
  onChanged: () => void;
}
const NOW = 'now';

/** Versions that were kept, and what changed between two of them by article and word. */
export function VersionsView({ draft, versions, onChanged }: VersionsViewProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const nameOf = ({ number, name, savedAt }: Talk['versions'][number]): string => {
    const time = formats.dateTime(savedAt, draft.summit.timeZone);
    return name === null
      ? t('initiative-drafting.version', { number, time })
      : t('initiative-drafting.version-named', { number, name: `\u2068${name}\u2069`, time });
  };
  return (
    <div className={classes.part}>
      {draft.part === 'ORGANISER' && <KeepForm draft={draft} onKept={onChanged} />}
      {versions.length === 0 ? (
        <p className={classes.soft}>{t('initiative-drafting.no-versions')}</p>
      ) : (
        <Comparison draft={draft} versions={versions} nameOf={nameOf} />
      )}
    </div>
  );
}

function KeepForm({ draft, onKept }: { draft: Draft; onKept: () => void }): ReactNode {
  const t = useText();
  const action = useAction();
  const [name, setName] = useState('');
  const [isKept, setIsKept] = useState(false);
  const [, keep] = useMutation(KeepVersion);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsKept(false);
    const isDone = await action.run(async () => {
      const { data, error } = await keep({ id: draft.id, name: name.trim() === '' ? null : name.trim() });
      return { answer: data?.keepInitiativeVersion, error };
    });
    if (!isDone) return;
    setName('');
    setIsKept(true);
    onKept();
  };
  return (
    <form className={classes.form} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('initiative-drafting.version-name')}
        description={t('initiative-drafting.version-hint')}
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ActionNotice action={action} />
      <div className={classes.barLine}>
        <Button type="submit" variant="light" loading={action.isBusy}>
          {t('initiative-drafting.keep-version')}
        </Button>
        <span role="status" className={classes.soft}>
          {isKept ? t('initiative-drafting.version-kept') : ''}
        </span>
      </div>
    </form>
  );
}

interface ComparisonProps {
  draft: Draft;
  versions: Talk['versions'];
  nameOf: (version: Talk['versions'][number]) => string;
}

function Comparison({ draft, versions, nameOf }: ComparisonProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const reading = useLanguage().language;
  const [from, setFrom] = useState(String(versions[0]?.number ?? ''));
  const [to, setTo] = useState(NOW);
  const [language, setLanguage] = useState(
    () => firstShown(draft.languages, draft.leadingLanguage, reading).at(-1) ?? draft.leadingLanguage,
  );
  const [isOnlyChanged, setIsOnlyChanged] = useState(true);
  const versionOf = (key: string): Pick<Draft, 'titles'> & { articles: Talk['versions'][number]['articles'] } =>
    versions.find(({ number }) => String(number) === key) ?? draft;
  const [before, after] = [versionOf(from), versionOf(to)];
  const titleIn = ({ titles }: Pick<Draft, 'titles'>): string =>
    titles.find((title) => title.language === language)?.text ?? '';
  const differences = articleDifferences(before.articles, after.articles, language);
  const shown = differences.filter(({ kind, movedFrom }) => !isOnlyChanged || kind !== 'same' || movedFrom !== null);
  const isTitleChanged = titleIn(before) !== titleIn(after);
  const options = versions.map((version) => ({ value: String(version.number), label: nameOf(version) }));
  return (
    <section className={classes.part} aria-labelledby="compare">
      <h3 id="compare">{t('initiative-drafting.compare')}</h3>
      <div className={classes.compare}>
        <NativeSelect
          label={t('initiative-drafting.compare-from')}
          value={from}
          data={options}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('initiative-drafting.compare-to')}
          value={to}
          data={[{ value: NOW, label: t('initiative-drafting.now') }, ...options]}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('initiative-drafting.compare-language')}
          value={language}
          data={draft.languages.map((tag) => ({ value: tag, label: formats.language(tag) }))}
          onChange={(event) => setLanguage(event.currentTarget.value)}
        />
      </div>
      <label className={classes.check}>
        <input
          type="checkbox"
          checked={isOnlyChanged}
          onChange={(event) => setIsOnlyChanged(event.currentTarget.checked)}
        />
        {t('initiative-drafting.only-changed')}
      </label>
      <div className={classes.part} aria-live="polite">
        {shown.length === 0 && !isTitleChanged && <p>{t('initiative-drafting.no-difference')}</p>}
        {isTitleChanged && (
          <div className={classes.article}>
            <h4>{t('initiative-drafting.title')}</h4>
            <WordDifference before={titleIn(before)} after={titleIn(after)} language={language} />
          </div>
        )}
        {shown.map((difference) => (
          <DifferenceItem key={difference.id} difference={difference} language={language} />
        ))}
      </div>
    </section>
  );
}

function DifferenceItem({ difference, language }: { difference: ArticleDifference; language: string }): ReactNode {
  const t = useText();
  const articleName = useArticleName();
  const { number, movedFrom, kind, before, after } = difference;
  return (
    <div className={classes.article} data-testid="difference">
      <h4>
        {articleName(number)}
        {kind !== 'changed' && kind !== 'same' && (
          <span className={classes.soft}> · {t(`initiative-drafting.difference.${kind}`)}</span>
        )}
        {movedFrom !== null && (
          <span className={classes.soft}> · {t('initiative-drafting.difference.moved', { number: movedFrom })}</span>
        )}
      </h4>
      <WordDifference before={before} after={after} language={language} />
    </div>
  );
}
