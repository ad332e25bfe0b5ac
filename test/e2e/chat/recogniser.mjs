// A speech recogniser as somebody would run one beside Canopy: reads what was said from standard input, a JSON result on each
// line, posts it, and prints the status of the answer.
import { createInterface } from 'node:readline';

const [url, secret] = process.argv.slice(2);
for await (const line of createInterface({ input: process.stdin })) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: line,
  });
  console.log(answer.status);
}
