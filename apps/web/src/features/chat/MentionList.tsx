import type { ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import classes from './Chat.module.css';
import type { MentionChoice } from './use-mentions.js';

/** People whose name begins as it is typed. The field keeps the focus. */
export function MentionList({ id, people, activeId, onChoose }: MentionChoice & { id: string }): ReactNode {
  const t = useText();
  return (
    <ul id={id} role="listbox" aria-label={t('chat.people')} className={classes.people} hidden={people.length === 0}>
      {people.map((person) => (
        <li
          key={person.participantId}
          id={`${id}-${person.participantId}`}
          role="option"
          aria-selected={person.participantId === activeId}
          // Not on click: the field would lose its focus, and a phone its keyboard.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(person);
          }}
        >
          <bdi>{person.name}</bdi>
        </li>
      ))}
    </ul>
  );
}
