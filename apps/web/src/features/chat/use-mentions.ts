import { useLayoutEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { ParticipantId } from '@app/contracts';
import { suggestMentions, typedMention, type Mentionable } from './mention-search.js';

interface Mentioning {
  draft: string;
  onDraft: (draft: string) => void;
  people: readonly Mentionable[];
  /** Those who are mentioned already. */
  initial: readonly Mentionable[];
  field: RefObject<HTMLTextAreaElement | null>;
}
export interface MentionChoice {
  people: readonly Mentionable[];
  activeId: ParticipantId | null;
  onChoose: (person: Mentionable) => void;
}

/** Suggests people while a name is typed behind an `@`: arrows choose, Enter and Tab take, Escape leaves it be. */
export function useMentions({ draft, onDraft, people, initial, field }: Mentioning) {
  const [chosen, setChosen] = useState(initial);
  const [caret, setCaret] = useState(draft.length);
  /** Where the caret goes after what was put in; a new object for each time. */
  const [placed, setPlaced] = useState<{ at: number } | null>(null);
  const [active, setActive] = useState(0);
  /** The place of an `@` whose suggestions were refused. */
  const [refused, setRefused] = useState<number | null>(null);
  const typed = typedMention(draft, caret);
  const isTaken = typed !== null && chosen.some(({ name }) => typed.query.startsWith(name));
  const suggested = typed === null || isTaken || typed.from === refused ? [] : suggestMentions(people, typed.query);
  const current = suggested[Math.min(active, suggested.length - 1)];

  const write = (text: string, at: number): void => {
    onDraft(text);
    setCaret(at);
    setPlaced({ at });
  };
  useLayoutEffect(() => {
    // The browser puts the caret at the end of what it did not type itself. Before the next key, or that goes astray.
    if (placed === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(placed.at, placed.at);
  }, [placed, field]);
  const choose = (person: Mentionable): void => {
    if (typed === null) return;
    const before = `${draft.slice(0, typed.from)}@${person.name} `;
    setChosen([...chosen, person]);
    setActive(0);
    write(before + draft.slice(caret), before.length);
  };
  const insert = (text: string): void => {
    const at = field.current?.selectionStart ?? caret;
    write(draft.slice(0, at) + text + draft.slice(field.current?.selectionEnd ?? at), at + text.length);
  };
  /** True when the key was for the suggestions. */
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (current === undefined || event.nativeEvent.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((suggested.indexOf(current) + step + suggested.length) % suggested.length);
    else if (event.key === 'Escape') setRefused(typed?.from ?? null);
    else if ((event.key === 'Enter' && !event.shiftKey) || event.key === 'Tab') choose(current);
    else return false;
    event.preventDefault();
    return true;
  };
  const list: MentionChoice = { people: suggested, activeId: current?.participantId ?? null, onChoose: choose };
  return {
    chosen,
    list,
    insert,
    onKeyDown,
    onType: (text: string): void => {
      onDraft(text);
      setCaret(field.current?.selectionStart ?? text.length);
      setActive(0);
    },
    onCaret: (): void => setCaret(field.current?.selectionStart ?? draft.length),
  };
}
