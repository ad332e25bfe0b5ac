/** What a key does in the queue. The same table feeds the listener and the list that `?` opens. */
export const QUEUE_KEYS = [
  { key: 'j', does: 'next' },
  { key: 'k', does: 'previous' },
  { key: 'a', does: 'approve' },
  { key: 'r', does: 'reject' },
  { key: 's', does: 'silence' },
  { key: 'b', does: 'ban' },
  { key: 'u', does: 'undo' },
  { key: '?', does: 'help' },
] as const;
export type QueueOrder = (typeof QUEUE_KEYS)[number]['does'];

interface Pressed {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  repeat: boolean;
}

/** The order that a key gives, `undefined` for others. On keyboards of other scripts a letter is where it is on a Latin one. Only moving repeats. */
export function orderOf(event: Pressed): QueueOrder | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const order = QUEUE_KEYS.find(({ key }) => key === letterOf(event))?.does ?? ARROWS[event.key];
  return event.repeat && order !== 'next' && order !== 'previous' ? undefined : order;
}

const ARROWS: Readonly<Record<string, QueueOrder>> = { ArrowDown: 'next', ArrowUp: 'previous' };

function letterOf({ key, code }: Pressed): string {
  if (/^[\x21-\x7e]$/.test(key)) return key.toLowerCase();
  return key.length === 1 ? code.replace(/^Key/, '').toLowerCase() : '';
}
