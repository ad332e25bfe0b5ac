/** A set-up that can't go on, in sentences for the person in front of the terminal. */
export class SetUpError extends Error {}

/** @param {string} line */
export const say = (line) => void process.stdout.write(`${line}\n`);

/**
 * Says what is being done and how long it takes, then how long it took.
 * @template T
 * @param {string} what
 * @param {string} expectation e.g. "about a minute"
 * @param {() => Promise<T>} work
 */
export async function step(what, expectation, work) {
  say(`• ${what} (${expectation}) …`);
  const startedAt = Date.now();
  const result = await work();
  say(`  done in ${Math.max(1, Math.round((Date.now() - startedAt) / 1000))} s`);
  return result;
}

/**
 * Runs a script's body; a SetUpError is shown as its sentences.
 * @param {() => Promise<number>} body its result is the exit code
 */
export async function runScript(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  }
}
