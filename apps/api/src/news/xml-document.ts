import { XMLBuilder } from 'fast-xml-parser';

/** An element: attributes begin with `@`, its text is `#text`, a list is the element again and again. */
export type XmlElement = { readonly [name: string]: XmlValue };
type XmlValue = string | number | XmlElement | readonly (string | XmlElement)[] | undefined;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
  format: true,
});

/** A whole document with one root element. Texts are escaped; what XML has no place for is left out. */
export function xmlDocument(root: string, element: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${String(builder.build({ [root]: clean(element) }))}`;
}

/** Without characters that XML 1.0 cannot have, and without what is not there. @source XML 1.0, 2.2 */
function clean(value: XmlElement): XmlElement {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : [[name, cleanValue(each)]])),
  );
}

function cleanValue(value: NonNullable<XmlValue>): XmlValue {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return value;
  if (isList(value)) return value.map((each) => (typeof each === 'string' ? cleanText(each) : clean(each)));
  return clean(value);
}
const isList = (value: object): value is readonly (string | XmlElement)[] => Array.isArray(value);
const cleanText = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
