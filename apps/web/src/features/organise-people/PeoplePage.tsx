import '@mantine/core/styles/Input.layer.css';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { OrganiserFrame, type OrganisedSummit, ViewLinks } from '../organise/index.js';
import { DelegationsView } from './DelegationsView.js';
import { DirectoryView } from './DirectoryView.js';
import { ParticipantsView } from './ParticipantsView.js';
import { PersonEditor } from './PersonEditor.js';
import classes from './organise-people.module.css';

const VIEWS = ['participants', 'directory', 'delegations'] as const;
type View = (typeof VIEWS)[number];
const NEW = 'new';

/** Who takes part and how far they are, the directory of everybody, and who comes with whom. What is open is in the address. */
export function PeoplePage({ summitSlug }: { summitSlug: string }): ReactNode {
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="people">
      {(summit) => <People summit={summit} />}
    </OrganiserFrame>
  );
}

function People({ summit }: { summit: OrganisedSummit }): ReactNode {
  const t = useText();
  const [search, setSearch] = useSearchParams();
  const view: View = VIEWS.find((known) => known === search.get('view')) ?? 'participants';
  const personId = search.get('person');
  const open = (id: string | null): void =>
    setSearch({ ...(view === 'participants' ? {} : { view }), ...(id === null ? {} : { person: id }) });

  return (
    <div className={classes.page}>
      <div className={classes.views}>
        <ViewLinks
          label={t('organise-people.views')}
          views={VIEWS}
          current={view}
          hrefOf={(each) => `/organise/${summit.slug}/people${each === 'participants' ? '' : `?view=${each}`}`}
          nameOf={(each) => t(`organise-people.view.${each}`)}
        />
      </div>
      <div className={classes.body} data-open={personId !== null || undefined}>
        <div className={classes.main}>
          {view === 'participants' && <ParticipantsView summit={summit} onEdit={open} />}
          {view === 'directory' && <DirectoryView summit={summit} onEdit={open} onAdd={() => open(NEW)} />}
          {view === 'delegations' && <DelegationsView summit={summit} />}
        </div>
        {personId !== null && (
          <PersonEditor
            key={personId}
            summit={summit}
            personId={personId === NEW ? null : personId}
            onSaved={(id) => {
              if (id !== personId) open(id);
            }}
            onClose={() => open(null)}
          />
        )}
      </div>
    </div>
  );
}
