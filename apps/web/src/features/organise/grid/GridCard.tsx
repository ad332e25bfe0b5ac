import { IconAlertOctagon, IconAlertTriangle } from '@tabler/icons-react';
import { memo, type CSSProperties, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import { DraftText } from '../DraftText.js';
import type { DraftSession } from '../organise.queries.js';
import type { PlacedCard } from './day-layout.js';
import classes from './grid.module.css';

export type Severity = 'refusal' | 'warning';
interface GridCardProps {
  session: DraftSession;
  card: PlacedCard;
  /** '10:05–10:35'. */
  time: string;
  place: string;
  colour: number | null;
  /** The worst of what is wrong with it where it stands. */
  severity: Severity | null;
  conflictCount: number;
  /** What somebody carries would get in its way here. */
  isInTheWay: Severity | null;
  isCarried: boolean;
  isPending: boolean;
  isChosen: boolean;
  /** Not on this page: it is here only because it is in somebody's hand. */
  isElsewhere: boolean;
  isTabStop: boolean;
  hintId: string;
  onChoose: (slug: string) => void;
}

/** A session on the grid. Pressed it opens; taken it moves; its lower edge changes its length. */
export const GridCard = memo(function GridCard(props: GridCardProps): ReactNode {
  const { session, card, time, place, severity, conflictCount } = props;
  const t = useText();
  return (
    <li
      className={classes.card}
      data-session={session.id}
      data-kind={session.kind === 'BREAK' ? 'break' : undefined}
      data-cancelled={session.status === 'CANCELLED' || undefined}
      data-draft={session.status === 'DRAFT' || undefined}
      data-carried={props.isCarried || undefined}
      data-pending={props.isPending || undefined}
      data-elsewhere={props.isElsewhere || undefined}
      data-severity={props.isInTheWay ?? severity ?? undefined}
      data-in-the-way={props.isInTheWay ? true : undefined}
      style={cardStyle(card, props.colour)}
    >
      <button
        type="button"
        className={classes.face}
        tabIndex={props.isTabStop ? 0 : -1}
        aria-current={props.isChosen ? 'true' : undefined}
        aria-describedby={props.hintId}
        onClick={() => props.onChoose(session.slug)}
      >
        <span className={classes.cardTitle}>
          {(props.isInTheWay ?? severity) && <SeverityIcon severity={props.isInTheWay ?? severity ?? 'warning'} />}
          <DraftText texts={session.titles} />
        </span>
        <span className={classes.cardTime}>{time}</span>
        <span className={classes.onlyRead}>
          {place} · {t(`organise.status.${session.status}`)}
          {conflictCount > 0 && ` · ${t('organise.grid.conflicts', { count: conflictCount })}`}
        </span>
      </button>
      {session.status !== 'CANCELLED' && <span className={classes.handle} data-handle aria-hidden />}
    </li>
  );
});

/** A shape for each severity, so that it doesn't need its colour. */
export function SeverityIcon({ severity }: { severity: Severity }): ReactNode {
  const Icon = severity === 'refusal' ? IconAlertOctagon : IconAlertTriangle;
  return <Icon size={15} className={classes.severity} data-severity={severity} aria-hidden />;
}

export function cardStyle(card: PlacedCard, colour: number | null): CSSProperties {
  return {
    '--from': card.fromMinute,
    '--length': card.toMinute - card.fromMinute,
    '--column': card.column,
    '--lane': card.lane,
    '--lanes': card.lanes,
    '--hue': hueOf(colour),
  } as CSSProperties;
}

/** A sub-forum's colour; the plenary has the house's. */
export function hueOf(colour: number | null): string {
  return colour === null ? 'var(--green)' : `var(--hue-${colour % 8})`;
}
