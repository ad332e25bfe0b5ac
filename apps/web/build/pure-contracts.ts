import type { Plugin } from 'vite';

const CONTRACTS = /\/libs\/contracts\/src\/.*\.ts$/;

/**
 * Tells the bundler that nothing of the contracts happens when they are imported: what the app does not use of them goes, and with
 * the schemas, which only servers parse by, zod. The bundler cannot see that of a chain of calls by itself.
 */
export function pureContracts(): Plugin {
  return {
    name: 'canopy:pure-contracts',
    apply: 'build',
    transform(code, id) {
      if (!CONTRACTS.test(id)) return null;
      const ranges = this.parse(code).body.flatMap((statement) => {
        const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
        if (declaration?.type !== 'VariableDeclaration') return [];
        return declaration.declarations.flatMap(({ init }) => (init?.type === 'CallExpression' ? [init] : []));
      });
      const pure = ranges.reduceRight(
        (text, { start, end }) =>
          `${text.slice(0, start)}/* @__PURE__ */ (() => ${text.slice(start, end)})()${text.slice(end)}`,
        code,
      );
      return { code: pure, map: null };
    },
  };
}
