import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CertificateKind, CertificateLanguage } from '@app/domain';
import { CERTIFICATE_LANGUAGES } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { LANGUAGE_NAMES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { languagesOf, type TemplateForm } from './template-form.js';
import { usePreview } from './use-preview.js';
import classes from './organise-certificates.module.css';

interface PreviewProps {
  summitId: string;
  kind: CertificateKind;
  form: TemplateForm;
}

/** The very PDF that somebody would get, in one of its languages, as the form stands. */
export function Preview({ summitId, kind, form }: PreviewProps): ReactNode {
  const t = useText();
  const own = useLanguage().language;
  const languages = kind === 'carbon' ? CERTIFICATE_LANGUAGES : languagesOf(form);
  const [chosen, setChosen] = useState<CertificateLanguage>(own);
  const language = languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  const { sample, state, retry } = usePreview(summitId, kind, form, language);
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <div className={classes.line}>
        <h3 id="preview-title">{t('organise-certificates.preview')}</h3>
        {languages.length > 1 && (
          <NativeSelect
            aria-label={t('organise-certificates.preview.language')}
            value={language}
            data={languages.map((each) => ({ value: each, label: LANGUAGE_NAMES[each] }))}
            onChange={(event) => setChosen(languages.find((each) => each === event.currentTarget.value) ?? language)}
          />
        )}
      </div>
      <p role="status" className={classes.soft}>
        {t(`organise-certificates.preview.${state}`)}
      </p>
      {state === 'failed' && (
        <div>
          <Button size="compact-sm" variant="default" onClick={retry}>
            {t('organise-certificates.preview.again')}
          </Button>
        </div>
      )}
      {sample && (
        <div className={classes.pages} data-old={state !== 'shown' || undefined}>
          {sample.pages.map(({ url, text }, index) => (
            <img key={url} src={url} alt={text || t('organise-certificates.preview.page', { page: index + 1 })} />
          ))}
          <p>
            <a href={sample.url} target="_blank" rel="noreferrer">
              {t('organise-certificates.preview.open')}
            </a>
          </p>
        </div>
      )}
    </section>
  );
}
