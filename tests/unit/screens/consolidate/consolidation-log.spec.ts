import { describe, expect, test } from 'vitest';
import { consolidate } from '../../../../renderer/domain/consolidation/consolidate.ts';
import { isPartnershipType, partnershipId } from '../../../../renderer/domain/records/sections.ts';
import type { GenericRecord } from '../../../../renderer/domain/records/record.ts';
import type { KeptSubmission } from '../../../../renderer/domain/submission/kept.ts';
import type { Submission, SubmissionState } from '../../../../renderer/domain/submission/submission.ts';
import { logRows } from '../../../../renderer/exchange/consolidation-log/log-rows.ts';
import { logSources } from '../../../../renderer/screens/consolidate/consolidation-log.ts';
import { gather, type Readable } from '../../../../renderer/screens/consolidate/gather.ts';
import {
  choiceWords,
  groupChoices,
  usualChoice,
  type Chosen,
} from '../../../../renderer/screens/consolidate/group-choices.ts';
import { changedWords } from '../../../../renderer/screens/consolidate/changed-here.ts';
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
const asHere = (...ids: readonly string[]): Chosen => new Map(ids.map((id) => [id, 'here'] as const));
const watch = { signal: new AbortController().signal, tell: () => undefined };

/**
 * Only what is asked for may be read: entries of a group that is left out must not be.
 * @param sent what the revisions of a group brought, where that is not what stands here
 */
function store(
  carried: readonly GenericRecord[] = [],
  sent: ReadonlyMap<string, readonly GenericRecord[]> = new Map(),
): Readable & { readonly asked: Set<string> } {
  const asked = new Set<string>();
  return {
    asked,
    records: ({ group = '' }) => {
      asked.add(group);
      return Promise.resolve(records.filter((record) => record.group === group));
    },
    completions: () => Promise.resolve([]),
    content: (id) => {
      const [, group = ''] = id.split(' ');
      const own = sent.get(id) ?? records.filter((record) => record.group === group);
      return Promise.resolve({ id, records: own, partnershipRecords: carried, completions: [] });
    },
  };
}

describe('the choice of groups', () => {
  test('takes what was accepted, and says what there is of the others', () => {
    expect([...usualChoice(groups)]).toEqual([[one, 'here']]);
    const words = Object.fromEntries(groups.map((group) => [group.id, choiceWords(group)]));
    expect(words[one]).toBe('Revision 1, accepted. Sent with 5 sections not completed.');
    expect(words[two]).toBe('Revision 1, not accepted yet. Sent with 5 sections not completed.');
    expect(words[three]).toBe('Entered here, without a submission: 12 entries.');
    expect(words[four]).toBe('Has sent nothing: its part is missing from the review.');
  });

  test('the newest revision counts, and a group beyond the set-up is told last', () => {
    const newer = groupChoices(place, [accepted, kept(one, { revision: 2 }), kept('left')], new Map());
    expect(newer.find(({ id }) => id === one)?.newest?.submission.revision).toBe(2);
    expect(newer.at(-1)?.id).toBe('left');
  });

  test('the accepted revision stays ticked whatever came after it, and both are told', () => {
    const after = (state: SubmissionState) =>
      groupChoices(place, [accepted, kept(one, { revision: 2, state })], new Map());
    const words = (state: SubmissionState) =>
      after(state).flatMap((group) => (group.id === one ? [choiceWords(group)] : []));
    for (const state of ['sent', 'returned', 'withdrawn'] as const) {
      expect([...usualChoice(after(state))]).toEqual([[one, 'accepted']]);
    }
    const open = 'Sent with 5 sections not completed.';
    expect(words('sent')).toEqual([`Revision 1, accepted; revision 2 is here and not accepted yet. ${open}`]);
    expect(words('withdrawn')).toEqual([`Revision 1, accepted; revision 2 was withdrawn by the group. ${open}`]);
    expect([...usualChoice(after('accepted'))]).toEqual([[one, 'here']]);
    expect(words('accepted')).toEqual([`Revision 2, accepted. ${open}`]);
  });
});

describe('what is put together', () => {
  test('are the entries as they stand here, of the chosen groups and the partnership alone', async () => {
    const here = store();
    const { input, changedHere } = await gather(here, place, groups, asHere(one, three), watch);
    expect(changedHere.size).toBe(0);
    expect(here.asked).toEqual(new Set([one, three, partnershipId]));
    expect(input.leftOut).toEqual([two]);
    const { dataset, findings } = consolidate(input);
    const wanted = records.filter(({ group }) => [one, three, partnershipId].includes(group));
    expect(new Set(dataset.records)).toEqual(new Set(wanted));
    const sentences = findings.filter(({ code }) => code === 'CON-W01').map(({ sentence }) => sentence);
    expect(sentences).toContain('Made-up group 2 is left out of 2009 to 2010: its part is missing.');
    expect(sentences).toContain('Nothing was taken from Made-up group 4 for 2009 to 2010: its part is missing.');
    expect(sentences.join(' ')).not.toContain('Made-up group 3 ');
  });

  test('what travelled of the partnership’s own is compared with the office’s', async () => {
    const own = records.filter(({ group }) => group === partnershipId);
    const same = consolidate((await gather(store(own), place, groups, asHere(one, three), watch)).input);
    expect(same.findings.filter(({ code }) => code === 'CON-W05')).toEqual([]);
    const [first, ...rest] = own;
    if (!first) throw new Error('There is no record of the partnership.');
    const lacking = consolidate((await gather(store(rest), place, groups, asHere(one, three), watch)).input);
    const differing = lacking.findings.filter(({ code }) => code === 'CON-W05');
    expect(differing.map(({ records: [id], groups: about }) => [id, about])).toEqual([[first.id, [one]]]);
  });

  test('can be given up between two groups', async () => {
    const controller = new AbortController();
    const tell = () => controller.abort();
    await expect(gather(store(), place, groups, asHere(one), { signal: controller.signal, tell })).rejects.toThrow();
  });
});

