import type { ReactNode } from 'react';
import classes from './settings.module.css';

/** A hue of the palette; its name stands beside it, because colour alone says nothing to some. */
export function Swatch({ colour }: { colour: number }): ReactNode {
  return <span aria-hidden className={classes.swatch} style={{ background: `var(--hue-${colour})` }} />;
}

type ColourName = `organise-settings.colour.${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`;
export const COLOURS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
/** Message key of a hue's name. */
export const colourName = (colour: number): ColourName =>
  `organise-settings.colour.${COLOURS.find((known) => known === colour) ?? 0}`;
