import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/Switch.layer.css';
import '@mantine/core/styles/Tabs.layer.css';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { useText } from '../../app/i18n/use-text.js';
import { OrganiserFrame, ViewLinks } from '../organise/index.js';
import { AttendanceView } from './AttendanceView.js';
import { AttendeesView } from './AttendeesView.js';
import { DoorView } from './DoorView.js';
import { FormView } from './FormView.js';
import { TablesView } from './TablesView.js';
import classes from './organise-registration.module.css';

const VIEWS = ['attendees', 'form', 'door', 'attendance', 'tables'] as const;
type View = (typeof VIEWS)[number];

/** Who comes, what they are asked, who is in, who watched. Which of these is shown stands in the address. */
export function RegistrationTab({ summitSlug }: { summitSlug: string }): ReactNode {
  const t = useText();
  const [search] = useSearchParams();
  const view = VIEWS.find((each) => each === search.get('view')) ?? 'attendees';
  return (
    <OrganiserFrame summitSlug={summitSlug} tab="registration">
      {(summit) => (
        <div className={classes.page}>
          <ViewLinks
            label={t('organise-registration.views')}
            views={VIEWS}
            current={view}
            hrefOf={(each) => `/organise/${summitSlug}/registration?view=${each}`}
            nameOf={(each) => t(`organise-registration.view.${each}`)}
          />
          <Shown view={view} summit={summit} />
        </div>
      )}
    </OrganiserFrame>
  );
}

function Shown({ view, summit }: { view: View; summit: { id: string; slug: string; timeZone: string } }): ReactNode {
  switch (view) {
    case 'attendees':
      return <AttendeesView summitId={summit.id} summitSlug={summit.slug} />;
    case 'form':
      return <FormView summitSlug={summit.slug} />;
    case 'door':
      return <DoorView summitId={summit.id} timeZone={summit.timeZone} />;
    case 'attendance':
      return <AttendanceView summitSlug={summit.slug} timeZone={summit.timeZone} />;
    case 'tables':
      return <TablesView summitSlug={summit.slug} />;
  }
}
