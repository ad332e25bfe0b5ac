import {
  AskDirect,
  AskQuestion,
  DecideDirect,
  DecideQuestion,
  DraftCaption,
  EditMessage,
  FinishCaption,
  JoinBackstage,
  JoinChannel,
  ListChanges,
  ListEarlierMessages,
  ListOwnReactions,
  ReactToMessage,
  SearchMessages,
  WithdrawMessage,
  ListDirect,
  ListDirectMessages,
  ListPreviews,
  TranslateMessage,
  ListMessages,
  ListPolls,
  ListQuestions,
  QuestionRules,
  ReadDirect,
  ReportDirect,
  SendDirect,
  SendReaction,
  SendLine,
  SendMessage,
  TakeCaptionTurn,
  VoteForQuestion,
  VoteInPoll,
  WatchCaptions,
  type ChatClientToServer,
  ListModerationRecord,
  ModerateMessage,
  ReportMessage,
  RestrictPerson,
  WatchModeration,
} from '@app/contracts';
import {
  closePassServer,
  createPassServer,
  type MessageTable,
  on,
  serveMessages,
  type SocketServerSettings,
} from '@app/realtime';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { BackstageOperations } from './backstage/backstage-operations.js';
import { CaptionOperations } from './captions/caption-operations.js';
import { ChatMetrics } from './chat-metrics.js';
import { DirectOperations } from './direct/direct-operations.js';
import type { ChatSocket, ChatSocketServer } from './chat-socket.js';
import { Lobby } from './lobby.js';
import { MessageOperations } from './messages/message-operations.js';
import { ReaderOperations } from './messages/reader-operations.js';
import { PollOperations } from './polls/poll-operations.js';
import { ModerationOperations } from './moderation/moderation-operations.js';
import { PreviewOperations } from './previews/preview-operations.js';
import { TranslationOperations } from './translation/translation-operations.js';
import { QuestionOperations } from './questions/question-operations.js';
import { ReactionOperations } from './reactions/reaction-operations.js';
import { ChatRooms } from './rooms/chat-rooms.js';
import { ordersOfSummits } from './summit-orders.js';
import { OtherServers } from './servers/other-servers.js';

/** Injection token of the chat sockets' settings. */
export const CHAT_SOCKETS = Symbol('CHAT_SOCKETS');

