import { TURN_PATIENCE_MS } from '@app/domain';

/** What one participant may write, and how much a server holds for a channel. */
export interface ChatLimits {
  /** Messages a participant may send at once … */
  messagesAtOnce: number;
  /** … and per second after that. */
  messagesPerSecond: number;
  /** The same for lines of captions, which may be pasted … */
  captionsAtOnce: number;
  captionsPerSecond: number;
  /** … and for what is shown of a line while it is typed. */
  draftsAtOnce: number;
  draftsPerSecond: number;
  /** The same for questions to the panel … */
  questionsAtOnce: number;
  questionsPerSecond: number;
  /** … and for votes. */
  votesAtOnce: number;
  votesPerSecond: number;
  /** … and for reports of messages. */
  reportsAtOnce: number;
  reportsPerSecond: number;
  /** … and for searches in a channel … */
  searchesAtOnce: number;
  searchesPerSecond: number;
  /** … and for reactions. */
  reactionsAtOnce: number;
  reactionsPerSecond: number;
  /** … for what people write to each other … */
  directAtOnce: number;
  directPerSecond: number;
  /** … and for requests to somebody who has not accepted: unanswered ones at a time, and those of an hour, in one summit. */
  directRequestsOpen: number;
  directRequestsPerHour: number;
  /** … and for translations that nobody asked for before. */
  translationsAtOnce: number;
  translationsPerSecond: number;
  /** From one address as much may come as from so many people: a hall, a school, an office. */
  peopleBehindAddress: number;
  /** Messages that all people of one channel together may send at once, and per second after that … */
  channelMessagesAtOnce: number;
  channelMessagesPerSecond: number;
  /** … and questions. */
  channelQuestionsAtOnce: number;
  channelQuestionsPerSecond: number;
  /** Whose turn it is to caption and who does not write for this long, has it no more. */
  captionRestMs: number;
  /** Messages of one channel that may wait for the database; more are refused `unavailable`. */
  queuedMessages: number;
  /** Sockets that may stand before the rooms without joining one, altogether and from one address … */
  lobbySockets: number;
  lobbySocketsOfAddress: number;
  /** … and for how long. */
  lobbyPatienceMs: number;
  /** A room with more people than this on one server is big: what happens there is gathered into frames. */
  bigRoomReaders: number;
  /** Most frames a second that somebody in a big room gets, together 20: of the room … */
  roomFramesPerSecond: number;
  /** … and of the captions they watch. */
  captionFramesPerSecond: number;
  /** How often it is written down who is there: as much of anybody's time is lost when a server dies. */
  attendanceBeatMs: number;
}
export const CHAT_LIMITS = Symbol('CHAT_LIMITS');
/** Nobody types faster for long, and nobody reads faster; a queue of 2,000 is well under a second's work for the database. */
export const defaultChatLimits: ChatLimits = {
  messagesAtOnce: 10,
  messagesPerSecond: 2,
  captionsAtOnce: 10,
  captionsPerSecond: 2,
  draftsAtOnce: 20,
  draftsPerSecond: 10,
  questionsAtOnce: 3,
  questionsPerSecond: 0.1,
  votesAtOnce: 30,
  votesPerSecond: 2,
  reportsAtOnce: 5,
  reportsPerSecond: 0.1,
  searchesAtOnce: 5,
  searchesPerSecond: 0.5,
  reactionsAtOnce: 10,
  reactionsPerSecond: 2,
  translationsAtOnce: 20,
  translationsPerSecond: 0.5,
  directAtOnce: 10,
  directPerSecond: 1,
  directRequestsOpen: 10,
  directRequestsPerHour: 5,
  peopleBehindAddress: 30,
  channelMessagesAtOnce: 300,
  channelMessagesPerSecond: 100,
  channelQuestionsAtOnce: 100,
  channelQuestionsPerSecond: 5,
  captionRestMs: TURN_PATIENCE_MS,
  queuedMessages: 2_000,
  lobbySockets: 10_000,
  lobbySocketsOfAddress: 500,
  lobbyPatienceMs: 30_000,
  bigRoomReaders: 500,
  roomFramesPerSecond: 15,
  captionFramesPerSecond: 5,
  attendanceBeatMs: 30_000,
};
