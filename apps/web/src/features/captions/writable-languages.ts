import type { LiveRoomView } from '../stage/index.js';

/** Languages that a captioner is offered: of their own booth first, of the session, of the other booths, of the summit. */
export function writableLanguages({
  booths,
  stage,
  session,
  summit,
  chat,
}: Pick<LiveRoomView, 'booths' | 'stage' | 'session' | 'summit' | 'chat'>): string[] {
  return [
    ...new Set([
      ...booths.map(({ language }) => language),
      ...session.languages,
      ...stage.booths.map(({ language }) => language),
      ...summit.languages,
      ...chat.captionLanguages,
    ]),
  ];
}
