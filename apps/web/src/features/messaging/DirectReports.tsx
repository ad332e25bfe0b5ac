import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { readerZone } from '../../app/i18n/formats.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import chatClasses from '../chat/Chat.module.css';
import { MessageText } from '../chat/index.js';
import moderationClasses from '../moderation/moderation.module.css';
import { useOrders } from '../stage/index.js';
import { SettleDirectReport, type Report } from './messaging.queries.js';

/** Conversations that one of the two showed to the organisers; nothing where there are none. */
export function DirectReports({
  reports,
  onSettled,
}: {
  reports: readonly Report[];
  onSettled: () => void;
}): ReactNode {
  const t = useText();
  const { orderAndWait, isBusy, problem } = useOrders();
  if (reports.length === 0) return null;
  const settle = async (id: string): Promise<void> => {
    if ((await orderAndWait(SettleDirectReport, { id })) === null) onSettled();
  };
  return (
    <section className={moderationClasses.settings} data-testid="direct-reports">
      <h2>{t('messaging.reports')}</h2>
      {problem !== null && <p role="alert">{t('messaging.wrong')}</p>}
      {reports.map((report) => (
        <article key={report.id}>
          <h3>
            <FormattedMessage
              id="messaging.report-title"
              values={{
                reporter: <bdi key="reporter">{report.reporterName}</bdi>,
                reported: <bdi key="reported">{report.reportedName}</bdi>,
              }}
            />
          </h3>
          <p dir="auto">{report.reason}</p>
          <Messages report={report} />
          <button
            type="button"
            className={moderationClasses.mainButton}
            disabled={isBusy}
            onClick={() => void settle(report.id)}
          >
            {t('messaging.settle')}
          </button>
        </article>
      ))}
    </section>
  );
}

function Messages({ report: { messages, reporterName, reportedName } }: { report: Report }): ReactNode {
  const formats = useFormats();
  return (
    <ol className={chatClasses.messages}>
      {messages.map(({ isOfReported, text, postedAt }, index) => (
        <li key={index} className={chatClasses.row}>
          <div className={chatClasses.head}>
            <bdi className={chatClasses.author}>{isOfReported ? reportedName : reporterName}</bdi>
            <time className={chatClasses.time} dateTime={postedAt}>
              {formats.time(postedAt, readerZone())}
            </time>
          </div>
          <MessageText text={text} />
        </li>
      ))}
    </ol>
  );
}
