import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf, type RequestProblem } from '../../clients/graphql/errors.js';
import { useOrder } from '../../clients/graphql/use-order.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { ReleaseControl } from '../embargo/index.js';
import { OrganiserFrame, type OrganisedSummit } from '../organise/index.js';
import { useSummitCast } from '../summit-cast/index.js';
import { emptyGuest, guestFormOf } from './guest-form.js';
import { GuestDeskQuery, type KeptGuestPage, RemoveGuestPage, SaveGuestPage } from './guest-page.queries.js';
import { GuestFields } from './GuestFields.js';
import classes from './guest-desk.module.css';

/** `/organise/:summit/guest-of-honour`: the page of the country that is guest of honour, as organisers keep it. */
export function GuestTab({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="guest-of-honour">
      {(summit) => <Loaded key={summit.id} summit={summit} />}
    </OrganiserFrame>
  );
}

function Loaded({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [{ data, error }, ask] = useQuery({
    query: GuestDeskQuery,
    variables: { summitId: summit.id, slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const desk = data?.guestPageDesk;
  if (!desk) return error ? <ErrorNotice problem={problemOf(error)} onRetry={refresh} /> : <PageSkeleton />;
  return (
    <div className={classes.page}>
      <p className={classes.soft}>{t('guest-of-honour.desk.lead')}</p>
      {desk.page && <State summit={summit} page={desk.page} onChanged={refresh} />}
      <Said
        summit={summit}
        page={desk.page}
        country={data.draftSummit?.guestOfHonour?.country ?? ''}
        onChanged={refresh}
      />
      {desk.page?.state === 'EMBARGOED' && <Removal summit={summit} onChanged={refresh} />}
    </div>
  );
}

interface PartProps {
  summit: OrganisedSummit;
  onChanged: () => void;
}

function State({ summit, page, onChanged }: PartProps & { page: KeptGuestPage }): ReactNode {
  const t = useText();
  const formats = useFormats();
  return (
    <>
      <h2>{formats.country(page.country)}</h2>
      {page.state !== 'EMBARGOED' && (
        <p>
          <Link href={`/s/${summit.slug}/guest-of-honour`}>{t('guest-of-honour.public-page')}</Link>
        </p>
      )}
      <ReleaseControl
        key={page.revision}
        kind="GUEST_OF_HONOUR"
        objectId={page.id}
        summit={summit}
        onChanged={onChanged}
        refusalText={(code) => (code === 'nothing-to-release' ? t('guest-of-honour.refused.nothing') : undefined)}
      />
    </>
  );
}

function Said({
  summit,
  page,
  country,
  onChanged,
}: PartProps & { page: KeptGuestPage | null; country: string }): ReactNode {
  const t = useText();
  const cast = useSummitCast(summit.slug);
  /** As it was when the editing began: what others change meanwhile is not overwritten. */
  const [edited, setEdited] = useState<{ page: KeptGuestPage | null } | null>(null);
  const around = useFocusAlong<HTMLElement>(edited !== null);
  const { isBusy, problem, refusal, send } = useOrder(() => {
    setEdited(null);
    onChanged();
  });
  return (
    <section ref={around} aria-label={t('guest-of-honour.said')} className={classes.part}>
      {edited === null ? (
        <Button
          data-opens
          className={classes.start}
          variant={page ? 'default' : 'filled'}
          onClick={() => setEdited({ page })}
        >
          {t(page ? 'guest-of-honour.edit' : 'guest-of-honour.write')}
        </Button>
      ) : (
        <GuestFields
          start={edited.page ? guestFormOf(edited.page) : emptyGuest(country)}
          languages={summit.languages}
          cast={cast}
          isBusy={isBusy}
          problem={problem}
          onSave={(input) =>
            void send(SaveGuestPage, { summitId: summit.id, revision: edited.page?.revision ?? 0, input })
          }
          onCancel={() => setEdited(null)}
        />
      )}
      <Failure problem={problem?.kind === 'bad-input' ? null : problem} refusal={refusal} />
    </section>
  );
}

/** Only before it is out; asked twice. */
function Removal({ summit, onChanged }: PartProps): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const around = useFocusAlong<HTMLElement>(isAsking);
  const { isBusy, problem, refusal, send } = useOrder(onChanged);
  return (
    <section ref={around} aria-label={t('guest-of-honour.remove')} className={classes.part}>
      {isAsking ? (
        <div role="group" aria-label={t('guest-of-honour.remove.sure')} className={classes.confirm}>
          <p>{t('guest-of-honour.remove.sure')}</p>
          <div className={classes.buttons}>
            <Button color="red" loading={isBusy} onClick={() => void send(RemoveGuestPage, { summitId: summit.id })}>
              {t('guest-of-honour.remove')}
            </Button>
            <Button autoFocus variant="subtle" onClick={() => setIsAsking(false)}>
              {t('guest-of-honour.cancel')}
            </Button>
          </div>
        </div>
      ) : (
        <Button data-opens className={classes.start} variant="subtle" color="red" onClick={() => setIsAsking(true)}>
          {t('guest-of-honour.remove')}
        </Button>
      )}
      <Failure problem={problem} refusal={refusal} />
    </section>
  );
}

function Failure({ problem, refusal }: { problem: RequestProblem | null; refusal: string | null }): ReactNode {
  const t = useText();
  if (problem !== null) return <ErrorNotice problem={problem} />;
  if (refusal === null) return null;
  return (
    <p role="alert" className={classes.wrong}>
      {t(refusal === 'stale-revision' ? 'guest-of-honour.refused.stale' : 'guest-of-honour.refused')}
    </p>
  );
}
