import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats, useLanguage } from '../../app/i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { FileDrop } from './FileDrop.js';
import { ImportPreviewView } from './ImportPreviewView.js';
import { MOST_MEGABYTES } from './import-upload.js';
import { type ImportState, useImport } from './use-import.js';
import classes from './exchange.module.css';

interface ImportPanelProps {
  /** The summit to change; `null` makes a new one. */
  summitSlug: string | null;
  /** To choose from for texts that do not say theirs, the usual one first; those of the interface for a new summit. */
  languages: readonly string[];
  onApplied?: (slug: string) => void;
}

/** From a file to a look at what it would change, to the changed draft. */
export function ImportPanel({ summitSlug, languages, onApplied = () => undefined }: ImportPanelProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const own = useLanguage().language;
  const choices = languages.length > 0 ? languages : [...new Set([own, ...INTERFACE_LANGUAGES])];
  const [language, setLanguage] = useState(choices[0] ?? 'en');
  const { state, choose, apply } = useImport(summitSlug, language, onApplied);
  const isBusy = state.step === 'reading' || state.step === 'applying';
  return (
    <div className={classes.panel}>
      <label className={classes.choice}>
        <span>{t('organise-exchange.in.language')}</span>
        <select value={language} disabled={isBusy} onChange={(event) => setLanguage(event.target.value)}>
          {choices.map((tag) => (
            <option key={tag} value={tag}>
              {formats.language(tag)}
            </option>
          ))}
        </select>
      </label>
      <FileDrop onFile={choose} isBusy={isBusy} />
      <div role="status" className={classes.status}>
        <Status state={state} summitSlug={summitSlug} />
      </div>
      {(state.step === 'preview' || state.step === 'applying') && (
        <ImportPreviewView name={state.file.name} preview={state.preview}>
          {state.preview.confirmation !== null && (
            <Button onClick={apply} loading={state.step === 'applying'}>
              {t(state.preview.summit?.isNew ? 'organise-exchange.apply.new' : 'organise-exchange.apply')}
            </Button>
          )}
        </ImportPreviewView>
      )}
    </div>
  );
}

function Status({ state, summitSlug }: { state: ImportState; summitSlug: string | null }): ReactNode {
  const t = useText();
  switch (state.step) {
    case 'none':
      return null;
    case 'reading':
      return t('organise-exchange.in.reading', { name: `\u2068${state.file.name}\u2069` });
    case 'applying':
      return t('organise-exchange.applying');
    case 'preview':
      return state.isOutdated ? <strong>{t('organise-exchange.outdated')}</strong> : null;
    case 'failed':
      return <strong>{t(`organise-exchange.failed.${state.code}`, { size: MOST_MEGABYTES })}</strong>;
    case 'applied':
      return (
        <>
          {t('organise-exchange.applied', { count: state.changes })}{' '}
          <Link href={`/organise/${summitSlug ?? state.slug}/release`}>{t('organise-exchange.applied.release')}</Link>
        </>
      );
  }
}
