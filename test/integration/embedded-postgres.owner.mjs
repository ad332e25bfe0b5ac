// A process that owns an embedded PostgreSQL and can be killed: it prints the server's URL and waits.
import { registerHooks } from 'node:module';

// Node strips the types itself; only the `.js` of our imports has to lead to the `.ts` file.
registerHooks({
  resolve: (specifier, context, next) =>
    next(context.parentURL?.endsWith('.ts') ? specifier.replace(/\.js$/, '.ts') : specifier, context),
});
const { startEmbeddedPostgres } = await import('../../libs/database/src/embedded-postgres.ts');
const { url } = await startEmbeddedPostgres({ dataDir: process.argv[2] });
console.log(url);
setInterval(() => undefined, 60_000);
