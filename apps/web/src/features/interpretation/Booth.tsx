import { isSignLanguage } from '@app/domain';
import {
  IconDoorExit,
  IconMicrophone,
  IconMicrophoneOff,
  IconPlayerPlay,
  IconSettings,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import type { StageBooth } from '@app/contracts';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { DeviceCheck } from '../device-check/index.js';
import { Dialog, keyOf, refusalMessage, useLiveRoom, useShortcuts } from '../stage/index.js';
import classes from './Booth.module.css';
import { boothSituation, isAwaited } from './booth-situation.js';
import { BoothClock } from './BoothClock.js';
import { CoughButton } from './CoughButton.js';
import { HandOver } from './HandOver.js';
import { MemberName } from './MemberName.js';
import { Partners } from './Partners.js';
import { RelayChoice } from './RelayChoice.js';
import { TrackVideo } from '../../ui/TrackVideo.js';
import interpretation from './Interpretation.module.css';
import { SoundLevel } from './SoundLevel.js';
import { useBoothCommands } from './use-booth-commands.js';
import { useBoothMedia } from './use-booth-media.js';
import { useCoughKey } from './use-cough-key.js';
import { useInterpreter } from './use-interpreter.js';

/** How long the partner has to get ready, in seconds. */
const HAND_OVER_S = 5;

interface BoothProps {
  booth: StageBooth;
  /** All that this interpreter is in. */
  booths: readonly StageBooth[];
  /** What somebody works from into a language, as the programme says. */
  fromLanguageOf: (language: string) => string | null;
  onChoose: (language: string) => void;
}

/** One booth: who is heard, the own microphone with its cough key, the partner, and what is worked from. */
export function Booth({ booth, booths, fromLanguageOf, onChoose }: BoothProps): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { session, stage, media, self } = useLiveRoom();
  const commands = useBoothCommands(session.id);
  const { language } = booth;
  const isSigned = isSignLanguage(language);
  const own = useBoothMedia(language);
  const [isChecking, setIsChecking] = useState(false);
  const interpreterId = useInterpreter(booth);
  const isHeard = interpreterId !== null && interpreterId === self;
  const sending = (isSigned ? media?.signLanguage : media?.interpretation) ?? 'off';
  const situation = boothSituation({
    self,
    interpreterId,
    isOpen: own.isOpen,
    isCoughing: own.isCoughing,
    sending: media?.interpretingInto === language ? sending : 'off',
  });
  const partners = booth.members.filter(({ participantId }) => participantId !== self);
  const partner = partners[0];
  const awaited = isAwaited(stage, booth);
  const isEnding = booth.handOver !== null && booth.handOver.participantId !== interpreterId;

  /** Into the microphone from another language of the same interpreter: nobody is heard in two. */
  const take = (): void => {
    own.open();
    for (const other of booths)
      if (other.language !== language && other.activeId === self) commands.leave(other.language);
    commands.take(language);
  };
  const takeOrHandOver = (): void => {
    if (interpreterId === null) take();
    else if (!isHeard && self !== null) {
      own.open();
      commands.handOver(language, self, HAND_OVER_S);
    } else if (partner) commands.handOver(language, partner.participantId, HAND_OVER_S);
  };
  const keep = (): void => {
    if (isEnding) commands.keep(language);
  };
  const caughtUp = (): void => {
    if (awaited) commands.caughtUp(language);
  };
  const close = (): void => {
    own.close();
    if (isHeard) commands.leave(language);
  };
  const cough = (isHeld: boolean): void => {
    if (own.isOpen && !isSigned) own.cough(isHeld);
  };
  useCoughKey(cough);
  useShortcuts({ 'take-booth': takeOrHandOver, 'keep-booth': keep, 'caught-up': caughtUp });

  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // From here on the next thing that a hand reaches for is the cough key; what it pressed now does something else.
    if (isHeard && bar.current?.contains(document.activeElement))
      bar.current.querySelector<HTMLButtonElement>('[data-cough]')?.focus();
  }, [isHeard]);

  const from = fromLanguageOf(language);
  const device = isSigned ? own.devices?.camera : own.devices?.microphone;
  const problem = device === undefined || device === 'on' || device === 'off' || device === 'asking' ? null : device;
  return (
    <section
      ref={bar}
      className={classes.booth}
      data-situation={situation}
      data-language={language}
      data-testid="booth"
      aria-label={t('interpretation.your-booth')}
    >
      <div className={classes.head}>
        {booths.length > 1 ? (
          <label className={classes.pair}>
            <span className={classes.unseen}>{t('interpretation.your-languages')}</span>
            <select value={language} data-testid="booth-language" onChange={(event) => onChoose(event.target.value)}>
              {booths.map((each) => (
                <option key={each.language} value={each.language}>
                  {pairText(fromLanguageOf(each.language), each.language)}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p className={classes.pair}>{pairText(from, language)}</p>
        )}
        <p className={classes.situation} role="status" data-testid="booth-situation">
          {situation === 'partner' ? (
            <FormattedMessage
              id="interpretation.situation-partner"
              values={{ name: <MemberName key="name" booth={booth} participantId={interpreterId} /> }}
            />
          ) : (
            t(`interpretation.situation-${situation}`, { language: formats.language(language) })
          )}
        </p>
        {isHeard && <BoothClock key={language} language={language} />}
      </div>

      {booth.handOver && isEnding && (
        <HandOver booth={booth} handOver={booth.handOver} isBusy={commands.isBusy} onKeep={keep} />
      )}
      {awaited && (
        <div className={classes.awaited} data-testid="booth-awaited">
          <p>{t('interpretation.chair-waits')}</p>
          <button
            type="button"
            className={classes.mainButton}
            disabled={commands.isBusy}
            title={`${t('interpretation.caught-up')} (${keyOf('caught-up')})`}
            data-testid="caught-up"
            onClick={caughtUp}
          >
            {t('interpretation.caught-up')} <kbd aria-hidden>{keyOf('caught-up')}</kbd>
          </button>
        </div>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {t(isSigned ? `device-check.camera-${problem}` : `device-check.microphone-${problem}`)}
        </p>
      )}
      {commands.problem && (
        <p className={classes.problem} role="alert" data-testid="booth-problem">
          {t(refusalMessage(commands.problem))}
        </p>
      )}

      <div className={classes.desk}>
        {isSigned
          ? own.devices?.videoTrack && (
              <div className={classes.preview}>
                <TrackVideo
                  track={own.devices.videoTrack}
                  className={interpretation.signVideo}
                  label={t('interpretation.your-picture')}
                  isMirrored
                />
              </div>
            )
          : own.isOpen && (
              <CoughButton isCoughing={own.isCoughing} isDisabled={situation === 'elsewhere'} onCough={cough} />
            )}
        <div className={classes.controls}>
          {situation === 'elsewhere' ? (
            <button type="button" className={classes.mainButton} onClick={own.takeOver}>
              {t('interpretation.take-over-here')}
            </button>
          ) : interpreterId === null ? (
            <button
              type="button"
              className={classes.mainButton}
              disabled={commands.isBusy}
              data-testid="take-booth"
              title={`${t('interpretation.take')} (${keyOf('take-booth')})`}
              onClick={take}
            >
              <IconPlayerPlay size={20} aria-hidden /> {t('interpretation.take')}
              <kbd aria-hidden>{keyOf('take-booth')}</kbd>
            </button>
          ) : (
            (partner || !isHeard) &&
            !isEnding && (
              <button
                type="button"
                className={isHeard ? classes.quietButton : classes.mainButton}
                disabled={commands.isBusy}
                data-testid="hand-over"
                title={`${t(isHeard ? 'interpretation.hand-over' : 'interpretation.take-over')} (${keyOf('take-booth')})`}
                onClick={takeOrHandOver}
              >
                {t(isHeard ? 'interpretation.hand-over' : 'interpretation.take-over')}
                <kbd aria-hidden>{keyOf('take-booth')}</kbd>
              </button>
            )
          )}
          <button
            type="button"
            className={classes.quietButton}
            data-testid="booth-device"
            aria-pressed={own.isOpen}
            onClick={own.isOpen ? close : own.open}
          >
            {isSigned ? (
              own.isOpen ? (
                <IconVideo size={20} aria-hidden />
              ) : (
                <IconVideoOff size={20} aria-hidden />
              )
            ) : own.isOpen ? (
              <IconMicrophone size={20} aria-hidden />
            ) : (
              <IconMicrophoneOff size={20} aria-hidden />
            )}
            <span className={own.isOpen ? classes.wideOnly : undefined}>
              {t(
                isSigned
                  ? own.isOpen
                    ? 'interpretation.close-camera'
                    : 'interpretation.open-camera'
                  : own.isOpen
                    ? 'interpretation.close-microphone'
                    : 'interpretation.open-microphone',
              )}
            </span>
          </button>
          {isHeard && (
            <button
              type="button"
              className={classes.quietButton}
              disabled={commands.isBusy}
              data-testid="leave-booth"
              onClick={() => commands.leave(language)}
            >
              <IconDoorExit size={20} aria-hidden /> {t('interpretation.leave')}
            </button>
          )}
          {own.local && (
            <button
              type="button"
              className={classes.iconButton}
              aria-label={t('interpretation.devices')}
              title={t('interpretation.devices')}
              onClick={() => setIsChecking(true)}
            >
              <IconSettings size={20} aria-hidden />
            </button>
          )}
        </div>
        {!isSigned && own.isOpen && <SoundLevel track={own.devices?.audioTrack ?? null} />}
      </div>

      <div className={classes.foot}>
        <RelayChoice />
        <Partners booth={booth} partners={partners} interpreterId={interpreterId} />
      </div>
      {isChecking && own.local && (
        <Dialog title={t('interpretation.devices')} onClose={() => setIsChecking(false)}>
          <DeviceCheck media={own.local} />
        </Dialog>
      )}
    </section>
  );

  function pairText(from_: string | null, into: string): string {
    return from_ === null
      ? t('interpretation.into', { to: formats.language(into) })
      : t('interpretation.from-into', { from: formats.language(from_), to: formats.language(into) });
  }
}
