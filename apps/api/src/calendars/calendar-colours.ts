/** A colour as calendars take it: a name (RFC 7986, section 5.9: one of CSS3), and the shade itself where a program knows that. */
export interface CalendarColour {
  readonly name: string;
  /** `#RRGGBB` */
  readonly shade: string;
}

/** Of the product: plenaries and whole summits. */
export const GREEN: CalendarColour = { name: 'darkgreen', shade: '#0F5C4A' };

/** The palette of sub-forums (`theme.css`, light) with the CSS3 name nearest to each that tells them apart. */
const PALETTE: readonly CalendarColour[] = [
  { name: 'steelblue', shade: '#1B5EA8' },
  { name: 'saddlebrown', shade: '#98480B' },
  { name: 'darkslateblue', shade: '#6B3FA3' },
  { name: 'teal', shade: '#0A6670' },
  { name: 'mediumvioletred', shade: '#A1286A' },
  { name: 'darkolivegreen', shade: '#5A6206' },
  { name: 'darkslategray', shade: '#3F4F63' },
  { name: 'brown', shade: '#7D3B3B' },
];

/** Of a sub-forum by its place in the palette. */
export const subForumColour = (colour: number): CalendarColour => PALETTE[colour % PALETTE.length] ?? GREEN;
