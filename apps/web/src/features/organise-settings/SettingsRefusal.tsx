import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { DraftText } from '../organise/index.js';
import type { SessionInTheWay } from './settings.queries.js';
import classes from './settings.module.css';

/** A refusal of any of the settings' operations. */
export interface RefusedAnswer {
  code: string;
  message: string;
  sessions?: readonly SessionInTheWay[];
}

/** Refusals in the organiser's words. */
export function useRefusalText(): (refusal: RefusedAnswer) => string {
  const t = useText();
  return ({ code, message }) => {
    switch (code) {
      case 'not-signed-in':
      case 'not-allowed':
        return t('organise.refused.not-allowed');
      case 'not-found':
        return t('organise.refused.not-found');
      case 'stale-revision':
      case 'slug-taken':
      case 'slug-fixed':
      case 'sessions-outside-summit':
      case 'initiative-in-use':
      case 'sub-forum-in-use':
      case 'limit-reached':
        return t(`organise-settings.refused.${code}`);
      default:
        return t('organise.refused.other', { message: `\u2068${message}\u2069` });
    }
  };
}

interface RefusedNoticeProps {
  refusal: RefusedAnswer;
  summit: { slug: string; timeZone: string };
  /** What can be done about it. */
  children?: ReactNode;
}

/** Why nothing was saved; sessions that stand against it are named, and each leads to itself. */
export function RefusedNotice({ refusal, summit, children }: RefusedNoticeProps): ReactNode {
  const formats = useFormats();
  const words = useRefusalText();
  return (
    <div role="alert" className={classes.refused}>
      <p>{words(refusal)}</p>
      {refusal.sessions && (
        <ul>
          {refusal.sessions.map((session) => (
            <li key={session.id}>
              <Link href={`/organise/${summit.slug}/programme?session=${session.slug}`}>
                <DraftText texts={session.titles} />
              </Link>
              {session.startsAt !== null && ` · ${formats.dateTime(session.startsAt, summit.timeZone)}`}
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}
