import type { ReactNode } from 'react';
import type { ParticipantId, StageBooth } from '@app/contracts';
import { pickText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { useLiveRoom } from '../stage/index.js';
import { memberOf } from './channels.js';

/** An interpreter's name as this reader reads it. */
export function MemberName({
  booth,
  participantId,
}: {
  booth: StageBooth;
  participantId: ParticipantId | null;
}): ReactNode {
  const { language } = useLanguage();
  const { mainLanguage } = useLiveRoom();
  const member = memberOf(booth, participantId);
  if (member === null) return null;
  const name = pickText(member.name, [language, ...navigator.languages], mainLanguage);
  return <bdi lang={name.language}>{name.text}</bdi>;
}
