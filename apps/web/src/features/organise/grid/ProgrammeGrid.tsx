import { NativeSelect } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useId, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../../app/i18n/use-text.js';
import type { Summit } from '../use-draft-programme.js';
import { Board } from './Board.js';
import { dayAt } from './carry.js';
import { DayConflicts } from './DayConflicts.js';
import { DayTabs } from './DayTabs.js';
import { GridNotice } from './GridNotice.js';
import { HistoryButtons } from './HistoryButtons.js';
import { UnscheduledList } from './UnscheduledList.js';
import { useCarry } from './use-carry.js';
import { focusSession, useCarryByKeys } from './use-carry-by-keys.js';
import { useCarryByPointer } from './use-carry-by-pointer.js';
import { type GridNews, useNewsOfMoves } from './use-grid-news.js';
import { useGridView } from './use-grid-view.js';
import type { SessionMoves } from './use-schedule-moves.js';
import { useScheduleWords } from './use-schedule-words.js';
import classes from './grid.module.css';

const HOUR_MS = 3_600_000;

interface ProgrammeGridProps {
  summit: Summit;
  moves: SessionMoves;
  chosen: string | null;
  /** The date whose page is open; another one when it is no day of the summit. */
  date: string | null;
  onShowDate: (date: string) => void;
  onChoose: (slug: string) => void;
}

/** The programme as a time grid: a page for each day, a column for each sub-forum, everything movable by mouse, finger and keys. */
export function ProgrammeGrid({ summit, moves, chosen, date, onShowDate, onChoose }: ProgrammeGridProps): ReactNode {
  const t = useText();
  const hintId = useId();
  const isPhone = useMediaQuery('(width < 48rem)', false, { getInitialValueInEffect: false });
  const [phoneColumn, setPhoneColumn] = useState<string | null>(null);
  const [news, setNews] = useState<GridNews | null>(null);
  const [spoken, setSpoken] = useState('');
  const [focused, setFocused] = useState<string | null>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const scrollerRef = useRef<HTMLDivElement>(null);
  const bodyRef = useRef<HTMLDivElement>(null);
  const followerRef = useRef<HTMLDivElement>(null);

  const view = useGridView(summit, moves.shown, date, isPhone ? { id: phoneColumn } : null);
  const { sessions, frame, day, columns, cards, conflicts } = view;
  const words = useScheduleWords(summit, sessions);
  const refuse = useCallback((text: string) => setNews({ kind: 'refused', text }), []);
  useNewsOfMoves({ last: moves.last, sessions, days: frame.days, words, onNews: setNews, onShowDate });
  const carrying = useCarry({
    sessions,
    schedule: view.schedule,
    onTaken: () => setNews(null),
    onPut: moves.move,
    onRefused: (session, wrong, by) => {
      const reasons = wrong.map(words.conflict).join(' · ');
      if (by === 'keyboard') refuse(t('organise.grid.cannot-put', { reasons }));
      else refuse(t('organise.grid.not-moved', { title: words.title(session), reasons }));
    },
    onGivenUp: (session) => setSpoken(t('organise.grid.given-up', { title: words.title(session) })),
  });
  const { carry } = carrying;
  useCarryByPointer({ view, carrying, rootRef, scrollerRef, bodyRef, followerRef, onShowDate });
  const { onKeyDown, onBlur } = useCarryByKeys({
    view,
    carrying,
    words,
    rootRef,
    onSay: setSpoken,
    onRefuse: refuse,
    onMove: moves.move,
    onShowDate,
    onShowColumn: setPhoneColumn,
  });

  const targetDate = carry?.target?.slot ? dayAt(carry.target.slot.startsAtMs, frame.days)?.date : undefined;
  const carried = carry && sessions.find(({ id }) => id === carry.sessionId);
  const hours = Math.round(((day.endsAtMs - day.startsAtMs) / HOUR_MS) * 60) / 60;
  const hint =
    carry?.by !== 'keyboard'
      ? 'organise.grid.keys'
      : carry.mode === 'move'
        ? 'organise.grid.keys-moving'
        : 'organise.grid.keys-resizing';
  return (
    <div
      ref={rootRef}
      className={classes.grid}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onFocus={(event) => {
        const session = event.target.closest('[data-session]')?.getAttribute('data-session');
        if (session) setFocused(session);
      }}
    >
      <div className={classes.toolbar}>
        <DayTabs
          days={frame.days}
          shown={day.date}
          severities={view.severities}
          target={carry?.by === 'pointer' && targetDate !== day.date ? (targetDate ?? null) : null}
          onShow={onShowDate}
        />
        <HistoryButtons moves={moves} />
      </div>
      {isPhone && frame.columns.length > 1 && (
        <NativeSelect
          label={t('organise.grid.column')}
          value={columns[0] ?? ''}
          data={frame.columns.map((id) => ({ value: id ?? '', label: words.place(id) }))}
          onChange={(event) => setPhoneColumn(event.currentTarget.value || null)}
        />
      )}
      {hours !== 24 && <p className={classes.soft}>{t('organise.grid.clock-change', { hours })}</p>}
      <DayConflicts
        cards={cards}
        sessions={sessions}
        conflicts={conflicts}
        words={words}
        onGo={(id) => focusSession(rootRef.current, id)}
      />
      <div className={classes.work}>
        <UnscheduledList
          summit={summit}
          sessions={view.unscheduled}
          chosen={chosen}
          carriedId={carry?.sessionId ?? null}
          isTarget={carry?.target?.slot === null && carry.origin.slot !== null}
          words={words}
          hintId={hintId}
          onChoose={onChoose}
        />
        <Board
          summit={summit}
          sessions={sessions}
          columns={columns}
          day={day}
          cards={cards}
          carry={carry}
          carryConflicts={carrying.conflicts}
          conflicts={conflicts}
          pending={moves.pending}
          chosen={chosen}
          tabStop={cards.some(({ id }) => id === focused) ? focused : (cards[0]?.id ?? null)}
          words={words}
          hintId={hintId}
          scrollerRef={scrollerRef}
          bodyRef={bodyRef}
          onChoose={onChoose}
        />
      </div>
      <p id={hintId} className={classes.hint} data-carrying={carry?.by === 'keyboard' || undefined}>
        {t(hint)}
      </p>
      <GridNotice news={news} onClose={() => setNews(null)} />
      <p className={classes.onlyRead} aria-live="assertive" data-testid="grid-spoken">
        {spoken}
      </p>
      <div ref={followerRef} className={classes.follower} hidden>
        {carry?.by === 'pointer' && carried ? words.title(carried) : null}
      </div>
    </div>
  );
}
