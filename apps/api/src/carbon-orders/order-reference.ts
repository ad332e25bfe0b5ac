import { CODE_LETTERS } from '@app/domain';
import { randomInt } from 'node:crypto';

/** 45 random bits: there is nothing to open with it, and no two orders share one. */
const LENGTH = 9;

/** What a bank transfer says, so that it is known whose it is: `C` and letters that nobody mistakes for one another. */
export function newOrderReference(): string {
  return `C${Array.from({ length: LENGTH }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')}`;
}
