import { useState, type CSSProperties, type ReactNode } from 'react';
import { initialsOf } from './initials.js';
import classes from './person-photo.module.css';

interface PersonPhotoProps {
  /** Of the name, for who has no photo. */
  name: string;
  /** Path of the photo; null for none. */
  url: string | null;
  /** Edge on the page: pixels, or a CSS length. */
  size: number | string;
  /** What the picture says to who cannot see it; empty where the name stands beside it. */
  alt?: string;
  className?: string | undefined;
}

/** Somebody's photo; their initials where there is none, or where it does not come. */
export function PersonPhoto({ name, url, size, alt = '', className }: PersonPhotoProps): ReactNode {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null);
  const edgePx = typeof size === 'number' ? size : undefined;
  const style = { '--photo-size': edgePx === undefined ? size : `${edgePx}px` } as CSSProperties;
  if (url === null || url === brokenUrl) {
    return (
      <span className={[classes.photo, classes.initials, className].join(' ')} style={style} aria-hidden>
        {initialsOf(name)}
      </span>
    );
  }
  return (
    <img
      className={[classes.photo, className].join(' ')}
      style={style}
      src={url}
      alt={alt}
      width={edgePx}
      height={edgePx}
      loading="lazy"
      decoding="async"
      onError={() => setBrokenUrl(url)}
    />
  );
}
