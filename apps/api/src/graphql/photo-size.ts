import { registerEnumType } from '@nestjs/graphql';

/** How large a photo is asked for; both are square. */
export const PhotoSizeEnum = { SMALL: 'small', LARGE: 'large' } as const;
export type PhotoSize = (typeof PhotoSizeEnum)[keyof typeof PhotoSizeEnum];
registerEnumType(PhotoSizeEnum, {
  name: 'PhotoSize',
  valuesMap: {
    SMALL: { description: '192 × 192 pixels: lists and seats.' },
    LARGE: { description: '640 × 640 pixels: the page of a person.' },
  },
});

/** Where a photo is served: a path of this origin that always gives the same picture. `null` for no photo. */
export function photoPath(photoId: string | null | undefined, size: PhotoSize): string | null {
  return photoId === null || photoId === undefined ? null : `/photos/${photoId}/${size}.webp`;
}
