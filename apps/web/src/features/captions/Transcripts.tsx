import { IconDownload, IconFileText } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import classes from './captions.module.css';
import { TranscriptsQuery } from './captions.queries.js';

/** What was said in a session that is over, to read or to take home, in each language that it was captioned in. Nothing where it was not. */
export function Transcripts({ summitSlug, sessionSlug }: { summitSlug: string; sessionSlug: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [{ data }] = useQuery({
    query: TranscriptsQuery,
    variables: { summit: summitSlug, session: sessionSlug },
    // It grew until a moment ago.
    requestPolicy: 'network-only',
  });
  const transcripts = data?.summit?.session?.transcripts ?? [];
  if (transcripts.length === 0) return null;
  return (
    <section className={classes.transcripts} aria-labelledby="transcripts" data-testid="transcripts">
      <h2 id="transcripts">{t('captions.transcripts')}</h2>
      <p className={classes.hint}>{t('captions.transcripts-hint')}</p>
      <ul>
        {transcripts.map(({ language, vttUrl, textUrl }) => {
          const name = formats.language(language);
          return (
            <li key={language}>
              <span className={classes.transcriptName}>{name}</span>
              <a href={textUrl} hrefLang={language} aria-label={t('captions.read-in', { language: name })}>
                <IconFileText size={20} aria-hidden /> {t('captions.read')}
              </a>
              <a
                href={`${vttUrl}?download`}
                hrefLang={language}
                download
                aria-label={t('captions.download-in', { language: name })}
              >
                <IconDownload size={20} aria-hidden /> {t('captions.download')}
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
