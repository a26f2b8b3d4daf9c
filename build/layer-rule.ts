import { dirname, relative, resolve, sep } from 'node:path';
import type { Rule } from 'eslint';
import type { Node } from 'estree';
import { layers, siblingsApart } from './layers.ts';

const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

function layerOf(file: string): string | undefined {
  return Object.keys(layers)
    .filter((layer) => within(file, layer))
    .sort((a, b) => b.length - a.length)[0];
}

/** The screen's own folder, or undefined for the files beside the screens. */
function siblingOf(file: string): string | undefined {
  const rest = within(file, siblingsApart) ? file.slice(siblingsApart.length + 1).split('/') : [];
  return rest.length > 1 ? rest[0] : undefined;
}

/** The sentence for an import that the table does not allow, or null. Paths are from the project's root, with slashes. */
export function refusal(from: string, to: string): string | null {
  const layer = layerOf(from);
  if (layer === undefined) return null;
  const target = layerOf(to);
  if (target !== layer && !layers[layer]?.some((allowed) => within(to, allowed))) {
    return `${layer} may not import ${to}. See build/layers.ts for who may import whom.`;
  }
  const [here, there] = [siblingOf(from), siblingOf(to)];
  if (here !== undefined && there !== undefined && here !== there) {
    return `The screen ${here} may not import the screen ${there}. Share through components or domain.`;
  }
  return null;
}

/** Any statement or expression that names another module. */
type Importing = Rule.Node & { readonly source?: Node | null | undefined };

/** ESLint rule: every relative import goes in a direction that the table of layers allows. */
export const layerRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const slashed = (path: string) => relative(context.cwd, path).split(sep).join('/');
    const file = context.filename;
    const look = (node: Importing) => {
      if (node.source?.type !== 'Literal') return;
      const source = node.source.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const why = refusal(slashed(file), slashed(resolve(dirname(file), source.replace(/\?.*$/, ''))));
      if (why !== null) context.report({ node: node.source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
      ImportExpression: look,
    };
  },
};
