import { IconPlayerTrackNext, IconPlayerTrackPrev } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../../app/i18n/use-text.js';
import { useFocusAlong } from '../../ui/use-focus.js';
import { clockText, timesOf, viewOf, type CeremonyView } from './ceremony-view.js';
import { CueTimes } from './CueTimes.js';
import { EffectList } from './EffectList.js';
import classes from './run-sheet.module.css';
import type { RunSheet, SheetCue } from './run-sheet.queries.js';
import { orderWords, useEffectWords } from './use-effect-words.js';
import type { RunSheetDesk } from './use-run-sheet.js';
import { useClock } from './use-clock.js';

/** Below this nobody speaks of late or early, in seconds. */
const PUNCTUAL_S = 30;

/** Ceremony mode: what is on, what comes and what that will do, next and back, planned against actual. */
export function CeremonyDesk({ desk, sheet }: { desk: RunSheetDesk; sheet: RunSheet }): ReactNode {
  const t = useText();
  const view = viewOf(sheet);
  const now = useClock(desk.serverNow, view.phase === 'running');
  const times = timesOf(sheet, new Date(now));
  const next = useRef<HTMLButtonElement>(null);
  if (sheet.cues.length === 0)
    return (
      <p className={classes.soft}>{t(sheet.mayWrite ? 'run-sheet.empty-ceremony.plan' : 'run-sheet.empty-ceremony')}</p>
    );
  const mayNext = view.phase !== 'over' && !desk.isBusy;
  const mayBack = view.mayGoBack && !desk.isBusy;
  return (
    <section
      className={classes.desk}
      aria-label={t('run-sheet.ceremony')}
      data-testid="ceremony"
      data-phase={view.phase}
    >
      <p className={classes.clockLine}>
        <strong>{t(`run-sheet.phase.${view.phase}`)}</strong>
        <span dir="ltr" className={classes.clock}>
          {clockText(times.elapsedS)} / {clockText(times.plannedS)}
        </span>
        {view.phase !== 'ahead' && <Lateness behindS={times.behindS} />}
      </p>
      <div className={classes.cards} aria-live="polite">
        <Now sheet={sheet} view={view} desk={desk} />
        <Coming sheet={sheet} view={view} />
      </div>
      {desk.problem !== null && (
        <p role="alert" className={classes.problem}>
          {orderWords(desk.problem, t)}
        </p>
      )}
      {/* Whoever leads by the keyboard presses again and again: a button that is not to be pressed now keeps the focus. */}
      <div className={classes.presses}>
        <button
          type="button"
          className={classes.backButton}
          data-testid="cue-back"
          aria-disabled={!mayBack}
          onKeyDown={pressOnce}
          onClick={mayBack ? desk.back : undefined}
        >
          <IconPlayerTrackPrev size={22} aria-hidden className={classes.mirrored} />
          {t('run-sheet.back')}
        </button>
        <button
          ref={next}
          type="button"
          className={classes.nextButton}
          data-testid="cue-next"
          aria-disabled={!mayNext}
          onKeyDown={pressOnce}
          onClick={mayNext ? desk.next : undefined}
        >
          {view.phase === 'ahead'
            ? t('run-sheet.begin')
            : view.next === null
              ? t('run-sheet.end')
              : t('run-sheet.next')}
          <IconPlayerTrackNext size={22} aria-hidden className={classes.mirrored} />
        </button>
      </div>
      <BackWords sheet={sheet} view={view} />
      <CueTimes sheet={sheet} times={times} />
      {view.phase !== 'ahead' && <Anew desk={desk} onBegun={() => next.current?.focus()} />}
    </section>
  );
}

function Lateness({ behindS }: { behindS: number }): ReactNode {
  const t = useText();
  const isPunctual = Math.abs(behindS) < PUNCTUAL_S;
  const time = clockText(Math.abs(behindS));
  return (
    <span className={classes.lateness} data-late={behindS >= PUNCTUAL_S || undefined}>
      {isPunctual ? t('run-sheet.on-time') : t(behindS > 0 ? 'run-sheet.behind' : 'run-sheet.ahead-of-time', { time })}
    </span>
  );
}

