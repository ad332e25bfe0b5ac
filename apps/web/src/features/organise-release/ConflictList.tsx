import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { LocalText } from '../../ui/LocalText.js';
import type { Conflict } from './release.queries.js';
import classes from './release.module.css';

/** What stands in the way of a release, or is the organiser's to judge; each leads to its session in the editor. */
export function ConflictList({
  conflicts,
  summitSlug,
}: {
  conflicts: readonly Conflict[];
  summitSlug: string;
}): ReactNode {
  const t = useText();
  const formats = useFormats();
  if (conflicts.length === 0) return null;
  const hasRefusal = conflicts.some(({ severity }) => severity === 'REFUSAL');
  return (
    <div className={classes.conflicts} data-refused={hasRefusal || undefined} role={hasRefusal ? 'alert' : undefined}>
      <h3>{t(hasRefusal ? 'organise-release.conflicts.refused' : 'organise-release.conflicts.title')}</h3>
      <ul>
        {conflicts.map((conflict, index) => {
          const SeverityIcon = conflict.severity === 'REFUSAL' ? IconBan : IconAlertTriangle;
          const other = conflict.otherSession;
          return (
            <li key={index} data-severity={conflict.severity}>
              <SeverityIcon size={20} aria-hidden />
              <span>
                <FormattedMessage
                  id={`organise-release.conflict.${conflict.kind}`}
                  values={{
                    session: (
                      <Link href={`/organise/${summitSlug}/programme?session=${conflict.session.slug ?? ''}`}>
                        <LocalText text={conflict.session.name} marksFallback={false} />
                      </Link>
                    ),
                    other: other && <LocalText text={other.name} marksFallback={false} />,
                    person: conflict.person && <LocalText text={conflict.person.name} marksFallback={false} />,
                    language: conflict.language && formats.language(conflict.language),
                  }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
