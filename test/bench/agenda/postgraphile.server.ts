import { createServer } from 'node:http';
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

// PostGraphile 4 wants graphql 15, of which npm gives each of its packages a copy; they only work with one between them.
const theirs = createRequire(import.meta.resolve('postgraphile'));
let isResolving = false;
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (isResolving || !/^graphql(\/|$)/.test(specifier)) return nextResolve(specifier, context);
    // `theirs.resolve` asks this hook again.
    isResolving = true;
    try {
      const format = specifier.endsWith('.json') ? 'json' : 'commonjs';
      return { url: pathToFileURL(theirs.resolve(specifier)).href, format, shortCircuit: true };
    } finally {
      isResolving = false;
    }
  },
});
const { postgraphile } = await import('postgraphile');

// As its documentation starts it for production: GraphQL from the tables, one SQL statement per operation.
const handler = postgraphile(process.env['DATABASE_URL'], 'public', {
  disableQueryLog: true,
  graphiql: false,
  dynamicJson: true,
});
createServer((request, response) => {
  void handler(request, response);
}).listen(Number(process.env['PORT']), '127.0.0.1');
