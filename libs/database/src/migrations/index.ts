import { Facts1700000000100 } from './1700000000100-facts.js';
import { Programme1700000000200 } from './1700000000200-programme.js';
import { Identity1700000000300 } from './1700000000300-identity.js';
import { Stage1700000000400 } from './1700000000400-stage.js';
import { Chat1700000000500 } from './1700000000500-chat.js';

/** In the order they run. */
export const migrations = [
  Facts1700000000100,
  Programme1700000000200,
  Identity1700000000300,
  Stage1700000000400,
  Chat1700000000500,
] as const;