test('the log says of every group where its part came from, or why there is none', async () => {
  const chosen = asHere(one, two, three);
  const { input, changedHere } = await gather(store(), place, groups, asHere(one, three), watch);
  const done = consolidate(input);
  const rows = (ticked: Chosen) => {
    const log = logSources({ ...done, changedHere }, groups, ticked);
    return logRows({ ...done, ...log, setUp, year: 2009, note: null }, log.sources);
  };
  const told = (ticked: Chosen) =>
    Object.fromEntries(
      rows(ticked)
        .filter(({ what }) => what !== 'finding')
        .map((row) => [row.groups.join(), `${row.what}: ${row.sentence}`]),
    );
  const some = told(asHere(one, three));
  expect(some[one]).toMatch(/^received: Accepted by B\. Officer on 2 July 2010\. .*as they stand here\.$/);
  expect(some[two]).toMatch(/^left out: Left out\. Revision 1, not accepted yet\./);
  expect(some[three]).toBe('entered here: Entered here, without a submission. Taken as it stands.');
  expect(some[four]).toBe('missing: Nothing was taken from Made-up group 4 for 2009 to 2010.');
  expect(told(chosen)[two]).toMatch(/^received: Chosen all the same: Revision 1, not accepted yet\./);
  const count = records.filter(({ group }) => group === one).length;
  expect(rows(chosen).find(({ groups: [id] }) => id === one)).toMatchObject({ entries: count, revision: 1 });
});

describe('what was accepted and what is put together', () => {
  const ofOne = records.filter(({ group }) => group === one);

  async function putTogether(here: Readable, choices: ReturnType<typeof groupChoices>, ticked: Chosen) {
    const { input, changedHere } = await gather(here, place, choices, ticked, watch);
    const done = consolidate(input);
    const { sources } = logSources({ ...done, changedHere }, choices, ticked);
    return { input, changedHere, done, row: sources.find(({ groups: [id] }) => id === one) };
  }

  test('where entries were changed here since, the page and the log say so and claim no digest', async () => {
    const sent = ofOne
      .slice(2)
      .map((record, index) => (index === 0 ? { ...record, sourceLines: [[7, 7] as const] } : record));
    const here = store([], new Map([[accepted.id, sent]]));
    const { changedHere, row, done } = await putTogether(here, groups, asHere(one));
    const changes = changedHere.get(one) ?? [];
    expect(changedWords(accepted, changes)).toBe('3 entries were changed here since revision 1');
    expect(row).toMatchObject({ what: 'received', revision: 1, digest: '', fourWords: '', file: accepted.file });
    expect(row?.sentence).toMatch(
      /^Accepted by B\. Officer .* Changed here since revision 1 \(four words .+\): 3 entries\.$/,
    );
    expect(done.dataset.records.filter(({ group }) => group === one)).toHaveLength(ofOne.length);
    const unchanged = await putTogether(store(), groups, asHere(one));
    expect(unchanged.row?.digest).toBe(accepted.submission.digest);
    expect(unchanged.row?.sentence).not.toContain('Changed here');
    expect(changedWords(accepted, unchanged.changedHere.get(one) ?? [])).toBe('');
  });

  test('the accepted revision is taken as it was sent while a newer one waits, unless somebody says otherwise', async () => {
    const second = kept(one, { revision: 2 });
    const choices = groupChoices(place, [accepted, second], new Map());
    const here = store([], new Map([[accepted.id, ofOne.slice(5)]]));
    const usual = await putTogether(here, choices, usualChoice(choices));
    expect(usual.done.dataset.records.filter(({ group }) => group === one)).toHaveLength(ofOne.length - 5);
    expect(usual.input.submissions.map(({ revision }) => revision)).toEqual([1]);
    expect(usual.row).toMatchObject({ revision: 1, digest: accepted.submission.digest, entries: ofOne.length - 5 });
    expect(usual.row?.sentence).toMatch(
      /^Accepted by B\. Officer .* Taken as it was sent: revision 2 is here and not accepted yet\.$/,
    );
    const other = await putTogether(here, choices, asHere(one));
    expect(other.done.dataset.records.filter(({ group }) => group === one)).toHaveLength(ofOne.length);
    expect(other.row).toMatchObject({ revision: 2, digest: second.submission.digest });
    expect(other.row?.sentence).toMatch(
      /^Chosen all the same: Revision 2, not accepted yet\. .* Revision 1 was accepted\. Its entries are taken/,
    );
  });

  test('what was chosen between two ways means what stands here once there is one way only', async () => {
    const choices = groupChoices(place, [kept(one)], new Map());
    const { row, input } = await putTogether(store(), choices, new Map([[one, 'accepted']]));
    expect(input.submissions.map(({ revision }) => revision)).toEqual([1]);
    expect(row?.sentence).toMatch(/^Chosen all the same: .* Its entries are taken as they stand here\.$/);
  });

  test('says so where what the accepted revision brought is no longer kept', async () => {
    const choices = groupChoices(place, [accepted, kept(one, { revision: 2 })], new Map());
    const empty = { ...store(), content: () => Promise.resolve(undefined) };
    await expect(gather(empty, place, choices, usualChoice(choices), watch)).rejects.toThrow(/is no longer kept here/);
  });
});
