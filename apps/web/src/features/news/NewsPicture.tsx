import type { ReactNode } from 'react';
import type { Picture } from './news.queries.js';

/** A picture in the size that its place needs; its room is there before it is. */
export function NewsPicture({ picture, sizes }: { picture: Picture; sizes: string }): ReactNode {
  const { address, width, height, description } = picture;
  // As the server keeps them: the small one is at most 640 px wide and high.
  const small = Math.round(width * Math.min(1, 640 / Math.max(width, height)));
  return (
    <img
      src={`${address}/small.webp`}
      srcSet={width > small ? `${address}/small.webp ${small}w, ${address}/full.jpg ${width}w` : undefined}
      sizes={sizes}
      width={width}
      height={height}
      alt={description.text}
      lang={description.language}
      loading="lazy"
      decoding="async"
    />
  );
}
