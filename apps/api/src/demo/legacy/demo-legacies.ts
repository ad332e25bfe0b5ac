import type { DemoLegacy } from './demo-legacy.js';
import { CONFERENCE_LEGACY } from './conference-2024.data.js';
import { FORUM_LEGACY } from './forum-2021.data.js';
import { ROUNDTABLE_LEGACY } from './roundtable-2022.data.js';

/**
 * What the three summits left behind, as far as the reports go: outcomes, a guest of honour, news and a ceremony. Wherever they are
 * silent the texts say so, and what is there only to be shown says that it is a demonstration.
 */
export const DEMO_LEGACIES: readonly DemoLegacy[] = [ROUNDTABLE_LEGACY, FORUM_LEGACY, CONFERENCE_LEGACY];
