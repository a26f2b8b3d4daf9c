import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { renderAsPrinted } from '../../renderer/report/as-printed/render-as-printed.ts';
import { renderReview } from '../../renderer/report/render-review.ts';
import { sampleDataset } from '../../renderer/exchange/sample.ts';
import { Broken } from './kind.ts';
import { smallReview } from './packages.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** Never, not even where the report of the sample had one. */
const forbidden = new Set(
  'script iframe object embed applet link base form input button textarea select img audio video source track picture frame frameset noscript template portal'.split(
    ' ',
  ),
);

/** Attributes that make a browser ask for something, or run something. */
const asking = new Set(
  'src srcset srcdoc action formaction background poster data ping manifest xlink:href style target'.split(' '),
);

interface Markup {
  readonly elements: ReadonlySet<string>;
  /** "element attribute" */
  readonly attributes: ReadonlySet<string>;
}

let known: Markup | undefined;

/** What the reports of plain words are made of: nothing else may come of hostile ones. */
function knownMarkup(): Markup {
  if (known) return known;
  const sample = sampleDataset();
  const pages = [
    renderReview(sample),
    renderAsPrinted(sample),
    renderReview(smallReview),
    renderAsPrinted(smallReview),
  ];
  const elements = new Set<string>(['bdi', 'br']);
  const attributes = new Set<string>();
  for (const page of pages) {
    walk(parse(page), (name, named) => {
      elements.add(name);
      for (const { name: attribute } of named) attributes.add(`${name} ${attribute}`);
    });
  }
  return (known = { elements, attributes });
}

function walk(node: Node, visit: (name: string, attributes: readonly { name: string; value: string }[]) => void): void {
  if ('tagName' in node) visit(node.tagName, node.attrs);
  if ('childNodes' in node) for (const child of node.childNodes) walk(child, visit);
}

/**
 * A page as a browser reads it has nothing that runs, asks for anything or was put there by what somebody typed.
 * @throws Broken with what it has
 */
export function harmless(page: string): void {
  const { elements, attributes } = knownMarkup();
  let policies = 0;
  let styles = 0;
  walk(parse(page), (name, named) => {
    if (forbidden.has(name)) throw new Broken(`The page has <${name}>.`);
    if (!elements.has(name)) throw new Broken(`The page has an unexpected element, <${name}>.`);
    if (name === 'style') styles += 1;
    for (const { name: attribute, value } of named) {
      if (attribute.startsWith('on')) throw new Broken(`The page has ${attribute} on <${name}>.`);
      if (asking.has(attribute)) throw new Broken(`The page has ${attribute} on <${name}>.`);
      if (attribute === 'href' && !value.startsWith('#')) throw new Broken(`The page links to ${value.slice(0, 80)}.`);
      if (attribute === 'http-equiv') policies += 1;
      if (!attributes.has(`${name} ${attribute}`))
        throw new Broken(`The page has an unexpected attribute, ${attribute} on <${name}>.`);
    }
  });
  if (policies !== 1 || styles !== 1) throw new Broken('The page has not its one policy and its one stylesheet.');
}
