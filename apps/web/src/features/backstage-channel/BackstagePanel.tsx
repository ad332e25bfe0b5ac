import { useEffect, useId, useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { MAX_MESSAGE_LENGTH } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './backstage.module.css';
import { LineRow, OwnLineRow } from './LineRow.js';
import { usePeopleBackstage } from './people-backstage.js';
import { backstageOf, useBackstage } from './use-backstage.js';

/** What browsers report for keys that an input method takes, where `isComposing` comes too late (Safari). */
const IME_KEY_CODE = 229;
const EVERYBODY = 'everybody';
const CHAIR = 'chair';

/** What those backstage write to each other, and between the chair and one of them. */
export function BackstagePanel(): ReactNode {
  const t = useText();
  const id = useId();
  const view = useLiveRoom();
  const backstage = backstageOf(view.chatProps.client);
  const { lines, outbox } = useBackstage(view);
  const people = usePeopleBackstage(view);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(EVERYBODY);
  const list = useRef<HTMLDivElement>(null);

  const others = people.filter(({ participantId }) => participantId !== view.self);
  const isChoosable = chosen === EVERYBODY || chosen === CHAIR || others.some((one) => one.participantId === chosen);
  const to = isChoosable ? chosen : EVERYBODY;
  useEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [lines.length, outbox.length, view.panel]);

  const submit = (event: FormEvent | KeyboardEvent): void => {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return;
    backstage.send(
      written,
      to === EVERYBODY || to === CHAIR ? { audience: to, recipientId: null } : { audience: 'person', recipientId: to },
    );
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === IME_KEY_CODE;
    if (event.key === 'Enter' && !event.shiftKey && !isComposing) submit(event);
  };
  return (
    <section className={classes.panel} aria-label={t('backstage-channel.title')} data-testid="backstage">
      <p className={classes.note}>{t('backstage-channel.who-reads')}</p>
      <div
        ref={list}
        className={classes.list}
        role="log"
        aria-label={t('backstage-channel.lines')}
        tabIndex={0}
        data-testid="backstage-lines"
      >
        {lines.length === 0 && outbox.length === 0 && <p className={classes.empty}>{t('backstage-channel.empty')}</p>}
        <ol>
          {lines.map((line) => (
            <LineRow key={line.seq} line={line} selfId={view.self} people={people} />
          ))}
          {outbox.map((line) => (
            <OwnLineRow
              key={line.clientMessageId}
              line={line}
              people={people}
              onResend={() => backstage.resend(line.clientMessageId)}
              onDiscard={() => backstage.discard(line.clientMessageId)}
            />
          ))}
        </ol>
      </div>
      <form className={classes.composer} onSubmit={submit}>
        <label className={classes.to}>
          <span>{t('backstage-channel.to')}</span>
          <select value={to} data-testid="backstage-to" onChange={(event) => setChosen(event.target.value)}>
            <option value={EVERYBODY}>{t('backstage-channel.to-everybody')}</option>
            {view.isModerator ? (
              others.map(({ participantId, name }) => (
                <option key={participantId} value={participantId} lang={name.language}>
                  {name.text}
                </option>
              ))
            ) : (
              <option value={CHAIR}>{t('backstage-channel.to-chair')}</option>
            )}
          </select>
        </label>
        <p className={classes.hint} id={`${id}-hint`}>
          {to === CHAIR && t('backstage-channel.hint-chair')}
          {to !== CHAIR && to !== EVERYBODY && t('backstage-channel.hint-person')}
        </p>
        <div className={classes.writing}>
          <textarea
            className={classes.field}
            rows={1}
            dir="auto"
            value={text}
            maxLength={MAX_MESSAGE_LENGTH}
            aria-label={t('backstage-channel.write')}
            placeholder={t('backstage-channel.write')}
            aria-describedby={`${id}-hint`}
            data-testid="backstage-input"
            enterKeyHint="send"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <button type="submit" className={classes.send} disabled={text.trim() === ''}>
            {t('backstage-channel.send')}
          </button>
        </div>
      </form>
    </section>
  );
}
