import { IconLock, IconLockOpen, IconMicrophoneOff } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { STAGE_LAYOUTS } from '@app/domain';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { writableLanguages } from '../captions/index.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './console.module.css';

/** Lengths of a turn and of its warning that are offered, in seconds; `null` is no limit. */
const TURNS = [null, 60, 120, 180, 300, 420, 600, 900, 1_200, 1_800, 3_600] as const;
const WARNINGS = [0, 10, 15, 30, 60, 120] as const;

/** What concerns the stage as a whole: its lock, its microphones, its layout, how long a turn is. */
export function StageSwitches(): ReactNode {
  const t = useText();
  const id = useId();
  const formats = useFormats();
  const view = useLiveRoom();
  const { stage, commands } = view;
  const { isLocked, turns } = stage;
  const limitS = turns.limitMs === null ? null : turns.limitMs / 1_000;
  const warnS = turns.warnMs / 1_000;
  return (
    <>
      <div className={classes.buttons}>
        <button
          type="button"
          className={classes.quietButton}
          data-on={isLocked || undefined}
          data-testid="lock-stage"
          aria-pressed={isLocked}
          title={t('console.lock-hint')}
          onClick={() => commands.lock(!isLocked)}
        >
          {isLocked ? <IconLock size={20} aria-hidden /> : <IconLockOpen size={20} aria-hidden />}
          {isLocked ? t('console.unlock') : t('console.lock')}
        </button>
        <button
          type="button"
          className={classes.quietButton}
          data-testid="mute-all"
          title={t('console.mute-all-hint')}
          onClick={commands.muteAll}
        >
          <IconMicrophoneOff size={20} aria-hidden />
          {t('console.mute-all')}
        </button>
      </div>
      <details className={classes.settings}>
        <summary>{t('console.settings')}</summary>
        <div className={classes.fields}>
          <label htmlFor={`${id}-layout`}>{t('console.layout')}</label>
          <select
            id={`${id}-layout`}
            className={classes.select}
            data-testid="stage-layout"
            value={stage.layout}
            onChange={(event) => {
              const layout = STAGE_LAYOUTS.find((each) => each === event.target.value);
              if (layout !== undefined) commands.layOut(layout);
            }}
          >
            {STAGE_LAYOUTS.map((layout) => (
              <option key={layout} value={layout}>
                {t(`console.layout-${layout}`)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-captions`}>{t('console.captions')}</label>
          <select
            id={`${id}-captions`}
            className={classes.select}
            data-testid="stage-captions"
            value={stage.captionLanguage ?? ''}
            onChange={({ target: { value } }) => commands.caption(value === '' ? null : value)}
          >
            <option value="">{t('console.captions-none')}</option>
            {withCurrent(writableLanguages(view), stage.captionLanguage).map((language) => (
              <option key={language} value={language}>
                {formats.language(language)}
              </option>
            ))}
          </select>
          <label htmlFor={`${id}-turn`}>{t('console.turn-length')}</label>
          <select
            id={`${id}-turn`}
            className={classes.select}
            data-testid="turn-length"
            value={limitS ?? 'none'}
            onChange={({ target: { value } }) =>
              commands.rule({ ...turns, limitMs: value === 'none' ? null : Number(value) * 1_000 })
            }
          >
            {withPresent<number | null>(TURNS, limitS).map((seconds) => (
              <option key={seconds ?? 0} value={seconds ?? 'none'}>
                {seconds === null ? t('console.turn-unlimited') : duration(seconds, t)}
              </option>
            ))}
          </select>
          {limitS !== null && (
            <>
              <label htmlFor={`${id}-warn`}>{t('console.warn-before')}</label>
              <select
                id={`${id}-warn`}
                className={classes.select}
                data-testid="turn-warning"
                value={warnS}
                onChange={({ target: { value } }) => commands.rule({ ...turns, warnMs: Number(value) * 1_000 })}
              >
                {withPresent<number>(WARNINGS, warnS).map((seconds) => (
                  <option key={seconds} value={seconds}>
                    {seconds === 0 ? t('console.warn-never') : duration(seconds, t)}
                  </option>
                ))}
              </select>
            </>
          )}
        </div>
        {stage.booths.length > 0 && (
          <label className={classes.check}>
            <input
              type="checkbox"
              data-testid="waits-for-booths-rule"
              checked={turns.waitsForBooths}
              onChange={(event) => commands.rule({ ...turns, waitsForBooths: event.target.checked })}
            />
            {t('console.wait-rule')}
          </label>
        )}
      </details>
    </>
  );
}

const withCurrent = (offered: readonly string[], present: string | null): readonly string[] =>
  present === null || offered.includes(present) ? offered : [...offered, present];

/** What is set now is offered too, whoever set it. */
function withPresent<Value extends number | null>(offered: readonly Value[], present: Value): readonly Value[] {
  return offered.includes(present) ? offered : [...offered, present].sort((a, b) => (a ?? -1) - (b ?? -1));
}

function duration(seconds: number, t: ReturnType<typeof useText>): string {
  return seconds % 60 === 0 ? t('console.minutes', { count: seconds / 60 }) : t('console.seconds', { count: seconds });
}
