import type { ReactNode } from 'react';
import type { Picture } from './projects.queries.js';

/** A picture of a project in the size that its place needs; its room is there before it is. */
export function ProjectPicture({ picture, sizes }: { picture: Picture; sizes: string }): ReactNode {
  const { address, width, height, description } = picture;
  // As the server keeps them: the small one is at most 640 px wide.
  const small = Math.min(width, 640);
  return (
    <img
      src={`${address}/small.webp`}
      srcSet={width > small ? `${address}/small.webp ${small}w, ${address}/full.webp ${width}w` : undefined}
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