/** The chat sockets of this process, from its start to its end. */
@Injectable()
export class ChatServer implements OnModuleInit, BeforeApplicationShutdown {
  private server: ChatSocketServer | undefined;

  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly messages: MessageOperations,
    private readonly readers: ReaderOperations,
    private readonly captions: CaptionOperations,
    private readonly backstage: BackstageOperations,
    private readonly questions: QuestionOperations,
    private readonly moderation: ModerationOperations,
    private readonly polls: PollOperations,
    private readonly reactions: ReactionOperations,
    private readonly direct: DirectOperations,
    private readonly previews: PreviewOperations,
    private readonly translation: TranslationOperations,
    private readonly rooms: ChatRooms,
    private readonly lobby: Lobby,
    private readonly others: OtherServers,
    private readonly metrics: ChatMetrics,
    @Inject(CHAT_SOCKETS) private readonly settings: SocketServerSettings,
  ) {}

  onModuleInit(): void {
    this.rooms.start();
    this.server = createPassServer(this.http.httpAdapter.getHttpServer(), {
      ...this.settings,
      mayEnter: ({ address }) => this.lobby.refusal(address),
    });
    const table = this.table();
    this.others.join(this.server);
    const ofSummits = ordersOfSummits(table);
    this.server.on('connection', (socket) =>
      this.serve(socket, socket.data.claims.roomKind === 'summit' ? ofSummits : table),
    );
  }

  /** Before the HTTP server closes: answers what was taken, then tells the sockets, which come back to another server. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.rooms.close();
    // The answers of the last batch are on their way in this event-loop turn.
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (this.server !== undefined) closePassServer(this.server);
    this.others.close();
  }

  private serve(socket: ChatSocket, table: MessageTable<ChatClientToServer, ChatSocket>): void {
    this.metrics.sockets.inc();
    this.lobby.enter(socket);
    socket.on('disconnect', () => {
      this.lobby.leave(socket);
      this.metrics.sockets.dec();
      this.rooms.leave(socket);
    });
    serveMessages(socket, table, this.settings, () => this.rooms.renew(socket));
  }

  /** One for all sockets: thousands of silent attendees would each carry their own. */
  private table(): MessageTable<ChatClientToServer, ChatSocket> {
    const { messages, readers, captions, backstage, questions } = this;
    return {
      'chat:join-channel': on(JoinChannel, async (message, socket) => {
        const answer = await messages.join(socket, message);
        if (answer.ok) this.lobby.leave(socket);
        return answer;
      }),
      'chat:send-message': on(SendMessage, (message, socket) => messages.send(socket, message)),
      'chat:list-messages': on(ListMessages, (message, socket) => messages.list(socket, message)),
      'chat:list-changes': on(ListChanges, (message, socket) => messages.listChanges(socket, message)),
      'chat:edit-message': on(EditMessage, (message, socket) => messages.edit(socket, message)),
      'chat:withdraw-message': on(WithdrawMessage, (message, socket) => messages.withdraw(socket, message)),
      'chat:react': on(ReactToMessage, (message, socket) => readers.react(socket, message)),
      'chat:list-own-reactions': on(ListOwnReactions, (message, socket) => readers.listOwnReactions(socket, message)),
      'chat:list-earlier-messages': on(ListEarlierMessages, (message, socket) => readers.listEarlier(socket, message)),
      'chat:search-messages': on(SearchMessages, (message, socket) => readers.find(socket, message)),
      'caption:watch': on(WatchCaptions, (message, socket) => captions.watch(socket, message)),
      'caption:show-draft': on(DraftCaption, (message, socket) => captions.showDraft(socket, message)),
      'caption:finish-line': on(FinishCaption, (message, socket) => captions.finish(socket, message)),
      'caption:take-turn': on(TakeCaptionTurn, (message, socket) => captions.takeTurn(socket, message)),
      'backstage:join': on(JoinBackstage, (message, socket) => backstage.join(socket, message)),
      'backstage:send-line': on(SendLine, (message, socket) => backstage.send(socket, message)),
      'backstage:list-lines': on(ListMessages, (message, socket) => backstage.list(socket, message)),
      'preview:list': on(ListPreviews, (message, socket) => this.previews.list(socket, message)),
      'translation:translate': on(TranslateMessage, (message, socket) => this.translation.translate(socket, message)),
      'direct:list': on(ListDirect, (message, socket) => this.direct.list(socket, message)),
      'direct:ask': on(AskDirect, (message, socket) => this.direct.ask(socket, message)),
      'direct:send': on(SendDirect, (message, socket) => this.direct.send(socket, message)),
      'direct:list-messages': on(ListDirectMessages, (message, socket) => this.direct.listMessages(socket, message)),
      'direct:decide': on(DecideDirect, (message, socket) => this.direct.decide(socket, message)),
      'direct:read': on(ReadDirect, (message, socket) => this.direct.read(socket, message)),
      'direct:report': on(ReportDirect, (message, socket) => this.direct.report(socket, message)),
      'moderation:watch': on(WatchModeration, (message, socket) => this.moderation.watch(socket, message)),
      'moderation:report': on(ReportMessage, (message, socket) => this.moderation.report(socket, message)),
      'moderation:decide': on(ModerateMessage, (message, socket) => this.moderation.decide(socket, message)),
      'moderation:restrict': on(RestrictPerson, (message, socket) => this.moderation.restrict(socket, message)),
      'moderation:list-record': on(ListModerationRecord, (message, socket) =>
        this.moderation.listRecord(socket, message),
      ),
      'question:list': on(ListQuestions, (message, socket) => questions.list(socket, message)),
      'question:ask': on(AskQuestion, (message, socket) => questions.ask(socket, message)),
      'question:vote': on(VoteForQuestion, (message, socket) => questions.vote(socket, message)),
      'question:decide': on(DecideQuestion, (message, socket) => questions.decide(socket, message)),
      'question:rule': on(QuestionRules, (message, socket) => questions.rule(socket, message)),
      'poll:list': on(ListPolls, (_message, socket) => this.polls.list(socket)),
      'poll:vote': on(VoteInPoll, (message, socket) => this.polls.vote(socket, message)),
      'reaction:send': on(SendReaction, (message, socket) => this.reactions.send(socket, message)),
    };
  }
}
