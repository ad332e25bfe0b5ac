import type { ReactNode } from 'react';
import { NotFoundPage } from '../../app/NotFoundPage.js';
import { FreezeView } from './FreezeView.js';
import { InitiativeFrame } from './InitiativeFrame.js';
import { TalkParts } from './TalkParts.js';
import { TextView } from './TextView.js';

const VIEWS = ['text', 'talk', 'versions', 'freeze'] as const;

interface InitiativePageProps {
  summitSlug: string;
  slug: string;
  tab?: string;
}

/** `/organise/:summit/initiatives/:slug` and `…/:tab`: one text, as its organisers write it. */
export function InitiativePage({ summitSlug, slug, tab = 'text' }: InitiativePageProps): ReactNode {
  const shown = VIEWS.find((each) => each === tab);
  if (shown === undefined) return <NotFoundPage />;
  return (
    <InitiativeFrame summitSlug={summitSlug} slug={slug} tab={shown}>
      {(framed) => {
        if (shown === 'text') return <TextView {...framed} />;
        if (shown === 'freeze') return <FreezeView {...framed} />;
        return <TalkParts key={shown} draft={framed.initiative} part={shown} onChanged={framed.refresh} />;
      }}
    </InitiativeFrame>
  );
}
