import {
  IconActivity,
  IconChartBar,
  IconHeadset,
  IconListNumbers,
  IconMessageCircle,
  IconMessageQuestion,
  IconMessages,
  IconPresentation,
  IconShieldCheck,
  IconSignature,
  IconUsers,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { RoomAnnouncements } from '../announcements/index.js';
import { BackstageNotice, BackstagePanel, readsBackstage, useBackstageBadge } from '../backstage-channel/index.js';
import { CaptionerBar, CaptionOverlay, CaptionTool } from '../captions/index.js';
import {
  ChairBar,
  CountdownOverlay,
  People,
  RaiseHand,
  Requests,
  RoomNews,
  TurnOverlay,
  useConsoleBadge,
} from '../console/index.js';
import { DirectPanel, hasInbox, useDirectBadge, WriteToButton } from '../direct/index.js';
import { BoothBar, FloorNotice, LanguageTool, SignLanguageTile } from '../interpretation/index.js';
import { ModerationPanel, useModerationBadge } from '../moderation/index.js';
import { PollOnStage, PollsPanel, usePollsBadge } from '../polls/index.js';
import { InvitationDialog, QuestionOnStage, QuestionsPanel, useQuestionsBadge } from '../questions/index.js';
import { ReactionOverlay, ReactionTool } from '../reactions/index.js';
import { RollCallNews, RollCallOnStage, RollCallPanel } from '../roll-call/index.js';
import { hasDesk, isScreenShown, ScreenTool, ScreenView, SlidesBar, SlidesPanel, SlideView } from '../slides/index.js';
import { ViewTool, type LiveRoomView, type PersonTool, type RoomPanel } from '../stage/index.js';
import { StatisticsTab } from '../statistics/index.js';
import { CeremonyTab } from './CeremonyTab.js';
import { OwnBar } from './OwnBar.js';
import { RoomChat, useUnread } from './RoomChat.js';

/** What may be shown on the stage beside people, the first that is there: who signs, a screen, slides. Each fills the frame it is given. */
export const CONTENTS: readonly { isShown: (view: LiveRoomView) => boolean; Content: ComponentType }[] = [
  { isShown: ({ rollCall }) => rollCall !== null, Content: RollCallOnStage },
  { isShown: isScreenShown, Content: ScreenView },
  { isShown: ({ stage }) => stage.slides !== null, Content: SlideView },
];

/** Lines at the top of the picture, one below the other. All of these take the room by `useLiveRoom` and show nothing where they have nothing to say. */
export const NOTICES: readonly ComponentType[] = [TurnOverlay, QuestionOnStage, PollOnStage];

/** Over the picture in the middle, and over nobody beside it. */
export const PICTURE_OVERLAYS: readonly ComponentType[] = [ReactionOverlay, CaptionOverlay];

/** Over the whole stage. */
export const OVERLAYS: readonly ComponentType[] = [
  CountdownOverlay,
  Requests,
  InvitationDialog,
  RoomNews,
  RollCallNews,
  SignLanguageTile,
];

/** What every viewer may choose, as buttons in one line below the picture. */
export const TOOLS: readonly ComponentType[] = [
  LanguageTool,
  RaiseHand,
  ReactionTool,
  ScreenTool,
  CaptionTool,
  ViewTool,
];

/** Below these: what is heard instead of an interpreter, and bars of those who work: whoever presides, speaks, interprets, captions. */
export const BARS: readonly ComponentType[] = [
  FloorNotice,
  RoomAnnouncements,
  BackstageNotice,
  ChairBar,
  OwnBar,
  SlidesBar,
  CaptionerBar,
  BoothBar,
];

/** Beside a person's name, where people are listed. */
export const PERSON_TOOLS: readonly PersonTool[] = [WriteToButton];

/** Beside the stage, as tabs. */
export const PANELS: readonly RoomPanel[] = [
  {
    id: 'chat',
    label: 'session.tab-chat',
    icon: IconMessageCircle,
    isShown: () => true,
    useBadge: useUnread,
    Content: RoomChat,
  },
  {
    id: 'questions',
    label: 'questions.tab',
    icon: IconMessageQuestion,
    isShown: () => true,
    useBadge: useQuestionsBadge,
    Content: QuestionsPanel,
  },
  {
    id: 'polls',
    label: 'polls.tab',
    icon: IconChartBar,
    isShown: () => true,
    useBadge: usePollsBadge,
    Content: PollsPanel,
  },
  {
    id: 'roll-call',
    label: 'roll-call.tab',
    icon: IconSignature,
    isShown: ({ rollCall, hasSigning }) => rollCall !== null || hasSigning,
    Content: RollCallPanel,
  },
  {
    id: 'people',
    label: 'session.tab-people',
    icon: IconUsers,
    isShown: () => true,
    useBadge: useConsoleBadge,
    Content: People,
  },
  {
    id: 'run-sheet',
    label: 'run-sheet.tab',
    icon: IconListNumbers,
    isShown: ({ isModerator }) => isModerator,
    Content: CeremonyTab,
  },
  {
    id: 'moderation',
    label: 'moderation.tab',
    icon: IconShieldCheck,
    isShown: ({ isModerator }) => isModerator,
    useBadge: useModerationBadge,
    Content: ModerationPanel,
  },
  {
    id: 'direct',
    label: 'direct.tab',
    icon: IconMessages,
    isShown: hasInbox,
    useBadge: useDirectBadge,
    Content: DirectPanel,
  },
  {
    id: 'backstage',
    label: 'backstage-channel.tab',
    icon: IconHeadset,
    isShown: readsBackstage,
    useBadge: useBackstageBadge,
    Content: BackstagePanel,
  },
  { id: 'slides', label: 'slides.tab', icon: IconPresentation, isShown: hasDesk, Content: SlidesPanel },
  {
    id: 'statistics',
    label: 'statistics.tab',
    icon: IconActivity,
    isShown: ({ isModerator }) => isModerator,
    Content: StatisticsTab,
  },
];
