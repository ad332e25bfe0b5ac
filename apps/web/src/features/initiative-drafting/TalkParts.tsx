import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { PageSkeleton } from '../../ui/PageSkeleton.js';
import type { Draft } from './drafting.queries.js';
import { TalkView } from './TalkView.js';
import { useTalk } from './use-talk.js';
import { VersionsView } from './VersionsView.js';

interface TalkPartsProps {
  draft: Draft;
  part: 'talk' | 'versions';
  /** The text itself may be another one: an amendment was accepted. */
  onChanged: () => void;
}

/** What is said to a draft, or what it was before, for who takes part in it. */
export function TalkParts({ draft, part, onChanged }: TalkPartsProps): ReactNode {
  const t = useText();
  const { talk, problem, refresh } = useTalk(draft.id);
  if (problem) return <ErrorNotice problem={problem} onRetry={refresh} />;
  if (talk === undefined) return <PageSkeleton />;
  if (talk === null) return <p role="alert">{t('initiative-drafting.refused.not-found')}</p>;
  const changed = (): void => {
    refresh();
    onChanged();
  };
  if (part === 'versions') return <VersionsView draft={draft} versions={talk.versions} onChanged={changed} />;
  return <TalkView draft={draft} talk={talk} onChanged={changed} />;
}
