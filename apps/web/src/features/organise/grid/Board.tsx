import { type DayPage, type HourMark, hourMarks, type ScheduleConflict } from '@app/domain';
import { useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties, type ReactNode, type RefObject } from 'react';
import { useFormats } from '../../../app/i18n/LanguageProvider.js';
import { useText } from '../../../app/i18n/use-text.js';
import { useNow } from '../../../ui/use-now.js';
import type { DraftSession } from '../organise.queries.js';
import type { Summit } from '../use-draft-programme.js';
import type { Carry } from './carry.js';
import { layoutDay, SHORTEST_CARD_MINUTES, type PlacedCard } from './day-layout.js';
import { cardStyle, GridCard, hueOf, type Severity } from './GridCard.js';
import { Reasons } from './Reasons.js';
import type { ScheduleWords } from './use-schedule-words.js';
import classes from './grid.module.css';

const MINUTE_MS = 60_000;
/** Where an empty day is opened, in hours. */
const MORNING_HOUR = 8;
/** How much is shown above a day's first session. */
const LEAD_MINUTES = 20;
const TAG_GAP_PX = 8;
/** Where a card is kept while it is carried over another page; it is not seen. */
const ELSEWHERE = { column: 0, fromMinute: 0, toMinute: 30, lane: 0, lanes: 1 };

interface BoardProps {
  summit: Summit;
  /** As shown. */
  sessions: readonly DraftSession[];
  columns: readonly (string | null)[];
  day: DayPage;
  cards: readonly PlacedCard[];
  carry: Carry | null;
  /** What is wrong with where the carried session is held. */
  carryConflicts: readonly ScheduleConflict[];
  /** What is wrong now, by session. */
  conflicts: ReadonlyMap<string, readonly ScheduleConflict[]>;
  pending: ReadonlyMap<string, unknown>;
  chosen: string | null;
  tabStop: string | null;
  words: ScheduleWords;
  hintId: string;
  scrollerRef: RefObject<HTMLDivElement | null>;
  bodyRef: RefObject<HTMLDivElement | null>;
  onChoose: (slug: string) => void;
}

