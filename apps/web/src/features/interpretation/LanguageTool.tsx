import { IconEar, IconHandStop } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { directionOf } from '../../app/i18n/languages.js';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { PopoverMenu } from '../../ui/PopoverMenu.js';
import { useLiveRoom } from '../stage/index.js';
import { FLOOR, signChannels, soundChannels, type Channel } from './channels.js';
import classes from './Interpretation.module.css';
import { ownNameOf } from './language-names.js';
import { useListening, useListeningChoice } from './use-listening.js';

/** In which language this person hears the session, how loud the floor stays beneath, and whether they see a sign language. Not there where nothing is interpreted. */
export function LanguageTool(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { stage, session, booths: own } = useLiveRoom();
  const { language } = useListening();
  const channels = soundChannels(stage.booths, session.languages);
  const signs = signChannels(stage.booths);
  // Interpreters choose what they work from in their booth.
  const isListener = own.length === 0 && channels.length > 0;
  if (!isListener && signs.length === 0) return null;

  const isFloor = language === FLOOR || !isListener;
  const name = isFloor ? t('interpretation.floor') : formats.language(language);
  return (
    <PopoverMenu
      variant="compact"
      icon={isListener ? <IconEar size={20} aria-hidden /> : <IconHandStop size={20} aria-hidden />}
      label={
        !isListener ? (
          t('interpretation.sign-language')
        ) : isFloor ? (
          name
        ) : (
          <span lang={language} dir={directionOf(language)}>
            {ownNameOf(language) ?? name}
          </span>
        )
      }
      accessibleLabel={isListener ? t('interpretation.you-listen-in', { language: name }) : undefined}
    >
      {isListener && <SoundChoice channels={channels} language={language} />}
      {isListener && <FloorLevel />}
      {signs.length > 0 && <SignChoice />}
    </PopoverMenu>
  );
}

function SoundChoice({ channels, language }: { channels: readonly Channel[]; language: string }): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { media, session } = useLiveRoom();
  const [, change] = useListeningChoice();
  const floor = session.languages[0];
  return (
    <li>
      <fieldset className={classes.choices} data-testid="listen-in">
        <legend>{t('interpretation.listen-in')}</legend>
        <Choice
          group="listen"
          value={FLOOR}
          isChosen={language === FLOOR}
          onChoose={() => change({ language: FLOOR })}
          note={
            floor === undefined ? undefined : t('interpretation.floor-speaks', { language: formats.language(floor) })
          }
        >
          {t('interpretation.floor')}
        </Choice>
        {channels.map((channel) => {
          const isHeard = media?.booths.get(channel.language)?.isHeard ?? false;
          return (
            <Choice
              key={channel.language}
              group="listen"
              value={channel.language}
              isChosen={language === channel.language}
              isDisabled={channel.booth === null}
              isLive={isHeard}
              onChoose={() => change({ language: channel.language })}
              note={t(
                channel.booth === null
                  ? 'interpretation.no-booth'
                  : isHeard
                    ? 'interpretation.interpreted-now'
                    : 'interpretation.pause',
              )}
            >
              <LanguageName tag={channel.language} />
            </Choice>
          );
        })}
      </fieldset>
    </li>
  );
}

/** How loud the floor stays beneath an interpreter; nought is the interpreter alone. */
function FloorLevel(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const id = useId();
  const [{ floorLevel }, change] = useListeningChoice();
  const percent = Math.round(floorLevel * 100);
  const words =
    percent === 0
      ? t('interpretation.floor-silent')
      : t('interpretation.percent', { percent: formats.number(percent) });
  return (
    <li className={classes.level}>
      <label htmlFor={id}>
        {t('interpretation.floor-level')} <output htmlFor={id}>{words}</output>
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        aria-valuetext={words}
        data-testid="floor-level"
        onChange={(event) => change({ floorLevel: Number(event.currentTarget.value) / 100 })}
      />
    </li>
  );
}

function SignChoice(): ReactNode {
  const t = useText();
  const { stage, media } = useLiveRoom();
  const [{ signLanguage }, change] = useListeningChoice();
  const signs = signChannels(stage.booths);
  const chosen = signs.find(({ language }) => language === signLanguage)?.language ?? null;
  return (
    <li>
      <fieldset className={classes.choices} data-testid="sign-in">
        <legend>{t('interpretation.sign-picture')}</legend>
        <Choice group="sign" value="none" isChosen={chosen === null} onChoose={() => change({ signLanguage: null })}>
          {t('interpretation.no-sign-picture')}
        </Choice>
        {signs.map(({ language, activeId }) => {
          const isLive = activeId !== null && media?.booths.get(language)?.signerId != null;
          return (
            <Choice
              key={language}
              group="sign"
              value={language}
              isChosen={chosen === language}
              isLive={isLive}
              onChoose={() => change({ signLanguage: language })}
              note={t(isLive ? 'interpretation.interpreted-now' : 'interpretation.pause')}
            >
              <LanguageName tag={language} />
            </Choice>
          );
        })}
      </fieldset>
    </li>
  );
}

interface ChoiceProps {
  group: string;
  value: string;
  isChosen: boolean;
  isDisabled?: boolean;
  /** Somebody interprets into it now. */
  isLive?: boolean;
  note?: string | undefined;
  onChoose: () => void;
  children: ReactNode;
}

function Choice({ group, value, isChosen, isDisabled, isLive, note, onChoose, children }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <label className={classes.choice} data-live={isLive || undefined} data-language={value}>
      <input
        type="radio"
        name={`canopy-${group}`}
        value={value}
        checked={isChosen}
        disabled={isDisabled}
        aria-describedby={note === undefined ? undefined : id}
        onChange={onChoose}
      />
      <span className={classes.choiceName}>{children}</span>
      {note !== undefined && (
        <span id={id} className={classes.choiceNote}>
          {note}
        </span>
      )}
    </label>
  );
}

/** A language in its own words, with the reader's beside it where those differ. */
export function LanguageName({ tag }: { tag: string }): ReactNode {
  const formats = useFormats();
  const own = ownNameOf(tag);
  const readers = formats.language(tag);
  if (own === undefined || own.toLowerCase() === readers.toLowerCase()) return <bdi>{readers}</bdi>;
  return (
    <>
      <bdi lang={tag}>{own}</bdi> <span className={classes.soft}>{readers}</span>
    </>
  );
}
