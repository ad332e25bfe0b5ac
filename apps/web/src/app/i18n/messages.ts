import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { first, more } from 'virtual:messages';
import type { InterfaceLanguage } from './languages.js';
import type app from '../messages/en.json';
import type announcements from '../../features/announcements/messages/en.json';
import type audienceFiles from '../../features/audience-files/messages/en.json';
import type carbon from '../../features/carbon/messages/en.json';
import type carbonEntry from '../../features/carbon-entry/messages/en.json';
import type carbonCheckout from '../../features/carbon-checkout/messages/en.json';
import type carbonProjects from '../../features/carbon-projects/messages/en.json';
import type carbonLeaderboard from '../../features/carbon-leaderboard/messages/en.json';
import type calendar from '../../features/calendar/messages/en.json';
import type backstageChannel from '../../features/backstage-channel/messages/en.json';
import type captions from '../../features/captions/messages/en.json';
import type certificate from '../../features/certificate/messages/en.json';
import type chat from '../../features/chat/messages/en.json';
import type console from '../../features/console/messages/en.json';
import type deviceCheck from '../../features/device-check/messages/en.json';
import type direct from '../../features/direct/messages/en.json';
import type messaging from '../../features/messaging/messages/en.json';
import type embargo from '../../features/embargo/messages/en.json';
import type guestOfHonour from '../../features/guest-of-honour/messages/en.json';
import type home from '../../features/home/messages/en.json';
import type initiativeDrafting from '../../features/initiative-drafting/messages/en.json';
import type interpretation from '../../features/interpretation/messages/en.json';
import type invitation from '../../features/invitation/messages/en.json';
import type moderation from '../../features/moderation/messages/en.json';
import type myAgenda from '../../features/my-agenda/messages/en.json';
import type news from '../../features/news/messages/en.json';
import type organiseNews from '../../features/organise-news/messages/en.json';
import type organise from '../../features/organise/messages/en.json';
import type organiseCarbon from '../../features/organise-carbon/messages/en.json';
import type organiseCertificates from '../../features/organise-certificates/messages/en.json';
import type organiseSettings from '../../features/organise-settings/messages/en.json';
import type organiseExchange from '../../features/organise-exchange/messages/en.json';
import type organisePeople from '../../features/organise-people/messages/en.json';
import type outcomes from '../../features/outcomes/messages/en.json';
import type outbox from '../../features/outbox/messages/en.json';
import type organiseRegistration from '../../features/organise-registration/messages/en.json';
import type organiseRelease from '../../features/organise-release/messages/en.json';
import type person from '../../features/person/messages/en.json';
import type questions from '../../features/questions/messages/en.json';
import type reactions from '../../features/reactions/messages/en.json';
import type registration from '../../features/registration/messages/en.json';
import type personalData from '../../features/personal-data/messages/en.json';
import type personForm from '../../features/person-form/messages/en.json';
import type presence from '../../features/presence/messages/en.json';
import type polls from '../../features/polls/messages/en.json';
import type profile from '../../features/profile/messages/en.json';
import type runSheet from '../../features/run-sheet/messages/en.json';
import type search from '../../features/search/messages/en.json';
import type organiseWebhooks from '../../features/organise-webhooks/messages/en.json';
import type organiseAudit from '../../features/organise-audit/messages/en.json';
import type rollCall from '../../features/roll-call/messages/en.json';
import type session from '../../features/session/messages/en.json';
import type signIn from '../../features/sign-in/messages/en.json';
import type signing from '../../features/signing/messages/en.json';
import type slides from '../../features/slides/messages/en.json';
import type stage from '../../features/stage/messages/en.json';
import type statistics from '../../features/statistics/messages/en.json';
import type summit from '../../features/summit/messages/en.json';
import type summitChat from '../../features/summit-chat/messages/en.json';
import type translation from '../../features/translation/messages/en.json';
import type ticket from '../../features/ticket/messages/en.json';

/** Every message there is: a key that English does not have is a type error. */
export type MessageId = keyof (typeof app &
  typeof announcements &
  typeof audienceFiles &
  typeof carbon &
  typeof carbonEntry &
  typeof carbonCheckout &
  typeof carbonLeaderboard &
  typeof carbonProjects &
  typeof calendar &
  typeof backstageChannel &
  typeof captions &
  typeof certificate &
  typeof chat &
  typeof console &
  typeof deviceCheck &
  typeof direct &
  typeof messaging &
  typeof translation &
  typeof embargo &
  typeof guestOfHonour &
  typeof home &
  typeof initiativeDrafting &
  typeof interpretation &
  typeof invitation &
  typeof moderation &
  typeof news &
  typeof organiseNews &
  typeof myAgenda &
  typeof organise &
  typeof organiseCarbon &
  typeof organiseCertificates &
  typeof organiseSettings &
  typeof organiseExchange &
  typeof organisePeople &
  typeof outcomes &
  typeof outbox &
  typeof organiseRegistration &
  typeof organiseRelease &
  typeof person &
  typeof personForm &
  typeof personalData &
  typeof presence &
  typeof polls &
  typeof profile &
  typeof questions &
  typeof reactions &
  typeof registration &
  typeof runSheet &
  typeof search &
  typeof organiseWebhooks &
  typeof organiseAudit &
  typeof rollCall &
  typeof session &
  typeof signIn &
  typeof signing &
  typeof slides &
  typeof stage &
  typeof statistics &
  typeof summit &
  typeof summitChat &
  typeof ticket);

/** As the build compiles them: parsed, so that the app needs no parser. */
export type Messages = Record<string, MessageFormatElement[]>;

/** Messages by language, of those that were asked for; each grows when a page needs more. */
const kept = new Map<InterfaceLanguage, { messages: Messages; added: Set<unknown> }>();
let areAllWanted = false;

/**
 * The messages of one language: the first ones, and all once any page has needed all, each in one file.
 * What it returns grows in place (`loadAllMessages`): a message is looked up when it is written.
 */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  const of = kept.get(language) ?? { messages: {}, added: new Set() };
  kept.set(language, of);
  const wanted = areAllWanted ? [first[language], more[language]] : [first[language]];
  await Promise.all(
    wanted
      .filter((load) => !of.added.has(load))
      .map(async (load) => {
        Object.assign(of.messages, (await load()).default);
        of.added.add(load);
      }),
  );
  return of.messages;
}

/** Adds the messages that most pages do without, in each language shown so far, and from now on in every one. */
export async function loadAllMessages(): Promise<void> {
  areAllWanted = true;
  await Promise.all([...kept.keys()].map(loadMessages));
}
