import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';

// PostGraphile as its documentation starts it for production: GraphQL from the tables, one SQL statement per operation.
const handler = postgraphile(process.env['DATABASE_URL'], 'public', {
  disableQueryLog: true,
  graphiql: false,
  dynamicJson: true,
  ignoreRBAC: false,
});
createServer((request, response) => {
  void handler(request, response);
}).listen(Number(process.env['PORT']), '127.0.0.1');
