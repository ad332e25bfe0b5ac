import { IconStar, IconStarFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useStars } from './Stars.js';
import classes from './calendar.module.css';

interface StarButtonProps {
  session: { id: string; title: { text: string } };
  /** With words beside the star. */
  hasLabel?: boolean;
}

/** Puts a session into the reader's own agenda, or takes it out. Needs `<Stars>` above it. */
export function StarButton({ session, hasLabel = false }: StarButtonProps): ReactNode {
  const t = useText();
  const stars = useStars();
  const isStarred = stars.has(session.id);
  const Icon = isStarred ? IconStarFilled : IconStar;
  const words = t(isStarred ? 'calendar.starred' : 'calendar.to-agenda');
  // Words say by themselves how it stands; the star alone is a switch with the session's name.
  const naming = hasLabel
    ? {}
    : { 'aria-pressed': isStarred, 'aria-label': t('calendar.star', { title: session.title.text }), title: words };
  return (
    <button
      type="button"
      className={classes.star}
      data-labelled={hasLabel || undefined}
      data-starred={isStarred || undefined}
      onClick={() => stars.set(session.id, !isStarred)}
      {...naming}
    >
      <Icon size={20} aria-hidden />
      {hasLabel && <span>{words}</span>}
    </button>
  );
}
