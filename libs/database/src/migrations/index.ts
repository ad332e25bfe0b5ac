import { Facts1700000000100 } from './1700000000100-facts.js';
import { Programme1700000000200 } from './1700000000200-programme.js';

/** In the order they run. */
export const migrations = [Facts1700000000100, Programme1700000000200] as const;
