import type { ReactNode } from 'react';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { InitiativeFrame } from './InitiativeFrame.js';
import { INITIATIVE_TABS } from './initiative-tabs.js';
import { TextView } from './TextView.js';

interface InitiativePageProps {
  summitSlug: string;
  slug: string;
  tab?: string;
}

/** `/organise/:summit/initiatives/:slug` and `…/:tab`: one text, as its organisers write it. */
export function InitiativePage({ summitSlug, slug, tab = 'text' }: InitiativePageProps): ReactNode {
  const shown = INITIATIVE_TABS.find((each) => each === tab);
  if (shown === undefined) return <NotFoundPage />;
  return (
    <InitiativeFrame summitSlug={summitSlug} slug={slug} tab={shown}>
      {(framed) => <TextView {...framed} />}
    </InitiativeFrame>
  );
}
