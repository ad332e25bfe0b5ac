import { Facts1700000000100 } from './1700000000100-facts.js';
import { Programme1700000000200 } from './1700000000200-programme.js';
import { Identity1700000000300 } from './1700000000300-identity.js';
import { Stage1700000000400 } from './1700000000400-stage.js';
import { Chat1700000000500 } from './1700000000500-chat.js';
import { Release1700000000600 } from './1700000000600-release.js';
import { SummitEditing1700000000700 } from './1700000000700-summit-editing.js';
import { People1700000000800 } from './1700000000800-people.js';
import { Registration1700000000900 } from './1700000000900-registration.js';
import { Calendars1700000001000 } from './1700000001000-calendars.js';
import { Search1700000001200 } from './1700000001200-search.js';
import { Webhooks1700000001205 } from './1700000001205-webhooks.js';
import { Audit1700000001210 } from './1700000001210-audit.js';
import { MediaUsage1700000001300 } from './1700000001300-media-usage.js';
import { Slides1700000001500 } from './1700000001500-slides.js';
import { Captions1700000001600 } from './1700000001600-captions.js';
import { Questions1700000001800 } from './1700000001800-questions.js';
import { MessageChanges1700000001900 } from './1700000001900-message-changes.js';
import { Moderation1700000001950 } from './1700000001950-moderation.js';
import { QuestionInvitations1700000002000 } from './1700000002000-question-invitations.js';
import { Polls1700000002050 } from './1700000002050-polls.js';
import { Audience1700000002100 } from './1700000002100-audience.js';
import { Direct1700000002150 } from './1700000002150-direct.js';
import { Erasures1700000002200 } from './1700000002200-erasures.js';
import { SettledReports1700000002160 } from './1700000002160-settled-reports.js';
import { Certificates1700000002600 } from './1700000002600-certificates.js';
import { CarbonLedger1700000002400 } from './1700000002400-carbon-ledger.js';
import { CarbonFootprints1700000002420 } from './1700000002420-carbon-footprints.js';
import { CarbonProjects1700000002440 } from './1700000002440-carbon-projects.js';
import { CarbonOrders1700000002500 } from './1700000002500-carbon-orders.js';
import { CarbonSummitBalances1700000002550 } from './1700000002550-carbon-summit-balances.js';
import { CarbonLeaderboard1700000002650 } from './1700000002650-carbon-leaderboard.js';
import { Initiatives1700000002700 } from './1700000002700-initiatives.js';
import { Embargoes1700000002710 } from './1700000002710-embargoes.js';
import { InitiativeDelegates1700000002720 } from './1700000002720-initiative-delegates.js';
import { InitiativeSignatures1700000002750 } from './1700000002750-initiative-signatures.js';
import { RollCalls1700000002760 } from './1700000002760-roll-calls.js';
import { RunSheets1700000002900 } from './1700000002900-run-sheets.js';
import { Outcomes1700000002800 } from './1700000002800-outcomes.js';
import { News1700000002850 } from './1700000002850-news.js';
import { CertificateTemplates1700000002950 } from './1700000002950-certificate-templates.js';
import { CertifiedPeople1700000002955 } from './1700000002955-certified-people.js';
import { SearchPublished1700000002980 } from './1700000002980-search-published.js';
import { DelegatesWhoCame1700000002970 } from './1700000002970-delegates-who-came.js';
import { WholeTonnes1700000002985 } from './1700000002985-whole-tonnes.js';

/** In the order they run. */
export const migrations = [
  Facts1700000000100,
  Programme1700000000200,
  Identity1700000000300,
  Stage1700000000400,
  Chat1700000000500,
  Release1700000000600,
  SummitEditing1700000000700,
  People1700000000800,
  Registration1700000000900,
  Calendars1700000001000,
  Search1700000001200,
  Webhooks1700000001205,
  Audit1700000001210,
  MediaUsage1700000001300,
  Slides1700000001500,
  Captions1700000001600,
  Questions1700000001800,
  MessageChanges1700000001900,
  Moderation1700000001950,
  QuestionInvitations1700000002000,
  Polls1700000002050,
  Audience1700000002100,
  Direct1700000002150,
  Erasures1700000002200,
  SettledReports1700000002160,
  CarbonLedger1700000002400,
  CarbonFootprints1700000002420,
  CarbonProjects1700000002440,
  CarbonOrders1700000002500,
  CarbonSummitBalances1700000002550,
  Certificates1700000002600,
  CarbonLeaderboard1700000002650,
  Initiatives1700000002700,
  Embargoes1700000002710,
  InitiativeDelegates1700000002720,
  InitiativeSignatures1700000002750,
  RollCalls1700000002760,
  Outcomes1700000002800,
  RunSheets1700000002900,
  News1700000002850,
  CertificateTemplates1700000002950,
  CertifiedPeople1700000002955,
  DelegatesWhoCame1700000002970,
  SearchPublished1700000002980,
  WholeTonnes1700000002985,
] as const;
