import type { Settings } from './settings.queries.js';

/** Settings as they are typed: numbers as text, words one in each line. */
export interface SettingsForm {
  isPreModerated: boolean;
  holdsLinks: boolean;
  slowModeSeconds: string;
  holdsNewcomersMinutes: string;
  queueAfterReports: string;
  /** Empty for never. */
  removeAfterReports: string;
  wordLists: readonly { language: string; refuse: string; hold: string }[];
}

export const formOf = (settings: Settings): SettingsForm => ({
  isPreModerated: settings.isPreModerated,
  holdsLinks: settings.holdsLinks,
  slowModeSeconds: String(settings.slowModeSeconds),
  holdsNewcomersMinutes: String(settings.holdsNewcomersMinutes),
  queueAfterReports: String(settings.queueAfterReports),
  removeAfterReports: settings.removeAfterReports === null ? '' : String(settings.removeAfterReports),
  wordLists: settings.wordLists.map(({ language, refuse, hold }) => ({
    language,
    refuse: refuse.join('\n'),
    hold: hold.join('\n'),
  })),
});

/** As the API takes them; what is no number is left for it to refuse. */
export const settingsOf = (form: SettingsForm): Settings => ({
  isPreModerated: form.isPreModerated,
  holdsLinks: form.holdsLinks,
  slowModeSeconds: numberOf(form.slowModeSeconds),
  holdsNewcomersMinutes: numberOf(form.holdsNewcomersMinutes),
  queueAfterReports: numberOf(form.queueAfterReports),
  removeAfterReports: form.removeAfterReports.trim() === '' ? null : numberOf(form.removeAfterReports),
  wordLists: form.wordLists.map(({ language, refuse, hold }) => ({
    language,
    refuse: wordsOf(refuse),
    hold: wordsOf(hold),
  })),
});

/** -1, which nothing takes, for what is no whole number. */
const numberOf = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : -1);

const wordsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];
