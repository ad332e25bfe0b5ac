import type { ReactNode } from 'react';
import { useFormats } from '../../app/i18n/LanguageProvider.js';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './Booth.module.css';
import { FLOOR, interpreterAt, soundChannels } from './channels.js';
import { useListening, useListeningChoice } from './use-listening.js';

/** What an interpreter works from: the floor, or by relay what another booth says. Never their own voice. */
export function RelayChoice(): ReactNode {
  const t = useText();
  const formats = useFormats();
  const { stage, media, self, serverNow } = useLiveRoom();
  const [, change] = useListeningChoice();
  const { language, hearing } = useListening();
  const others = soundChannels(stage.booths, []).filter(
    ({ booth }) => booth === null || self === null || interpreterAt(booth, serverNow()) !== self,
  );
  const isOwn = language !== FLOOR && !others.some((channel) => channel.language === language);
  return (
    <label className={classes.relay} data-hearing={hearing.kind}>
      <span>{t('interpretation.you-work-from')}</span>
      <select
        value={isOwn ? FLOOR : language}
        aria-label={t('interpretation.you-work-from')}
        data-testid="relay"
        onChange={(event) => change({ relay: event.currentTarget.value })}
      >
        <option value={FLOOR}>{t('interpretation.floor')}</option>
        {others.map((channel) => {
          const name = formats.language(channel.language);
          const isLive = media?.booths.get(channel.language)?.isHeard ?? false;
          return (
            <option key={channel.language} value={channel.language}>
              {t(isLive ? 'interpretation.relay-live' : 'interpretation.relay-silent', { language: name })}
            </option>
          );
        })}
      </select>
    </label>
  );
}
