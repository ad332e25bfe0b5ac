import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { REACTIONS, type ReactionCounts } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import { glyphsFor, MOST_FLOATING, type Glyph } from './floating.js';
import { ReactionIcon } from './ReactionIcon.js';
import classes from './reactions.module.css';
import { reactionsOf, usePrefersStillness, useReactions } from './use-reactions.js';

/** Counts that nothing follows stand this long. */
const LINGER_MS = 4_000;
/** What came in one second begins within this time. */
const SPREAD_MS = 800;

/** What the audience says without a word rises at the edge of the picture: beside captions and clock, never over them. */
export function ReactionOverlay(): ReactNode {
  const { chatProps } = useLiveRoom();
  const { areOn } = useReactions(chatProps.client);
  const isStill = usePrefersStillness();
  if (!areOn) return null;
  return isStill ? <Counts /> : <Floating />;
}

type Risen = Glyph & { id: number; style: CSSProperties & Record<'--drift' | '--wait', string> };
let lastId = 0;

function rise(glyph: Glyph): Risen {
  lastId += 1;
  const style = {
    insetInlineStart: `${Math.round(Math.random() * 52)}%`,
    '--drift': `${Math.round(Math.random() * 28 - 14)}px`,
    '--wait': `${Math.round(Math.random() * SPREAD_MS)}ms`,
  };
  return { ...glyph, id: lastId, style };
}

function Floating(): ReactNode {
  const formats = useFormats();
  const { chatProps } = useLiveRoom();
  const { client } = chatProps;
  const [glyphs, setGlyphs] = useState<readonly Risen[]>([]);
  useEffect(
    () =>
      reactionsOf(client).onCounts((counts) =>
        // Nobody sees what rises in a page behind others, and there it would not end.
        document.hidden
          ? setGlyphs([])
          : setGlyphs((before) => [...before, ...glyphsFor(counts, MOST_FLOATING - before.length).map(rise)]),
      ),
    [client],
  );
  return (
    <div className={classes.lane} aria-hidden data-testid="reactions">
      {glyphs.map(({ id, kind, count, style }) => (
        <span
          key={id}
          className={classes.glyph}
          style={style}
          data-testid={`reaction-${kind}`}
          onAnimationEnd={() => setGlyphs((before) => before.filter((other) => other.id !== id))}
        >
          <ReactionIcon kind={kind} size={30} />
          {count > 1 && <bdi className={classes.times}>{formats.number(count)}</bdi>}
        </span>
      ))}
    </div>
  );
}

/** For who wants nothing to move: how many of each there were in these seconds. */
function Counts(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { chatProps } = useLiveRoom();
  const { client } = chatProps;
  const [counts, setCounts] = useState<ReactionCounts>({});
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = reactionsOf(client).onCounts((more) => {
      setCounts((before) => added(before, more));
      clearTimeout(timer);
      timer = setTimeout(() => setCounts({}), LINGER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [client]);
  const shown = REACTIONS.filter((kind) => (counts[kind] ?? 0) > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={classes.counts} aria-label={t('reactions.title')} data-testid="reaction-counts">
      {shown.map((kind) => (
        <li key={kind}>
          <ReactionIcon kind={kind} size={20} />
          <span className={classes.unseen}>{t(`reactions.${kind}`)}</span>
          <bdi>{formats.number(counts[kind] ?? 0)}</bdi>
        </li>
      ))}
    </ul>
  );
}

function added(before: ReactionCounts, more: ReactionCounts): ReactionCounts {
  const sums = { ...before };
  for (const kind of REACTIONS) {
    const count = more[kind] ?? 0;
    if (count > 0) sums[kind] = (sums[kind] ?? 0) + count;
  }
  return sums;
}
