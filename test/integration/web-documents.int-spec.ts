import { formatDocument } from '@urql/core';
import { buildSchema, type FragmentDefinitionNode, Kind, parse, specifiedRules, validate, visit } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { limitRules } from '../../apps/api/src/graphql/limits.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every document of the web app: an operation with the fragments it uses. Keyed by the operation's name. */
function documentsOfTheWebApp(): Map<string, string> {
  const definitions = globSync('apps/web/src/**/*.{ts,tsx}', { cwd: root, exclude: ['**/*.spec.*'] })
    .flatMap((file) => [...readFileSync(root + file, 'utf8').matchAll(/\bgraphql\(\s*`([^`]+)`/g)])
    // '@_unmask' is for gql.tada's types alone and never sent.
    .flatMap(([, text]) => parse((text ?? '').replaceAll('@_unmask', '')).definitions);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const documents = new Map<string, string>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const used = new Set<FragmentDefinitionNode>();
    const follow = (node: typeof definition | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (!fragment || used.has(fragment)) return;
          used.add(fragment);
          follow(fragment);
        },
      });
    };
    follow(definition);
    const texts = [definition, ...used].map(({ loc }) => loc?.source.body.slice(loc.start, loc.end));
    documents.set(definition.name?.value ?? 'unnamed', texts.join('\n'));
  }
  return documents;
}

describe('the documents of the web app', () => {
  const schema = buildSchema(readFileSync(`${root}schema.graphql`, 'utf8'));
  const documents = documentsOfTheWebApp();

  it('are found', () => {
    expect([...documents.keys()]).toEqual(expect.arrayContaining(['Viewer', 'CreateSession', 'ProgrammeChanged']));
  });
  // As it is sent: urql asks for each object's `__typename` too.
  it.each([...documents])(
    '%s is one that the API answers: it fits the schema and stays within its limits',
    (_, document) => {
      expect(
        validate(schema, formatDocument(parse(document)), [...specifiedRules, ...limitRules(false)]).map(
          ({ message }) => message,
        ),
      ).toEqual([]);
    },
  );
});