/** One day: columns with heads that stay, hours at the inline start, cards at their minutes, and the carried session where it would be put. */
export function Board({
  summit,
  sessions,
  columns,
  day,
  cards,
  carry,
  carryConflicts,
  conflicts,
  pending,
  chosen,
  tabStop,
  words,
  hintId,
  scrollerRef,
  bodyRef,
  onChoose,
}: BoardProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const marks = useMemo(() => hourMarks(day, summit.timeZone), [day, summit.timeZone]);
  const minutes = (day.endsAtMs - day.startsAtMs) / MINUTE_MS;
  const byId = useMemo(() => new Map(sessions.map((session) => [session.id, session])), [sessions]);
  const colours = useMemo(() => new Map(summit.subForums.map(({ id, colour }) => [id, colour])), [summit]);
  const inTheWay = new Map(
    carryConflicts.flatMap((found) =>
      'otherSessionId' in found ? [[found.otherSessionId, found.severity] as const] : [],
    ),
  );
  const carried = carry === null ? undefined : byId.get(carry.sessionId);
  const isCarriedHere = cards.some(({ id }) => id === carry?.sessionId);
  useFirstSessionInView(scrollerRef, day, cards, marks);

  const card = (placed: PlacedCard, isElsewhere: boolean): ReactNode => {
    const session = byId.get(placed.id);
    if (!session) return null;
    const wrong = conflicts.get(session.id) ?? [];
    return (
      <GridCard
        key={session.id}
        session={session}
        card={placed}
        time={
          session.startsAt !== null && session.endsAt !== null
            ? formats.timeRange(session.startsAt, session.endsAt, summit.timeZone)
            : ''
        }
        place={words.place(session.subForumId)}
        colour={session.subForumId === null ? null : (colours.get(session.subForumId) ?? null)}
        severity={worstOf(wrong)}
        conflictCount={wrong.length}
        isInTheWay={inTheWay.get(session.id) ?? null}
        isCarried={carry?.sessionId === session.id}
        isPending={pending.has(session.id)}
        isChosen={session.slug === chosen}
        isElsewhere={isElsewhere}
        isTabStop={session.id === tabStop}
        hintId={hintId}
        onChoose={onChoose}
      />
    );
  };
  return (
    <div
      ref={scrollerRef}
      className={classes.scroller}
      role="region"
      aria-label={formats.plainDate(day.date)}
      data-carrying={carry ? true : undefined}
    >
      <div className={classes.board} style={{ '--columns': columns.length, '--minutes': minutes } as CSSProperties}>
        <div className={classes.corner} />
        <div className={classes.heads} aria-hidden>
          {columns.map((id) => (
            <div
              key={id ?? 'plenary'}
              className={classes.columnHead}
              title={words.place(id)}
              style={{ '--hue': hueOf(id === null ? null : (colours.get(id) ?? null)) } as CSSProperties}
            >
              <span>{words.place(id)}</span>
            </div>
          ))}
        </div>
        <div className={classes.axis} aria-hidden>
          {marks.map((mark) => (
            <span key={mark.atMs} style={{ '--from': minuteOf(mark, day) } as CSSProperties}>
              {formats.time(new Date(mark.atMs), summit.timeZone)}
              {mark.isRepeated && ` ${t('organise.grid.again')}`}
            </span>
          ))}
        </div>
        <div ref={bodyRef} className={classes.body} data-testid="grid-body">
          {marks.map((mark) => (
            <div key={mark.atMs} className={classes.line} style={{ '--from': minuteOf(mark, day) } as CSSProperties} />
          ))}
          {columns.length > 1 &&
            cards
              .filter(({ id }) => byId.get(id)?.subForumId === null && byId.get(id)?.status !== 'CANCELLED')
              .map((plenary) => <div key={plenary.id} className={classes.band} style={cardStyle(plenary, null)} />)}
          <ul className={classes.cards}>
            {/* One list, so that the element in the hand, which has the focus or the finger, outlives a change of the page. */}
            {[
              ...cards.map((placed) => card(placed, false)),
              ...(carried && !isCarriedHere && carry?.origin.slot
                ? [card({ ...ELSEWHERE, id: carried.id }, true)]
                : []),
            ]}
          </ul>
          <NowLine day={day} />
          {carried && carry?.target?.slot && (
            <Ghost
              key="ghost"
              session={carried}
              carry={carry}
              columns={columns}
              day={day}
              words={words}
              conflicts={carryConflicts}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function worstOf(conflicts: readonly ScheduleConflict[]): Severity | null {
  return conflicts[0] === undefined
    ? null
    : (conflicts.find((found) => found.severity === 'refusal') ?? conflicts[0]).severity;
}

function minuteOf(mark: HourMark, day: DayPage): number {
  return (mark.atMs - day.startsAtMs) / MINUTE_MS;
}

interface GhostProps {
  session: DraftSession;
  carry: Carry;
  columns: readonly (string | null)[];
  day: DayPage;
  words: ScheduleWords;
  conflicts: readonly ScheduleConflict[];
}

/** The carried session where it would be put, with the time and what is wrong there beside it. */
function Ghost({ session, carry, columns, day, words, conflicts }: GhostProps): ReactNode {
  const ghost = useRef<HTMLDivElement>(null);
  const tag = useRef<HTMLDivElement>(null);
  const { target } = carry;
  const [placed] = target ? layoutDay([held(session, target)], columns, day) : [];
  const isByKeyboard = carry.by === 'keyboard';
  useLayoutEffect(() => {
    if (!ghost.current || !tag.current) return;
    if (isByKeyboard) ghost.current.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    placeTag(ghost.current, tag.current);
  });
  if (!placed || target === null) return null;
  return (
    <div
      ref={ghost}
      className={classes.ghost}
      data-testid="ghost"
      data-severity={worstOf(conflicts) ?? undefined}
      style={cardStyle(
        { ...placed, toMinute: Math.max(placed.toMinute, placed.fromMinute + SHORTEST_CARD_MINUTES) },
        null,
      )}
    >
      <div ref={tag} className={classes.tag}>
        <strong>{words.placement(target)}</strong>
        <Reasons conflicts={conflicts} words={words} />
      </div>
    </div>
  );
}

/** Below where there is room, else above, else inside; towards the middle of the grid. */
function placeTag(ghost: HTMLElement, tag: HTMLElement): void {
  const scroller = ghost.closest(`.${classes.scroller}`)?.getBoundingClientRect();
  if (!scroller) return;
  const at = ghost.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = tag;
  const isBelow = at.bottom + height + TAG_GAP_PX <= Math.min(scroller.bottom, window.innerHeight);
  const isAbove = !isBelow && at.top - height - TAG_GAP_PX >= Math.max(scroller.top, 0);
  tag.toggleAttribute('data-above', isAbove);
  tag.toggleAttribute('data-inside', !isBelow && !isAbove);
  const isRtl = getComputedStyle(ghost).direction === 'rtl';
  tag.toggleAttribute('data-back', isRtl ? at.right - width < scroller.left : at.left + width > scroller.right);
}

function held(session: DraftSession, { slot, subForumId }: NonNullable<Carry['target']>) {
  return {
    ...session,
    subForumId,
    startsAt: slot && new Date(slot.startsAtMs).toISOString(),
    endsAt: slot && new Date(slot.endsAtMs).toISOString(),
  };
}

function NowLine({ day }: { day: DayPage }): ReactNode {
  const t = useText();
  const nowMs = useNow().getTime();
  if (nowMs < day.startsAtMs || nowMs >= day.endsAtMs) return null;
  return (
    <div
      className={classes.now}
      role="img"
      aria-label={t('organise.grid.now')}
      style={{ '--from': (nowMs - day.startsAtMs) / MINUTE_MS } as CSSProperties}
    />
  );
}

/** A page opens where its day begins, not at midnight; only when another page is opened, never under somebody's hand. */
function useFirstSessionInView(
  scrollerRef: RefObject<HTMLDivElement | null>,
  day: DayPage,
  cards: readonly PlacedCard[],
  marks: readonly HourMark[],
): void {
  const latest = useRef({ day, cards, marks });
  useEffect(() => {
    latest.current = { day, cards, marks };
  });
  useEffect(() => {
    const body = scrollerRef.current?.querySelector<HTMLElement>(`.${classes.body}`);
    if (!scrollerRef.current || !body) return;
    const { current: now } = latest;
    const morning = now.marks.find(({ hour }) => hour === MORNING_HOUR);
    const from = now.cards[0]?.fromMinute ?? (morning ? minuteOf(morning, now.day) : 0);
    const minutes = (now.day.endsAtMs - now.day.startsAtMs) / MINUTE_MS;
    const top = (body.clientHeight / minutes) * Math.max(0, from - LEAD_MINUTES);
    scrollerRef.current.scrollTo({ top, behavior: 'instant' });
    // Of the same day there is another object whenever one of its sessions is another.
  }, [scrollerRef, day.date]);
}
