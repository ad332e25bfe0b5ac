import { useCallback, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { initialsOf } from '../../ui/initials.js';
import type { SeatPicture } from './pictures.js';
import { TrackVideo } from '../../ui/TrackVideo.js';
import { SeatMarks } from './SeatMarks.js';
import type { SeatText } from './seat-text.js';
import classes from './Stage.module.css';
import { useShownWidth } from './use-shown-width.js';
import type { VideoSizes } from './video-sizes.js';

interface SeatTileProps {
  picture: SeatPicture;
  text: SeatText;
  photoUrl: string | null;
  /** `focus`: the large one in the middle. `window`: in a window of its own. */
  place: 'seat' | 'focus' | 'window';
  sizes: VideoSizes | null;
  style?: CSSProperties;
}

/** One person: picture or initials, name plate, and in words whether they are here and can be heard. */
export function SeatTile({ picture, text, photoUrl, place, sizes, style }: SeatTileProps): ReactNode {
  const t = useText();
  const tile = useRef<HTMLDivElement>(null);
  const [missingPhoto, setMissingPhoto] = useState<string | null>(null);
  const { seat, condition, silence, videoTrack, isSelf, isSpeaking } = picture;
  const { participantId } = seat;
  const isHere = condition === 'here' || condition === 'backstage';
  const onWidth = useCallback(
    (widthPx: number) => sizes?.report(place, participantId, widthPx),
    [sizes, place, participantId],
  );
  useShownWidth(tile, onWidth);

  return (
    <div
      ref={tile}
      className={place === 'seat' ? classes.tile : `${classes.tile} ${classes.focusTile}`}
      style={style}
      data-testid={place}
      data-participant={participantId}
      data-condition={condition}
      data-here={isHere || undefined}
      data-silence={silence ?? undefined}
      data-speaking={isSpeaking || undefined}
    >
      {videoTrack ? (
        <TrackVideo
          track={videoTrack}
          className={classes.video}
          isMirrored={isSelf}
          label={t('stage.picture-of', { name: text.name.text })}
        />
      ) : !isHere ? null : photoUrl !== null && photoUrl !== missingPhoto ? (
        <img className={classes.photo} src={photoUrl} alt="" onError={() => setMissingPhoto(photoUrl)} />
      ) : (
        <span className={classes.initials} aria-hidden lang={text.name.language}>
          {initialsOf(text.name.text)}
        </span>
      )}
      <div className={classes.plate}>
        <p className={classes.plateName}>
          <bdi lang={text.name.language}>{text.name.text}</bdi>{' '}
          {text.country && <bdi className={classes.plateCountry}>{text.country}</bdi>}
          {isSelf && <span className={classes.plateYou}>{t('stage.you')}</span>}
        </p>
        {text.title && (
          <p
            className={classes.plateTitle}
            title={text.title.text}
            lang={text.title.language}
            dir={text.title.direction}
          >
            {text.title.text}
          </p>
        )}
        {!isHere && <p className={classes.plateState}>{t(`stage.${condition}`)}</p>}
      </div>
      <SeatMarks picture={picture} />
    </div>
  );
}
