import type { ReactNode } from 'react';
import type { ParticipantId, StageBooth } from '@app/contracts';
import { useText } from '../../app/i18n/use-text.js';
import { useLiveRoom } from '../stage/index.js';
import classes from './Booth.module.css';
import { MemberName } from './MemberName.js';

interface PartnersProps {
  booth: StageBooth;
  partners: StageBooth['members'];
  interpreterId: ParticipantId | null;
}

/** Who else is in the booth, and whether they could take over now. */
export function Partners({ booth, partners, interpreterId }: PartnersProps): ReactNode {
  const t = useText();
  const { chat, media } = useLiveRoom();
  const remote = media?.booths.get(booth.language);
  const ready = new Set(remote?.voices.map(({ participantId }) => participantId));
  if (remote?.signerId != null) ready.add(remote.signerId);
  const present = new Set(chat.presence.participants.map(({ participantId }) => participantId));
  if (partners.length === 0) return <p className={classes.soft}>{t('interpretation.alone')}</p>;
  return (
    <ul className={classes.partners} aria-label={t('interpretation.partners')}>
      {partners.map(({ participantId }) => {
        const state =
          participantId === interpreterId
            ? 'heard'
            : ready.has(participantId)
              ? 'ready'
              : present.has(participantId)
                ? 'present'
                : 'away';
        return (
          <li key={participantId} data-state={state} data-testid="booth-partner">
            <MemberName booth={booth} participantId={participantId} /> · {t(`interpretation.partner-${state}`)}
          </li>
        );
      })}
    </ul>
  );
}
