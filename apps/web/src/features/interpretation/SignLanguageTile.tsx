import { IconArrowsMove, IconArrowsMaximize, IconPinnedOff } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { MediaRoom } from '../../clients/media/index.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom, useShownWidth } from '../stage/index.js';
import { signChannels } from './channels.js';
import { cornerAt, cornerTowards, type Step } from './corners.js';
import classes from './Interpretation.module.css';
import { CORNERS, SIGN_SIZES } from './listening-choice.js';
import { TrackVideo } from '../../ui/TrackVideo.js';
import { useListeningChoice } from './use-listening.js';

/**
 * The sign-language interpreter, pinned to a corner of the picture in every layout. Dragged to another corner, or moved
 * there by its button and the arrow keys.
 */
export function SignLanguageTile(): ReactNode {
  const { stage } = useLiveRoom();
  const [{ signLanguage }] = useListeningChoice();
  const booth = signChannels(stage.booths).find(({ language }) => language === signLanguage);
  return booth ? <Tile language={booth.language} nextId={booth.handOver?.participantId ?? null} /> : null;
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

function Tile({ language, nextId }: { language: string; nextId: string | null }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { room, media, self } = useLiveRoom();
  const [{ signCorner, signSize }, change] = useListeningChoice();
  const tile = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<{ x: number; y: number; fromX: number; fromY: number } | null>(null);
  const booth = media?.booths.get(language);
  const signerId = booth?.signerId ?? null;
  // One's own hands are seen in one's booth.
  const isSelf = signerId !== null && signerId === self;
  const track = isSelf ? null : (booth?.signTrack ?? null);

  const [widthPx, setWidthPx] = useState(0);
  const onWidth = useCallback((px: number) => setWidthPx(px), []);
  useShownWidth(tile, onWidth);
  useShown(room, signerId, isSelf ? 0 : widthPx);
  // The partner's picture is there when their turn comes.
  useShown(room, nextId === signerId ? null : nextId, widthPx);

  const isRightToLeft = (): boolean => tile.current !== null && getComputedStyle(tile.current).direction === 'rtl';
  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('button')) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ x: 0, y: 0, fromX: event.clientX, fromY: event.clientY });
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (drag) setDrag({ ...drag, x: event.clientX - drag.fromX, y: event.clientY - drag.fromY });
  };
  const onPointerUp = (event: PointerEvent): void => {
    const area = tile.current?.offsetParent?.getBoundingClientRect();
    if (drag && area && Math.hypot(drag.x, drag.y) > 8)
      change({ signCorner: cornerAt(event.clientX - area.x, event.clientY - area.y, area, isRightToLeft()) });
    setDrag(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    change({ signCorner: cornerTowards(signCorner, step, isRightToLeft()) });
  };
  const name = formats.language(language);
  return (
    <div
      ref={tile}
      className={classes.sign}
      role="group"
      aria-label={name}
      data-corner={signCorner}
      data-size={signSize}
      data-dragged={drag !== null || undefined}
      data-testid="sign-tile"
      style={drag ? { translate: `${drag.x}px ${drag.y}px` } : undefined}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setDrag(null)}
    >
      {track ? (
        <TrackVideo track={track} className={classes.signVideo} label={name} />
      ) : (
        <p className={classes.signPause}>{t(isSelf ? 'interpretation.you-sign' : 'interpretation.nobody-signs')}</p>
      )}
      <div className={classes.signTools}>
        <button
          type="button"
          aria-label={t('interpretation.sign-move')}
          title={t('interpretation.sign-move')}
          onKeyDown={onKeyDown}
          onClick={() =>
            change({ signCorner: CORNERS[(CORNERS.indexOf(signCorner) + 1) % CORNERS.length] ?? signCorner })
          }
        >
          <IconArrowsMove size={18} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('interpretation.sign-size')}
          title={t('interpretation.sign-size')}
          onClick={() =>
            change({ signSize: SIGN_SIZES[(SIGN_SIZES.indexOf(signSize) + 1) % SIGN_SIZES.length] ?? signSize })
          }
        >
          <IconArrowsMaximize size={18} aria-hidden />
        </button>
        <button
          type="button"
          aria-label={t('interpretation.sign-unpin')}
          title={t('interpretation.sign-unpin')}
          onClick={() => change({ signLanguage: null })}
        >
          <IconPinnedOff size={18} aria-hidden />
        </button>
      </div>
    </div>
  );
}

/** Has somebody's signing received as wide as it is shown. */
function useShown(room: MediaRoom | null, participantId: string | null, widthPx: number): void {
  useEffect(() => {
    if (participantId !== null) room?.showPicture(participantId, 'sign-language', widthPx);
  }, [room, participantId, widthPx]);
  useEffect(
    () => () => {
      if (participantId !== null) room?.showPicture(participantId, 'sign-language', 0);
    },
    [room, participantId],
  );
}
