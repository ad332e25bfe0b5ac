import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, useState, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { CAPTION_LIMITS, captionLines, directionOf } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './captions.module.css';
import { RecogniserFeeds } from './RecogniserFeeds.js';
import { UnsentCaptions } from './UnsentCaptions.js';
import { captionsOf, useCaptions } from './use-captions.js';
import { writableLanguages } from './writable-languages.js';

/** What browsers report for keys that an input method takes, where `isComposing` comes too late (Safari). */
const IME_KEY_CODE = 229;

/** Where a captioner writes: one line after the other, typed or from a text that was prepared. Opened from the captions' button. */
export function CaptionerBar(): ReactNode {
  const { chat, chatProps, isOnAir } = useLiveRoom();
  const { writing } = useCaptions(chatProps.client);
  const mayWrite = isOnAir && (chat.viewer?.rights.includes('caption') ?? false);
  if (writing === null || !mayWrite) return null;
  // Another language is another text, with its own line.
  return <Writing key={writing} language={writing} />;
}

function Writing({ language }: { language: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const view = useLiveRoom();
  const { client } = view.chatProps;
  const captions = captionsOf(client);
  const { turns, outbox, isTaken } = useCaptions(client);
  const [text, setText] = useState('');
  /** Lines of a pasted text that come next. */
  const [ready, setReady] = useState<readonly string[]>([]);
  const lineId = useRef(crypto.randomUUID());
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);

  const writer = turns.get(language) ?? null;
  const isOwnTurn = writer !== null && writer.participantId === view.self;
  const finish = (line: string): void => {
    captions.finish(language, lineId.current, line);
    lineId.current = crypto.randomUUID();
  };
  const show = (next: string): void => {
    setText(next);
    captions.type(language, lineId.current, next);
  };
  /** More than fits becomes lines: all but the last are finished. */
  const write = (written: string): void => {
    const oneLine = written.replace(/[\r\n]+/g, ' ');
    if (oneLine.length <= CAPTION_LIMITS.line) return show(oneLine);
    const lines = captionLines(oneLine, language);
    for (const line of lines.slice(0, -1)) finish(line);
    show(lines.at(-1) ?? '');
  };
  const submit = (): void => {
    if (text.trim() !== '') finish(text.trim());
    const [next = '', ...rest] = ready;
    setReady(rest);
    setText(next);
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === IME_KEY_CODE;
    if (event.key !== 'Enter' || isComposing) return;
    event.preventDefault();
    submit();
  };
  /** A prepared text waits line by line; nothing of it is sent before its time. */
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const pasted = event.clipboardData.getData('text').slice(0, CAPTION_LIMITS.pasted);
    const lines = captionLines(pasted, language);
    if (lines.length < 2) return;
    event.preventDefault();
    const [first = '', ...rest] = text.trim() === '' ? lines : [text, ...lines];
    setText(first);
    setReady([...rest, ...ready]);
  };
  return (
    <section className={classes.bar} aria-label={t('captions.bar')} data-testid="captioner-bar">
      <div className={classes.barHead}>
        <label>
          <span className={classes.barLabel}>{t('captions.write-in')}</span>
          <select
            className={classes.select}
            value={language}
            data-testid="caption-language"
            onChange={(event) => captions.write(event.target.value)}
          >
            {writableLanguages(view).map((one) => (
              <option key={one} value={one}>
                {formats.language(one)}
              </option>
            ))}
          </select>
        </label>
        <p
          className={classes.turn}
          role="status"
          data-testid="caption-turn"
          data-own={isOwnTurn || undefined}
          data-waiting={(isTaken && !isOwnTurn) || undefined}
        >
          {isOwnTurn ? (
            t('captions.turn-own')
          ) : writer === null ? (
            t('captions.turn-free')
          ) : writer.isRecogniser ? (
            t('captions.turn-recogniser')
          ) : (
            <FormattedMessage id="captions.turn-of" values={{ name: <bdi key="name">{writer.name}</bdi> }} />
          )}
        </p>
        {writer !== null && (
          <button
            type="button"
            className={classes.quiet}
            data-testid="caption-take-turn"
            onClick={() => void captions.setTurn(language, !isOwnTurn)}
          >
            {isOwnTurn ? t('captions.give-up-turn') : t('captions.take-turn')}
          </button>
        )}
        <button
          type="button"
          className={classes.close}
          aria-label={t('captions.stop')}
          title={t('captions.stop')}
          onClick={() => captions.write(null)}
        >
          <IconX size={20} aria-hidden />
        </button>
      </div>
      <div className={classes.writing}>
        <textarea
          ref={field}
          className={classes.field}
          rows={2}
          lang={language}
          dir={directionOf(language)}
          value={text}
          aria-label={t('captions.line')}
          aria-describedby={`${id}-hint`}
          data-testid="caption-input"
          enterKeyHint="send"
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        <button type="button" className={classes.send} disabled={text.trim() === ''} onClick={submit}>
          {t('captions.finish')}
        </button>
      </div>
      <p className={classes.hint} id={`${id}-hint`}>
        {t('captions.hint')}
      </p>
      {ready.length > 0 && (
        <p className={classes.ready} data-testid="captions-ready">
          <span>{t('captions.ready', { count: ready.length })}</span>
          <bdi lang={language} className={classes.next}>
            {ready[0]}
          </bdi>
          <button type="button" className={classes.quiet} onClick={() => setReady([])}>
            {t('captions.drop-ready')}
          </button>
        </p>
      )}
      <UnsentCaptions
        outbox={outbox}
        onResend={(clientLineId) => captions.resend(clientLineId)}
        onDiscard={(clientLineId) => captions.discard(clientLineId)}
      />
      {view.isModerator && <RecogniserFeeds sessionId={view.session.id} language={language} />}
    </section>
  );
}
