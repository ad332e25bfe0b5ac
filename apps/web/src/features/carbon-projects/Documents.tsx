import { IconFileTypePdf } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { megabytes } from '../../ui/megabytes.js';
import type { Document } from './projects.queries.js';
import classes from './projects.module.css';

/** What shows a project, to be downloaded. */
export function Documents({ documents }: { documents: readonly Document[] }): ReactNode {
  const t = useText();
  return (
    <section className={classes.section} aria-labelledby="documents">
      <h2 id="documents">{t('carbon-projects.documents')}</h2>
      {documents.length === 0 ? (
        <p className={classes.soft}>{t('carbon-projects.documents.empty')}</p>
      ) : (
        <ul className={classes.documents}>
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentLine document={document} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** One PDF: its name to download it by, and what it is. */
export function DocumentLine({ document }: { document: Document }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { kind, title, language, byteCount, path, sha256 } = document;
  return (
    <div className={classes.document}>
      <IconFileTypePdf size={24} aria-hidden />
      <div>
        <a href={path} download>
          <bdi lang={language}>{title}</bdi>
        </a>
        <p className={classes.soft}>
          {t('carbon-projects.document.line', {
            kind: t(`carbon-projects.document.${kind}`),
            language: formats.language(language),
            size: `\u2068${formats.number(megabytes(byteCount))}\u2069`,
          })}
        </p>
        <p className={classes.hash}>
          SHA-256 <bdi dir="ltr">{sha256}</bdi>
        </p>
      </div>
    </div>
  );
}
