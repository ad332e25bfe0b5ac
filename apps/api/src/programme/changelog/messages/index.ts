import type { InterfaceLanguage } from '@app/contracts';
import { az } from './az.js';
import { en } from './en.js';
import type { ChangelogMessages } from './messages.js';
import { ru } from './ru.js';
import { th } from './th.js';
import { ur } from './ur.js';
import { zh } from './zh.js';

export const CHANGELOG_MESSAGES: Record<InterfaceLanguage, ChangelogMessages> = { en, zh, ur, ru, th, az };
