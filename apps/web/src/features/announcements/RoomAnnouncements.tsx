import { useSyncExternalStore, type ReactNode } from 'react';
import { pickText } from '@app/domain';
import { useLanguage } from '../../app/i18n/LanguageProvider.js';
import { AnnouncementClient, extensionFor } from '../../clients/chat/index.js';
import { useLiveRoom } from '../stage/index.js';
import { Announcements } from './Announcements.js';

/** What is announced in a chat client's room. Called before the room is joined, it misses nothing. */
export const announcementsOf = extensionFor(() => new AnnouncementClient());

/** In a live room, below the picture: as soon as it is said. */
export function RoomAnnouncements(): ReactNode {
  const { chatProps, mainLanguage } = useLiveRoom();
  const { language } = useLanguage();
  const client = announcementsOf(chatProps.client);
  const shown = useSyncExternalStore(client.subscribe, client.getSnapshot);
  const asked = [language, ...navigator.languages];
  return (
    <Announcements
      announcements={shown.map(({ announcementId, importance, texts, link }) => {
        const { direction, ...text } = pickText(texts, asked, mainLanguage);
        return {
          id: announcementId,
          isUrgent: importance === 'urgent',
          text: { ...text, direction: direction === 'rtl' ? 'RTL' : 'LTR' },
          link,
        };
      })}
    />
  );
}
