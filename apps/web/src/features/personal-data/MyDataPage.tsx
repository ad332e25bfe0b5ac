import { useState, type ReactNode } from 'react';
import { useMutation } from 'urql';
import { Link } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { usePageTitle } from '../../app/use-page-title.js';
import { useViewer } from '../../app/viewer.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { EraseSteps } from './EraseSteps.js';
import { EraseOwnData, type EraseOwnAnswer } from './personal-data.queries.js';
import classes from './personal-data.module.css';

const POINTS = ['written', 'counted', 'account', 'programme', 'ban'] as const;
const GUEST_POINTS = ['written', 'counted', 'ban'] as const;

/** `/my-data`: has everything that there is of somebody taken away; of a browser without an account what it did as a guest. */
export function MyDataPage(): ReactNode {
  const t = useText();
  usePageTitle(t('personal-data.title'));
  const { viewer, isLoading, refresh } = useViewer();
  const [{ fetching, error }, erase] = useMutation(EraseOwnData);
  const [answer, setAnswer] = useState<EraseOwnAnswer | null>(null);
  const confirm = (): void => {
    void erase({}).then(({ data }) => {
      if (data === undefined) return;
      setAnswer(data.eraseOwnData);
      if (data.eraseOwnData.__typename === 'PersonalDataErased') refresh();
    });
  };
  if (answer?.__typename === 'PersonalDataErased')
    return (
      <EmptyState isPage title={t('personal-data.gone.title')} action={<Link href="/">{t('personal-data.home')}</Link>}>
        {t(answer.staysInProgramme ? 'personal-data.gone.programme' : 'personal-data.gone.text')}
      </EmptyState>
    );
  if (isLoading) return <PageSkeleton />;
  return (
    <article className={classes.page}>
      <header>
        <h1>{t('personal-data.title')}</h1>
        <p className={classes.soft}>
          {viewer === null
            ? t('personal-data.lead.guest')
            : t('personal-data.lead', { name: `\u2068${viewer.name}\u2069` })}
        </p>
      </header>
      <section className={classes.page} aria-labelledby="erase-title">
        <h2 id="erase-title">{t('personal-data.erase')}</h2>
        <p>{t(viewer === null ? 'personal-data.erase.guest' : 'personal-data.erase.text')}</p>
        <ul className={classes.points}>
          {(viewer === null ? GUEST_POINTS : POINTS).map((point) => (
            <li key={point}>{t(`personal-data.point.${point}`)}</li>
          ))}
        </ul>
        <EraseSteps
          label={t('personal-data.erase')}
          isBusy={fetching}
          onSure={confirm}
          meaning={<p>{t('personal-data.erase.sure')}</p>}
        />
        {answer !== null && <p role="alert">{t(refusalOf(answer.code, viewer === null))}</p>}
        {error && <ErrorNotice problem={problemOf(error)} />}
      </section>
    </article>
  );
}

function refusalOf(code: string, isGuest: boolean) {
  switch (code) {
    case 'wrong-state':
      return 'personal-data.own.on-stage';
    case 'sole-organiser':
      return 'personal-data.own.sole-organiser';
    case 'not-allowed':
      return 'personal-data.own.by-mail';
    case 'not-found':
      return isGuest ? 'personal-data.own.nothing' : 'personal-data.refused';
    default:
      return 'personal-data.refused';
  }
}
