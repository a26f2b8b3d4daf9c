import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { sampleDataset } from '../../renderer/exchange/sample.ts';
import { renderReview } from '../../renderer/report/render-review.ts';
import { hostileDataset } from '../fixtures/hostile.ts';
import { withMadeUpPreviousYear } from '../fixtures/previous-year.ts';

const sample = sampleDataset();

/** Puts a review in the place of the test's own page; its policy stays out, or it would refuse the test as well. */
function show(review: string): void {
  const shown = new DOMParser().parseFromString(review, 'text/html');
  document.documentElement.lang = shown.documentElement.lang;
  document.title = shown.title;
  document.head.append(...shown.querySelectorAll('style'));
  document.body.replaceChildren(...shown.body.childNodes);
}

afterEach(() => {
  document.head.querySelectorAll('style').forEach((style) => style.remove());
  document.body.replaceChildren();
});

describe.each([
  ['wide', 1280],
  ['narrow', 390],
])('%s', (_, width) => {
  beforeEach(() => browser.viewport(width, 800));

  const cases: [name: string, review: string][] = [
    ['the sample', renderReview(sample)],
    ['two years', renderReview(withMadeUpPreviousYear(sample))],
    ['nothing', renderReview({ ...sample, records: [] })],
  ];
  if (width === 390) cases.push(['hostile texts', renderReview(hostileDataset())]);

  test.each(cases)(
    '%s: accessible, and never wider than the screen',
    async (__, review) => {
      show(review);
      const { violations } = await axe.run(document);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBe(document.documentElement.clientWidth);
    },
    60_000,
  );
});

it('keeps its contents beside the text where there is room, above it where there is none', async () => {
  show(renderReview(sample));
  const places = (): DOMRect[] =>
    [...document.querySelectorAll('.contents, main')].map((element) => element.getBoundingClientRect());
  await browser.viewport(1280, 800);
  const [beside, text] = places();
  expect(beside!.right).toBeLessThan(text!.left);
  await browser.viewport(390, 800);
  const [above, below] = places();
  expect(above!.bottom).toBeLessThanOrEqual(below!.top);
});

/** Loads a page in a frame of its own, as a browser would from a file, and waits until it has settled. */
async function load(review: string): Promise<{ readonly frame: Document; readonly requests: string[] }> {
  const iframe = document.createElement('iframe');
  iframe.srcdoc = review;
  const loaded = new Promise((resolve) => iframe.addEventListener('load', resolve));
  document.body.append(iframe);
  await loaded;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { contentDocument: frame, contentWindow: inside } = iframe;
  if (!frame || !inside) throw new Error('The frame did not load.');
  const entries = inside.performance.getEntriesByType('resource');
  return { frame, requests: entries.filter(answered).map((entry) => entry.name) };
}

/** What the policy refuses is listed too, but nobody was asked and so nobody answered. */
function answered(entry: PerformanceEntry): boolean {
  return 'responseStatus' in entry && entry.responseStatus !== 0;
}

/** Each says so in the window around the frame, or asks for a picture, if it is let. */
const attacks = [
  '<script>parent.document.title = "ran"</script>',
  '<img src="/stolen.png" onerror="parent.document.title = \'ran\'">',
  '"><svg onload="parent.document.title = \'ran\'"></svg>',
  '<style>body { background: url(/stolen.png) }</style><link rel="stylesheet" href="/stolen.css">',
  '</style></title></textarea><iframe src="/stolen.html"></iframe>',
];

const attacked = (() => {
  const hostile = hostileDataset();
  const spread = <T>(value: T, attack: string): T => {
    const texts = JSON.stringify(value, (key, text: unknown) =>
      typeof text === 'string' && !['id', 'type', 'group', 'round', 'parent', 'earliest', 'latest'].includes(key)
        ? attack + text
        : text,
    );
    return JSON.parse(texts);
  };
  const records = hostile.records.map((record, index) => ({
    ...record,
    values: spread(record.values, attacks[index % attacks.length]!),
  }));
  return { ...hostile, records, setUp: spread(hostile.setUp, attacks.join('')) };
})();

describe('texts that try to run and to load', () => {
  beforeEach(() => {
    document.title = 'untouched';
  });

  it('would do both in a page that does not guard itself', async () => {
    const { requests } = await load(`<!doctype html><title>bare</title>${attacks.join('')}`);
    expect(document.title).toBe('ran');
    expect(requests.some((name) => name.includes('stolen'))).toBe(true);
  });

  it('do neither in a review', async () => {
    const { frame, requests } = await load(renderReview(attacked));
    expect(document.title).toBe('untouched');
    expect(requests).toEqual([]);
    expect(frame.querySelectorAll('script, img, link, iframe, object, embed, form, base')).toHaveLength(0);
    expect(frame.querySelectorAll('style')).toHaveLength(1);
    const handlers = [...frame.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on') || name === 'style'),
    );
    expect(handlers).toEqual([]);
  });

  it('would do neither even if the escaping failed, because of the policy in the page', async () => {
    const broken = renderReview(sample).replace('<main', `${attacks.join('')}<main`);
    const { frame, requests } = await load(broken);
    expect(document.title).toBe('untouched');
    expect(requests).toEqual([]);
    expect(frame.defaultView?.getComputedStyle(frame.querySelector('.cover')!).display).toBe('flex');
  });
});

it('turns nothing but the text that turns itself', async () => {
  show(renderReview(hostileDataset()));
  const turned = [...document.querySelectorAll('bdi')];
  expect(turned.length).toBeGreaterThan(0);
  for (const bdi of turned) expect(getComputedStyle(bdi).unicodeBidi).toBe('isolate');
});
