import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from 'urql';
import { Link } from 'wouter';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { LocalText } from '../../ui/LocalText.js';
import { DraftText, type OrganisedSummit } from '../organise/index.js';
import { ActionNotice } from './ActionNotice.js';
import { type Delegation, DelegationsQuery, MakeLink, RemoveDelegate, WithdrawLink } from './delegations.queries.js';
import { LinkField } from './LinkField.js';
import { TwoStep } from './TwoStep.js';
import { useAction } from './use-action.js';
import classes from './initiative-drafting.module.css';

/** Which delegations speak to a summit's texts: their members of the programme, and who comes by the link of a delegation. */
export function DelegationsPart({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [result, ask] = useQuery({
    query: DelegationsQuery,
    variables: { summitId: summit.id },
    requestPolicy: 'cache-and-network',
  });
  const refresh = (): void => ask({ requestPolicy: 'network-only' });
  const delegations = result.data?.draftingDelegations;
  return (
    <section className={classes.part} aria-labelledby="drafting-delegations">
      <header className={classes.head}>
        <h3 id="drafting-delegations">{t('initiative-drafting.delegations')}</h3>
        <p className={classes.soft}>{t('initiative-drafting.delegations-lead')}</p>
      </header>
      {result.error && !result.data && <ErrorNotice problem={problemOf(result.error)} onRetry={refresh} />}
      {delegations?.length === 0 && (
        <p>
          {t('initiative-drafting.no-delegations')}{' '}
          <Link href={`/organise/${summit.slug}/people`}>{t('organise.tab.people')}</Link>
        </p>
      )}
      <ul className={classes.drafts}>
        {delegations?.map((delegation) => (
          <DelegationItem key={delegation.id} delegation={delegation} zone={summit.timeZone} onChanged={refresh} />
        ))}
      </ul>
    </section>
  );
}

interface DelegationItemProps {
  delegation: Delegation;
  zone: string;
  onChanged: () => void;
}

function DelegationItem({ delegation, zone, onChanged }: DelegationItemProps): ReactNode {
  const t = useText();
  const action = useAction();
  const { id, country, organisation, members, joined } = delegation;
  const titleId = `delegation-${id}`;
  return (
    <li className={classes.draft} aria-labelledby={titleId}>
      <h4 id={titleId}>
        {organisation && <LocalText text={organisation} />}
        {country !== null && <Country code={country} />}
      </h4>
      {members.length > 0 && (
        <ul className={classes.members}>
          {members.map(({ names, hasAccount }, index) => (
            <li key={index}>
              <DraftText texts={names} />
              <span className={classes.soft}>
                {' · '}
                {t(hasAccount ? 'initiative-drafting.has-account' : 'initiative-drafting.no-account')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {joined.length > 0 && (
        <ul className={classes.members} aria-label={t('initiative-drafting.joined')}>
          {joined.map((delegate) => (
            <JoinedItem key={delegate.userId} delegationId={id} delegate={delegate} onChanged={onChanged} />
          ))}
        </ul>
      )}
      <ActionNotice action={action} />
      <LinkPart delegation={delegation} zone={zone} action={action} onChanged={onChanged} />
    </li>
  );
}

type LinkPartProps = DelegationItemProps & { action: ReturnType<typeof useAction> };

function LinkPart({ delegation, zone, action, onChanged }: LinkPartProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const [url, setUrl] = useState<string | null>(null);
  const [, make] = useMutation(MakeLink);
  const [, withdraw] = useMutation(WithdrawLink);
  const { id, linkMadeAt } = delegation;
  const makeNow = async (): Promise<void> => {
    await action.run(async () => {
      const { data, error } = await make({ delegationId: id });
      const answer = data?.makeDraftingLink;
      if (answer?.__typename === 'DraftingDelegationSaved') setUrl(answer.url);
      return { answer, error };
    });
    onChanged();
  };
  const withdrawNow = async (): Promise<void> => {
    const isDone = await action.run(async () => {
      const { data, error } = await withdraw({ delegationId: id });
      return { answer: data?.withdrawDraftingLink, error };
    });
    if (isDone) setUrl(null);
    onChanged();
  };
  return (
    <div className={classes.part} data-tight>
      {url !== null && <LinkField url={url} />}
      {url === null && linkMadeAt !== null && (
        <p className={classes.soft}>
          {t('initiative-drafting.link-made', { time: formats.dateTime(linkMadeAt, zone) })}
        </p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" loading={action.isBusy} onClick={() => void makeNow()}>
          {t(linkMadeAt === null ? 'initiative-drafting.link-make' : 'initiative-drafting.link-make-anew')}
        </Button>
        {linkMadeAt !== null && (
          <TwoStep
            label={t('initiative-drafting.link-withdraw')}
            variant="subtle"
            color="red"
            question={t('initiative-drafting.link-withdraw-sure')}
            confirm={t('initiative-drafting.link-withdraw')}
            isBusy={action.isBusy}
            onConfirm={withdrawNow}
          />
        )}
      </div>
    </div>
  );
}

interface JoinedItemProps {
  delegationId: string;
  delegate: Delegation['joined'][number];
  onChanged: () => void;
}

function JoinedItem({ delegationId, delegate, onChanged }: JoinedItemProps): ReactNode {
  const t = useText();
  const action = useAction();
  const [, remove] = useMutation(RemoveDelegate);
  const { userId, name, email, hasCome } = delegate;
  const removeNow = async (): Promise<void> => {
    await action.run(async () => {
      const { data, error } = await remove({ delegationId, userId });
      return { answer: data?.removeInitiativeDelegate, error };
    });
    onChanged();
  };
  return (
    <li>
      <bdi>{name}</bdi>
      <span className={classes.soft}>
        {' · '}
        {t('initiative-drafting.by-link')}
        {email !== null && (
          <>
            {' · '}
            <bdi dir="ltr">{email}</bdi>
          </>
        )}
        {!hasCome && <> · {t('initiative-drafting.no-account')}</>}
      </span>{' '}
      <TwoStep
        label={t('initiative-drafting.delegate-remove-yes')}
        name={t('initiative-drafting.delegate-remove', { name: `\u2068${name}\u2069` })}
        variant="subtle"
        color="red"
        question={t('initiative-drafting.delegate-remove-sure', { name: `\u2068${name}\u2069` })}
        confirm={t('initiative-drafting.delegate-remove-yes')}
        isBusy={action.isBusy}
        onConfirm={removeNow}
      />
      <ActionNotice action={action} />
    </li>
  );
}
