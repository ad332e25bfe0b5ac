import { randomBytes } from 'node:crypto';

/** 144 bits that nobody guesses. */
export const newSlideKey = (): string => randomBytes(18).toString('base64url');
export const SLIDE_KEY = /^[\w-]{24}$/;

/** Where the pictures of a page are served, by size: `<address>/full.webp`, `<address>/small.webp`. */
export const slideAddress = (key: string): string => `/slides/${key}`;
