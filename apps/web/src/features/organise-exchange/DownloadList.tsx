import type { ExchangeFormat } from '@app/contracts';
import { IconDownload } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import type { OrganisedSummit } from '../organise/index.js';
import classes from './exchange.module.css';

const KINDS = [
  { kind: 'canopy', formats: ['canopy.json'] },
  { kind: 'sessions', formats: ['sessions.xlsx', 'sessions.csv'] },
  { kind: 'people', formats: ['people.xlsx', 'people.csv'] },
  { kind: 'schedule', formats: ['schedule.json', 'schedule.xml'] },
] as const satisfies readonly { kind: string; formats: readonly ExchangeFormat[] }[];

/** The draft as files, each with what it is for. */
export function DownloadList({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [language, setLanguage] = useState(summit.languages[0] ?? 'en');
  const path = (format: ExchangeFormat): string => {
    const file = `/exchange/summits/${encodeURIComponent(summit.slug)}/${format}`;
    return format.startsWith('schedule.') ? `${file}?lang=${encodeURIComponent(language)}` : file;
  };
  return (
    <ul className={classes.downloads}>
      {KINDS.map(({ kind, formats: offered }) => (
        <li key={kind}>
          <h3>{t(`organise-exchange.name.${kind}`)}</h3>
          <p className={classes.soft}>
            {t(`organise-exchange.use.${kind}`, {
              zone: `\u2068${formats.zoneName(summit.timeZone, summit.startsAt)}\u2069`,
            })}
          </p>
          {kind === 'schedule' && (
            <label className={classes.choice}>
              <span>{t('organise-exchange.language')}</span>
              <select value={language} onChange={(event) => setLanguage(event.target.value)}>
                {summit.languages.map((tag) => (
                  <option key={tag} value={tag}>
                    {formats.language(tag)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <p className={classes.links}>
            {offered.map((format) => (
              <a key={format} href={path(format)} download>
                <IconDownload size={18} aria-hidden />
                {t('organise-exchange.download', {
                  format: `\u2068${format.split('.').at(-1)?.toUpperCase() ?? ''}\u2069`,
                })}
              </a>
            ))}
          </p>
          {kind === 'schedule' && summit.isReleased && <Released slug={summit.slug} />}
        </li>
      ))}
    </ul>
  );
}

function Released({ slug }: { slug: string }): ReactNode {
  const t = useText();
  return (
    <p className={classes.soft}>
      {t('organise-exchange.released')}
      {(['schedule.json', 'schedule.xml'] as const).map((format) => {
        const url = `${location.origin}/exchange/summits/${slug}/${format}?of=released`;
        return (
          <a key={format} href={url} className={classes.address} dir="ltr">
            {url}
          </a>
        );
      })}
    </p>
  );
}
