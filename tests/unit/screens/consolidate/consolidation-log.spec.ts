import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../../renderer/domain/consolidation/consolidate.ts';
import { isPartnershipType, partnershipId } from '../../../../renderer/domain/records/sections.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import type { Submission } from '../../../../renderer/domain/submission/submission.ts';
import { logRows } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import { logSources } from '../../../../renderer/screens/consolidate/consolidation-log.ts';
import { gather, type Readable } from '../../../../renderer/screens/consolidate/gather.ts';
import { choiceWords, groupChoices, usualChoice } from '../../../../renderer/screens/consolidate/group-choices.ts';
import { keptSubmission } from '../../../fixtures/kept-submission.ts';
import { madeUpDataset } from '../../../fixtures/made-up.ts';

const { setUp, records: made } = madeUpDataset(300, 1, [2009]);
const records = made.map((record) => (isPartnershipType(record.type) ? { ...record, group: partnershipId } : record));
const place = { setUp, year: 2009, round: 'annual' };
const one = 'made-up-group-1';
const two = 'made-up-group-2';
const three = 'made-up-group-3';
const four = 'made-up-group-4';

function kept(group: string, given: Partial<Submission> = {}): KeptSubmission {
  return keptSubmission({ group, setUpVersion: setUp.version, ...given });
}

const accepted = kept(one, {
  state: 'accepted',
  log: [{ who: 'B. Officer', when: '2010-07-02T10:00:00.000Z', from: 'sent', to: 'accepted', note: '' }],
});
const received = [accepted, kept(two), { ...kept(three), direction: 'made' as const }];
const groups = groupChoices(place, received, new Map([[three, 12]]));
const watch = { signal: new AbortController().signal, tell: () => undefined };

/** Only what is asked for may be read: entries of a group that is left out must not be. */
function store(carried: readonly GenericRecord[] = []): Readable & { readonly asked: Set<string> } {
  const asked = new Set<string>();
  return {
    asked,
    records: ({ group = '' }) => {
      asked.add(group);
      return Promise.resolve(records.filter((record) => record.group === group));
    },
    completions: () => Promise.resolve([]),
    content: (id) => Promise.resolve({ id, records: [], partnershipRecords: carried, completions: [] }),
  };
}

describe('the choice of groups', () => {
  test('takes what was accepted, and says what there is of the others', () => {
    expect([...usualChoice(groups)]).toEqual([one]);
    const words = Object.fromEntries(groups.map((group) => [group.id, choiceWords(group)]));
    expect(words[one]).toBe('Revision 1, accepted. Sent with 5 sections not completed.');
    expect(words[two]).toBe('Revision 1, not accepted yet. Sent with 5 sections not completed.');
    expect(words[three]).toBe('Entered here, without a submission: 12 entries.');
    expect(words[four]).toBe('Has sent nothing: the review says so in its place.');
  });

  test('the newest revision counts, and a group beyond the set-up is told last', () => {
    const newer = groupChoices(place, [accepted, kept(one, { revision: 2 }), kept('left')], new Map());
    expect(newer.find(({ id }) => id === one)?.newest?.submission.revision).toBe(2);
    expect(newer.at(-1)?.id).toBe('left');
    expect(usualChoice(newer).size).toBe(0);
  });
});

describe('what is put together', () => {
  test('are the entries as they stand here, of the chosen groups and the partnership alone', async () => {
    const here = store();
    const input = await gather(here, place, groups, new Set([one, three]), watch);
    expect(here.asked).toEqual(new Set([one, three, partnershipId]));
    expect(input.leftOut).toEqual([two]);
    const { dataset, findings } = consolidate(input);
    const wanted = records.filter(({ group }) => [one, three, partnershipId].includes(group));
    expect(new Set(dataset.records)).toEqual(new Set(wanted));
    const sentences = findings.filter(({ code }) => code === 'CON-W01').map(({ sentence }) => sentence);
    expect(sentences).toContain('Made-up group 2 is left out of 2009 to 2010: its part is missing.');
    expect(sentences).toContain('Made-up group 4 has sent nothing for 2009 to 2010: its part is missing.');
    expect(sentences.join(' ')).not.toContain('Made-up group 3 ');
  });

  test('what travelled of the partnership’s own is compared with the office’s', async () => {
    const own = records.filter(({ group }) => group === partnershipId);
    const same = consolidate(await gather(store(own), place, groups, new Set([one, three]), watch));
    expect(same.findings.filter(({ code }) => code === 'CON-W05')).toEqual([]);
    const [first, ...rest] = own;
    if (!first) throw new Error('There is no record of the partnership.');
    const lacking = consolidate(await gather(store(rest), place, groups, new Set([one, three]), watch));
    const differing = lacking.findings.filter(({ code }) => code === 'CON-W05');
    expect(differing.map(({ records: [id], groups: about }) => [id, about])).toEqual([[first.id, [one]]]);
  });

  test('can be given up between two groups', async () => {
    const controller = new AbortController();
    const tell = () => controller.abort();
    await expect(gather(store(), place, groups, new Set([one]), { signal: controller.signal, tell })).rejects.toThrow();
  });
});

test('the log says of every group where its part came from, or why there is none', async () => {
  const chosen = new Set([one, two, three]);
  const done = consolidate(await gather(store(), place, groups, new Set([one, three]), watch));
  const rows = (ticked: ReadonlySet<string>) => {
    const log = logSources(done, groups, ticked);
    return logRows({ ...done, ...log, setUp, year: 2009, note: null }, log.sources);
  };
  const told = (ticked: ReadonlySet<string>) =>
    Object.fromEntries(
      rows(ticked)
        .filter(({ what }) => what !== 'finding')
        .map((row) => [row.groups.join(), `${row.what}: ${row.sentence}`]),
    );
  const some = told(new Set([one, three]));
  expect(some[one]).toMatch(/^received: Accepted by B\. Officer on 2 July 2010\. .*as they stand here\.$/);
  expect(some[two]).toMatch(/^left out: Left out\. Revision 1, not accepted yet\./);
  expect(some[three]).toBe('entered here: Entered here, without a submission. Taken as it stands.');
  expect(some[four]).toBe('missing: Nothing has been received from Made-up group 4 for 2009 to 2010.');
  expect(told(chosen)[two]).toMatch(/^received: Chosen all the same: Revision 1, not accepted yet\./);
  const count = records.filter(({ group }) => group === one).length;
  expect(rows(chosen).find(({ groups: [id] }) => id === one)).toMatchObject({ entries: count, revision: 1 });
});
