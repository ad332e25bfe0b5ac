import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
/** What is fetched or compiled once per machine: Node, mediasoup's worker. */
export const USER_CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'canopy');
/** A program of the project's packages. @param {string} name */
export const tool = (name) => join(PROJECT, 'node_modules', '.bin', name);
