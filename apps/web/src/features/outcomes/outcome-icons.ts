import {
  IconAward,
  IconBulb,
  IconCoins,
  IconFileCheck,
  IconHeartHandshake,
  type TablerIcon,
} from '@tabler/icons-react';
import type { OutcomeCard } from './outcomes.queries.js';

export const OUTCOME_ICONS: Readonly<Record<OutcomeCard['kind'], TablerIcon>> = {
  FUND: IconCoins,
  MEMORANDUM: IconFileCheck,
  PROPOSAL: IconBulb,
  COMMITMENT: IconHeartHandshake,
  AMBASSADOR: IconAward,
};
