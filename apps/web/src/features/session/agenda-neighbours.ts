interface Timed {
  id: string;
  startsAt: string;
  endsAt: string;
  status: string;
}

/** What ends last before a session and what starts first after it; cancelled items do not count. */
export function agendaNeighbours<Item extends Timed>(
  session: Timed,
  items: readonly Item[],
): { previous: Item | undefined; next: Item | undefined } {
  const others = items.filter((item) => item.id !== session.id && item.status !== 'CANCELLED');
  const before = others.filter((item) => Date.parse(item.endsAt) <= Date.parse(session.startsAt));
  const after = others.filter((item) => Date.parse(item.startsAt) >= Date.parse(session.endsAt));
  return {
    previous: before.reduce<Item | undefined>(
      (last, item) => (last && Date.parse(last.endsAt) >= Date.parse(item.endsAt) ? last : item),
      undefined,
    ),
    next: after.reduce<Item | undefined>(
      (first, item) => (first && Date.parse(first.startsAt) <= Date.parse(item.startsAt) ? first : item),
      undefined,
    ),
  };
}
