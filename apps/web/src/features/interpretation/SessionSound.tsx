import { useEffect, type ReactNode } from 'react';
import { isHeardBy, SoundPlayer, useLiveRoom, useOnAir, type RoomSound } from '../stage/index.js';
import { FLOOR } from './channels.js';
import { useListening } from './use-listening.js';

/** Everything that is heard in a session: the floor, and the language that this person listens to. */
export function SessionSound(): ReactNode {
  const { stage, room, media, self, own, serverNow } = useLiveRoom();
  const onAir = useOnAir(stage, serverNow);
  const { language, levels } = useListening();
  useEffect(() => room?.listenTo(language === FLOOR ? [] : [language]), [room, language]);
  if (media === null) return null;

  const sounds: RoomSound[] = [];
  for (const { participantId, audioTrack, screenSoundTrack } of media.remotes.values()) {
    // One's own voice, sent by another page of the same person.
    if (participantId === self || !isHeardBy(stage, onAir, self, participantId)) continue;
    const floor = { participantId, level: levels.floor, language: null };
    if (audioTrack) sounds.push({ ...floor, key: `voice ${participantId}`, track: audioTrack });
    if (screenSoundTrack) sounds.push({ ...floor, key: `screen ${participantId}`, track: screenSoundTrack });
  }
  const channel = media.booths.get(language);
  for (const { participantId, track } of channel?.voices ?? [])
    if (track !== null && participantId !== self)
      sounds.push({
        key: `channel ${language} ${participantId}`,
        participantId,
        track,
        level: levels.channel,
        language,
      });
  return <SoundPlayer sounds={sounds} speakerId={own.devices.choices.speakerId} />;
}
