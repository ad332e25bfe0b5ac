export { AnnouncementClient } from './announcement-client.js';
export { BackstageClient, type BackstageSnapshot, type BackstageTo, type OwnLine } from './backstage-client.js';
export { CaptionClient, type CaptionSnapshot, type OwnCaption } from './caption-client.js';
export { ChatClient } from './chat-client.js';
export { extensionFor } from './extension-for.js';
export { DirectClient, unreadDirect, type DirectSnapshot } from './direct-client.js';
export { reactionKey } from './own-reactions.js';
export type { MessageChannel } from './message-channel.js';
export { messageKey, type ChatConnection, type ChatSnapshot, type OwnMessage } from './chat-snapshot.js';
export { QuestionClient, type OwnQuestion, type QuestionProblem, type QuestionsSnapshot } from './question-client.js';
export { ReactionClient, type ReactionsSnapshot } from './reaction-client.js';
export {
  ModerationClient,
  type BoardSnapshot,
  type ModerationProblem,
  type ModerationSnapshot,
  type Restriction,
} from './moderation-client.js';
export { PollClient, type PollProblem, type PollsSnapshot } from './poll-client.js';
export { PreviewClient } from './preview-client.js';
export { TranslationClient, type MessageTranslation, type TranslationSnapshot } from './translation-client.js';
export { RollCallClient } from './roll-call-client.js';
export type { PassSource } from './pass-source.js';
export { unpackBatches } from './room-batch.js';