interface PartProps {
  sheet: RunSheet;
  view: CeremonyView;
}

function Now({ sheet, view, desk }: PartProps & { desk: RunSheetDesk }): ReactNode {
  const t = useText();
  if (view.current === null && view.done.length === 0) return null;
  return (
    <div className={classes.card} data-now>
      <h3>{t('run-sheet.now')}</h3>
      {view.current && <CueHead cue={view.current} sheet={sheet} />}
      <EffectList effects={view.done} people={sheet.people} onTryAgain={desk.isBusy ? null : desk.tryAgain} />
    </div>
  );
}

function Coming({ sheet, view }: PartProps): ReactNode {
  const t = useText();
  const words = useEffectWords(sheet.people);
  if (view.next === null) return null;
  return (
    <div className={classes.card}>
      <h3>{t('run-sheet.coming')}</h3>
      <CueHead cue={view.next} sheet={sheet} />
      {view.next.effects.length > 0 && (
        <ul className={classes.effects}>
          {view.next.effects.map((effect) => (
            <li key={effect.id}>
              <bdi>{words(effect)}</bdi>
              {effect.kind === 'RELEASE' && <strong className={classes.warning}>{t('run-sheet.for-good')}</strong>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function CueHead({ cue, sheet }: { cue: SheetCue; sheet: RunSheet }): ReactNode {
  const t = useText();
  const speaker = sheet.people.find(({ personId }) => personId === cue.speakerId);
  return (
    <>
      <p className={classes.cueTitle}>
        <bdi>{cue.title}</bdi>
      </p>
      <p className={classes.soft}>
        {t(`run-sheet.kind.${cue.kind}`)}
        {speaker && (
          <>
            {' · '}
            <bdi lang={speaker.name.language}>{speaker.name.text}</bdi>
          </>
        )}
        {' · '}
        <span dir="ltr">{clockText(cue.plannedSeconds)}</span>
      </p>
      {cue.note !== '' && (
        <p className={classes.note}>
          <bdi>{cue.note}</bdi>
        </p>
      )}
    </>
  );
}

/** What going back does and does not: said before anybody presses. */
function BackWords({ sheet, view }: PartProps): ReactNode {
  const t = useText();
  const words = useEffectWords(sheet.people);
  if (view.putBack.length + view.stays.length === 0) return null;
  return (
    <details className={classes.backWords}>
      <summary>{t('run-sheet.back-does')}</summary>
      <ul className={classes.effects}>
        {view.putBack.map(({ id, effect }) => (
          <li key={id}>
            {t('run-sheet.put-back')} <bdi>{words(effect)}</bdi>
          </li>
        ))}
        {view.stays.map(({ id, effect }) => (
          <li key={id}>
            <strong>{t('run-sheet.stays')}</strong> <bdi>{words(effect)}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Anew({ desk, onBegun }: { desk: RunSheetDesk; onBegun: () => void }): ReactNode {
  const t = useText();
  const [isAsking, setIsAsking] = useState(false);
  const around = useFocusAlong<HTMLDivElement>(isAsking);
  if (!isAsking)
    return (
      <div ref={around}>
        <button
          data-opens
          type="button"
          className={classes.textButton}
          data-testid="begin-anew"
          onClick={() => setIsAsking(true)}
        >
          {t('run-sheet.anew')}
        </button>
      </div>
    );
  return (
    <div ref={around} className={classes.card}>
      <p>{t('run-sheet.anew-means')}</p>
      <div className={classes.buttons}>
        <button
          type="button"
          className={classes.button}
          data-testid="begin-anew-yes"
          disabled={desk.isBusy}
          onClick={() => {
            setIsAsking(false);
            desk.beginAnew();
            onBegun();
          }}
        >
          {t('run-sheet.anew-yes')}
        </button>
        <button autoFocus type="button" className={classes.button} onClick={() => setIsAsking(false)}>
          {t('run-sheet.cancel')}
        </button>
      </div>
    </div>
  );
}

/** A key that is held down calls no cue after cue. */
const pressOnce = (event: KeyboardEvent): void => {
  if (event.repeat) event.preventDefault();
};
