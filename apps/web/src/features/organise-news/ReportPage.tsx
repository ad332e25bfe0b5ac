import '@mantine/core/styles/Input.layer.css';
import { Button, NativeSelect } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { INTERFACE_LANGUAGES, LANGUAGE_NAMES } from '../../app/i18n/languages.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { ComposeReport, ReportQuery } from './organise-news.queries.js';
import { type Failure, Problem } from './Problem.js';
import { ReportEditor } from './ReportEditor.js';
import { useRefusalText } from './use-refusal-text.js';
import classes from './organise-news.module.css';

/** `/organise/:summit/report`: what the summit's data say it was, for people to write on. */
export function ReportPage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="report">
      {(summit) => <Reports key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Reports({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const own = useLanguage().language;
  const [language, setLanguage] = useState<string>(own);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h2>{t('organise.tab.report')}</h2>
        <p className={classes.soft}>{t('organise-news.report.lead')}</p>
      </header>
      <NativeSelect
        className={classes.short}
        label={t('organise-news.report.language')}
        value={language}
        data={INTERFACE_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(event) => setLanguage(event.currentTarget.value)}
      />
      <InLanguage key={language} summit={summit} language={language} />
    </div>
  );
}

function InLanguage({ summit, language }: { summit: OrganisedSummit; language: string }): ReactNode {
  const t = useText();
  const refusalText = useRefusalText();
  const [{ data, error }, ask] = useQuery({
    query: ReportQuery,
    variables: { summitId: summit.id, language },
    requestPolicy: 'cache-and-network',
  });
  const [{ fetching }, compose] = useMutation(ComposeReport);
  const [isAsking, setIsAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const revision = data?.closingReports?.report?.revision ?? 0;
  const composeNow = async (): Promise<void> => {
    setFailure(null);
    const answer = await compose({ summitId: summit.id, language, revision });
    if (answer.error) return setFailure({ problem: problemOf(answer.error) });
    const outcome = answer.data?.composeClosingReport;
    if (outcome?.__typename === 'ClosingReportKept') refresh();
    // Not asked for anew: a second press would take a colleague's text away, which was never shown here.
    else
      setFailure({
        refusal: outcome?.code === 'not-found' ? t('organise-news.report.unreleased') : refusalText(outcome?.code),
      });
    setIsAsking(false);
  };
  if (!data?.closingReports)
    return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  const { report } = data.closingReports;
  return (
    <>
      <Problem failure={failure} />
      {report === null ? (
        <>
          <p>{t('organise-news.report.none')}</p>
          <div>
            <Button loading={fetching} onClick={() => void composeNow()}>
              {t('organise-news.report.compose')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <ReportEditor
            key={`${report.composedAt}`}
            summitId={summit.id}
            zone={summit.timeZone}
            report={report}
            onSaved={refresh}
          />
          {isAsking ? (
            <div role="group" aria-label={t('organise-news.report.again.sure')} className={classes.part}>
              <p>{t('organise-news.report.again.sure')}</p>
              <div className={classes.buttons}>
                <Button color="red" loading={fetching} onClick={() => void composeNow()}>
                  {t('organise-news.report.again')}
                </Button>
                <Button autoFocus variant="subtle" onClick={() => setIsAsking(false)}>
                  {t('organise-news.cancel')}
                </Button>
              </div>
            </div>
          ) : (
            <div>
              <Button variant="subtle" color="red" onClick={() => setIsAsking(true)}>
                {t('organise-news.report.again')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}
