import { Button } from '@mantine/core';
import { IconPlus, IconStar } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { problemOf } from '../../clients/graphql/errors.js';
import { Country } from '../../ui/Country.js';
import { EmptyState } from '../../ui/EmptyState.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import { PersonPhoto } from '../../ui/PersonPhoto.js';
import { DraftText, draftTextFor, type OrganisedSummit } from '../organise/index.js';
import { DelegationEditor } from './DelegationEditor.js';
import { DelegationsQuery, type Delegation } from './people.queries.js';
import classes from './organise-people.module.css';

const NEW = 'new';

/** Who comes with whom: several people of one organisation or of one country. */
export function DelegationsView({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [openId, setOpenId] = useState<string | null>(null);
  const [result, ask] = useQuery({
    query: DelegationsQuery,
    variables: { slug: summit.slug },
    requestPolicy: 'cache-and-network',
  });
  if (result.error && !result.data) {
    return <ErrorNotice problem={problemOf(result.error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  }
  if (!result.data?.draftSummit) return <PageSkeleton />;
  const { delegations } = result.data.draftSummit;
  const done = (): void => {
    setOpenId(null);
    ask({ requestPolicy: 'network-only' });
  };
  return (
    <section className={classes.view} aria-labelledby="delegations">
      <header className={classes.viewHead}>
        <div>
          <h2 id="delegations">{t('organise-people.view.delegations')}</h2>
          <p className={classes.soft}>{t('organise-people.delegations-hint')}</p>
        </div>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpenId(NEW)}>
          {t('organise-people.delegation-add')}
        </Button>
      </header>
      {openId === NEW && (
        <DelegationEditor summit={summit} delegation={null} onDone={done} onClose={() => setOpenId(null)} />
      )}
      {delegations.length === 0 && openId === null && (
        <EmptyState title={t('organise-people.delegations.empty.title')}>
          {t('organise-people.delegations.empty.text')}
        </EmptyState>
      )}
      <ul className={classes.participants}>
        {delegations.map((delegation) => (
          <li key={delegation.id} className={classes.participant}>
            {openId === delegation.id ? (
              <DelegationEditor summit={summit} delegation={delegation} onDone={done} onClose={() => setOpenId(null)} />
            ) : (
              <DelegationItem delegation={delegation} onEdit={() => setOpenId(delegation.id)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DelegationItem({ delegation, onEdit }: { delegation: Delegation; onEdit: () => void }): ReactNode {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <div className={classes.viewHead}>
        <h3>
          {delegation.organisation && <DraftText texts={delegation.organisation.names} />}
          {delegation.country && <Country code={delegation.country} />}
        </h3>
        <Button type="button" size="compact-sm" variant="subtle" onClick={onEdit}>
          {t('organise-people.edit')}
        </Button>
      </div>
      <ul className={classes.members}>
        {delegation.members.map(({ person, isHead }) => (
          <li key={person.id}>
            <PersonPhoto name={draftTextFor(person.names, language)?.text ?? ''} url={person.photoUrl} size={36} />
            <DraftText texts={person.names} />
            {isHead && (
              <span className={classes.head}>
                <IconStar size={16} aria-hidden /> {t('organise-people.head')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
