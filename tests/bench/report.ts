import type { Dataset } from '../../renderer/domain/dataset/dataset.ts';
import { outlineOf, type OutlineNode } from '../../renderer/domain/dataset/outline.ts';
import { achievement } from '../../renderer/domain/records/achievement.ts';
import { runChecks } from '../../renderer/domain/rules/run-checks.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import { groupsInSectionOrder } from '../../renderer/domain/set-up/set-up.ts';
import { renderReview } from '../../renderer/report/render-review.ts';
import { madeUpDataset } from '../fixtures/made-up.ts';
import { inMilliseconds, ratio } from './support/figures.ts';

/**
 * The review of 10,000 and 100,000 achievements against a bare loop that puts the same escaped texts into the same
 * markup by string concatenation: byte for byte the same groups, which is checked before anything is measured.
 */
const rounds = 7;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const textOf = (record: GenericRecord, field: string): string => {
  const stored = record.values[field];
  return typeof stored === 'string' ? stored : stored !== undefined && 'typed' in stored ? stored.typed : '';
};
const labels = new Map<string, string>(achievement.fields.status.options.map(({ value, label }) => [value, label]));

/** Date, place and partners, as far as the text does not say them already. */
function about(record: GenericRecord): string {
  const said = textOf(record, 'text').toLowerCase();
  const isNew = (words: string): boolean => words !== '' && !said.includes(words.toLowerCase());
  const names = textOf(record, 'partners').split('; ').filter(isNew);
  const facts = [textOf(record, 'date'), textOf(record, 'place')].filter(isNew);
  if (names.length > 0) facts.push('with ' + names.join(', '));
  return facts.map(escape).join(' · ');
}

function point({ record, children }: OutlineNode): string {
  const status = textOf(record, 'status');
  const facts = about(record);
  const tag = status === 'achieved' ? '' : ' <span class="status">' + escape(labels.get(status) ?? status) + '</span>';
  const more = facts === '' ? '' : ' <span class="about">' + facts + '</span>';
  return (
    '<li><span class="typed">' +
    escape(textOf(record, 'text').trim()) +
    '</span>' +
    tag +
    more +
    points(children) +
    '</li>\n'
  );
}

function points(nodes: readonly OutlineNode[]): string {
  if (nodes.length === 0) return '';
  let list = '<ul class="points">\n';
  for (const node of nodes) list += point(node);
  return list + '</ul>\n';
}

function headed({ record, children }: OutlineNode): string {
  const facts = about(record);
  const head =
    '<div class="entry">\n<h4><span class="typed">' + escape(textOf(record, 'text').trim()) + '</span></h4>\n';
  return head + (facts === '' ? '' : '<p class="about">' + facts + '</p>\n') + points(children) + '</div>\n';
}

function bare({ setUp, records }: Dataset): string {
  let page = '';
  for (const { id, name } of groupsInSectionOrder(setUp)) {
    const found = outlineOf(records.filter((record) => record.group === id));
    page += '<section class="group">\n<h2 id="' + id + '">' + escape(name) + '</h2>\n<section class="kind">\n';
    page += '<h3 id="' + id + '-achievement">Achievements</h3>\n';
    for (const node of found) page += headed(node);
    page += '</section>\n</section>\n';
  }
  return page;
}

const groupsOf = (page: string): string =>
  page.slice(page.indexOf('<section class="group">'), page.indexOf('<section class="about-figures">'));

/**
 * Processor time in milliseconds, because other programs on the machine do not count there. A concatenated string costs
 * its real time only when somebody reads it, hence the byte length.
 */
function timed(work: () => string): number {
  globalThis.gc?.();
  const start = process.cpuUsage();
  Buffer.byteLength(work());
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The quickest round: other programs on the machine only ever make a round slower. */
function quickest(times: readonly number[]): number {
  return Math.min(...times);
}

const small: number[] = [];
for (const size of [10_000, 100_000]) {
  const all = madeUpDataset(size * 1.14, 1, [2009]);
  const dataset = { ...all, records: all.records.filter((record) => record.type === 'achievement').slice(0, size) };
  const [ours, floor, checks]: [number[], number[], number[]] = [[], [], []];
  const page = renderReview(dataset, { findings: [] });
  if (groupsOf(page) !== bare(dataset)) throw new Error('The bare loop writes something else than the review.');
  for (let round = 0; round < rounds; round += 1) {
    floor.push(timed(() => bare(dataset)));
    ours.push(timed(() => renderReview(dataset, { findings: [] })));
    checks.push(timed(() => String(runChecks(dataset).length)));
  }
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = renderReview(dataset, { findings: [] });
  const growth = process.memoryUsage().heapUsed - before;
  small.push(growth / dataset.records.length);
  const count = dataset.records.length.toLocaleString('en-GB');
  console.log(
    `review of ${count} entries / bare concatenation: ${ratio(quickest(ours), quickest(floor))} (goal <= 1.5 x)`,
  );
  console.log(
    `  ${inMilliseconds(quickest(ours))} for ${(kept.length / 1e6).toFixed(1)} million characters; bare ${inMilliseconds(quickest(floor))}; checks ${inMilliseconds(quickest(checks))}`,
  );
  console.log(
    `  heap while writing: ${(growth / 1e6).toFixed(0)} MB, ${Math.round(growth / dataset.records.length)} bytes an entry`,
  );
}
console.log(`memory an entry, 100,000 against 10,000: ${ratio(small[1] ?? 0, small[0] ?? 1)} (linear is about 1 x)`);
