import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { OrganiserFrame, type OrganisedSummit, ViewLinks } from '../organise/index.js';
import { Batches } from './Batches.js';
import { DesignView } from './DesignView.js';
import { IssueView } from './IssueView.js';
import { DeskQuery } from './organise-certificates.queries.js';
import { OverviewView } from './OverviewView.js';
import { RecipientsView } from './RecipientsView.js';
import { isAward, KINDS, kindName } from './template-form.js';
import classes from './organise-certificates.module.css';

const STEPS = ['design', 'people', 'issue'] as const;
interface Address {
  kind?: string;
  step?: string;
}

/** `/organise/:summit/certificates`, `…/:kind`, `…/:kind/people`, `…/:kind/issue`: what a summit certifies, from the template to the hand-over. */
export function CertificatesTab({ summitSlug, kind, step }: Address & { summitSlug: string }): ReactNode {
  const shownKind = KINDS.find((each) => each === kind);
  const steps = STEPS.filter(
    (each) =>
      each === 'design' ||
      (shownKind !== undefined && isAward(shownKind) && (each === 'issue' || shownKind === 'ambassador')),
  );
  const shownStep = steps.find((each) => each === (step ?? 'design'));
  if ((kind !== undefined && shownKind === undefined) || shownStep === undefined) return <NotFoundPage />;
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="certificates">
      {(summit) => <Desk summit={summit} kind={shownKind} step={shownStep} steps={steps} />}
    </OrganiserFrame>
  );
}

interface DeskProps {
  summit: OrganisedSummit;
  kind: (typeof KINDS)[number] | undefined;
  step: (typeof STEPS)[number];
  steps: readonly (typeof STEPS)[number][];
}

function Desk({ summit, kind, step, steps }: DeskProps): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: DeskQuery,
    variables: { slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const desk = result.data?.draftSummit?.certificateDesk;
  if (!desk)
    return result.error ? <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} /> : <PageSkeleton />;
  const address = `/organise/${summit.slug}/certificates`;
  if (kind === undefined)
    return (
      <div className={classes.page}>
        <h2>{t('organise-certificates.heading')}</h2>
        <OverviewView summit={summit} desk={desk} onChanged={refresh} />
      </div>
    );
  return (
    <div className={classes.page}>
      <div className={classes.part}>
        <p>
          <Link href={address}>{t('organise-certificates.all')}</Link>
        </p>
        <h2>{t(`organise-certificates.kind.${kindName(kind)}`)}</h2>
        {steps.length > 1 && (
          <ViewLinks
            label={t('organise-certificates.steps')}
            views={steps}
            current={step}
            hrefOf={(each) => `${address}/${kind}${each === 'design' ? '' : `/${each}`}`}
            nameOf={(each) => t(`organise-certificates.step.${each}`)}
          />
        )}
      </div>
      {step === 'design' && <DesignView key={kind} summit={summit} kind={kind} desk={desk} onChanged={refresh} />}
      {step === 'people' && <RecipientsView summit={summit} desk={desk} onChanged={refresh} />}
      {step === 'issue' && isAward(kind) && (
        <>
          <IssueView key={kind} summit={summit} kind={kind} desk={desk} onChanged={refresh} />
          <Batches
            summit={summit}
            batches={desk.batches.filter((each) => each.kind === kindName(kind))}
            onChanged={refresh}
          />
        </>
      )}
    </div>
  );
}
