import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { DraftText } from '../organise/index.js';
import { type OrganisedAnnouncement, WithdrawAnnouncement } from './announcements.queries.js';
import classes from './announcements.module.css';
import { useRefusalText } from './use-refusal-text.js';

interface AnnouncementItemProps {
  announcement: OrganisedAnnouncement;
  /** Of the session it is for, where others are listed too. */
  sessionTitles?: Parameters<typeof DraftText>[0]['texts'];
  /** The summit's. */
  zone: string;
  mayWithdraw: boolean;
  onChanged: () => void;
}

/** One announcement with all its words, to whom it went and what became of it. */
export function AnnouncementItem(props: AnnouncementItemProps): ReactNode {
  const { announcement, sessionTitles, zone, mayWithdraw, onChanged } = props;
  const t = useText();
  const formats = useFormats();
  const refusalText = useRefusalText();
  const [{ fetching }, withdraw] = useMutation(WithdrawAnnouncement);
  const [problem, setProblem] = useState<RequestProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { id, scope, importance, texts, link, startsAt, endsAt, state } = announcement;
  const isOpen = state === 'PLANNED' || state === 'SHOWN';
  const takeBack = async (): Promise<void> => {
    setProblem(null);
    setRefusal(null);
    const { data, error } = await withdraw({ id });
    if (error) return setProblem(problemOf(error));
    if (data?.withdrawAnnouncement.__typename === 'AnnouncementSaved') return onChanged();
    setRefusal(refusalText(data?.withdrawAnnouncement.code));
  };
  return (
    <li className={classes.item} data-state={state} data-testid="organised-announcement">
      <p className={classes.itemHead}>
        <strong className={classes.state}>{t(`announcements.state.${state}`)}</strong>
        {importance === 'URGENT' && <span className={classes.urgent}>{t('announcements.urgent')}</span>}
        <span>
          {scope === 'SESSION' && sessionTitles ? (
            <DraftText texts={sessionTitles} />
          ) : (
            t(`announcements.scope.${scope}`)
          )}
        </span>
        <span className={classes.soft}>
          {endsAt === null
            ? t('announcements.since', { time: formats.dateTime(startsAt, zone) })
            : t('announcements.from-to', {
                from: formats.dateTime(startsAt, zone),
                to: formats.dateTime(endsAt, zone),
              })}
        </span>
      </p>
      {texts.map((text) => (
        <LocalText key={text.language} as="p" className={classes.text} text={text} />
      ))}
      {link !== null && (
        <p className={classes.soft}>
          <bdi dir="ltr">{link}</bdi>
        </p>
      )}
      {problem !== null && <ErrorNotice problem={problem} />}
      {refusal !== null && (
        <p role="alert" className={classes.problem}>
          {refusal}
        </p>
      )}
      {isOpen && mayWithdraw && (
        <button
          type="button"
          className={`${classes.quietButton} ${classes.start}`}
          disabled={fetching}
          data-testid="withdraw-announcement"
          onClick={() => void takeBack()}
        >
          {t('announcements.withdraw')}
        </button>
      )}
    </li>
  );
}
