import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import { boxesOf } from '../../renderer/components/queries/boxes-of.ts';
import {
  queryHelpContext,
  type QueryAct,
  type QueryHelp,
  type Words,
} from '../../renderer/components/queries/query-help.ts';
import { RecordForm } from '../../renderer/components/record/record-form.ts';
import { QueryThreads } from '../../renderer/components/queries/query-threads.ts';
import { newQuery, queriesOn } from '../../renderer/domain/queries/queries.ts';
import { answerQuery, closeQuery, type Query } from '../../renderer/domain/queries/query.ts';
import { valuesFrom } from '../../renderer/domain/records/blank.ts';
import { measure } from '../../renderer/domain/records/measure.ts';
import type { GenericRecord } from '../../renderer/domain/records/record.ts';
import type { KeptSubmission } from '../../renderer/domain/submission/kept.ts';
import type { QueryFile } from '../../renderer/exchange/package/query-file.ts';
import { changeOf, isAgain, planQuestions, type Here } from '../../renderer/screens/queries/incoming-questions.ts';
import { madeUpSetUp } from '../fixtures/made-up.ts';

const setUp = madeUpSetUp([2009]);
const [group] = setUp.groups;
const round = setUp.years[0]?.rounds[0]?.id ?? '';
if (!group) throw new Error('The made-up set-up has no group.');

const part = { group: group.id, year: 2009, round };
const record: GenericRecord = {
  ...{ ...part, id: 'r', order: 1, parent: null, sourceLines: [], type: measure.id },
  values: valuesFrom(measure, { name: 'Burglary' }),
};
const asked = { id: 'q', field: 'name', question: 'Is it?', askedBy: 'R. Office', askedAt: '2010-07-01T09:00:00.000Z' };
const open = newQuery(record, asked);

function known(result: { readonly query: Query } | { readonly problem: string }): Query {
  if ('problem' in result) throw new Error(result.problem);
  return result.query;
}
const answered = known(answerQuery(open, { who: 'A', when: '2010-07-02T09:00:00.000Z', text: 'It is.' }));
const closed = known(closeQuery(answered, { who: 'R', when: '2010-07-03T09:00:00.000Z', text: '' }));

class QueryStage extends LitElement {
  readonly help = new ContextProvider(this, { context: queryHelpContext });
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('query-stage', QueryStage);

let performed: (readonly [QueryAct, Words])[];
let answer: { readonly query: Query } | { readonly problem: string };

beforeEach(() => {
  performed = [];
  answer = { query: answered };
});
afterEach(() => document.body.replaceChildren());

interface Shown {
  readonly role: QueryHelp['role'];
  readonly fields: readonly string[];
  readonly besides?: boolean;
  readonly over?: GenericRecord;
}

function helpWith(queries: readonly Query[], role: QueryHelp['role']): QueryHelp {
  return {
    role,
    mayAsk: role === 'office',
    person: 'Somebody',
    on: (id) => queriesOn(queries, id),
    neighbours: () => null,
    perform: (act, words) => {
      performed.push([act, words]);
      return Promise.resolve(answer);
    },
  };
}

async function show(queries: readonly Query[], { role, fields, besides = false, over = record }: Shown) {
  const stage = document.createElement('query-stage') as QueryStage;
  stage.help.setValue(helpWith(queries, role));
  const threads = new QueryThreads();
  Object.assign(threads, { record: over, fields, besides });
  stage.append(threads);
  document.body.append(stage);
  await threads.updateComplete;
  await new Promise((drawn) => requestAnimationFrame(drawn));
  return threads;
}

const names = () => [...document.querySelectorAll('button')].map((each) => each.textContent?.split('(')[0]?.trim());
const button = (words: string) => {
  const found = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(words));
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
};

describe('a thread', () => {
  it('stands under its own box, and under the record when the box has gone', async () => {
    expect((await show([open], { role: 'coordinator', fields: ['name'] })).textContent).toContain('Is it?');
    expect((await show([open], { role: 'coordinator', fields: ['target'] })).textContent?.trim()).toBe('');
    const fields = Object.keys(measure.fields);
    expect((await show([open], { role: 'coordinator', fields, besides: true })).textContent?.trim()).toBe('');
    const lost = { ...open, field: 'comparators.gone.figure' };
    expect((await show([lost], { role: 'coordinator', fields, besides: true })).textContent).toContain(
      'is no longer there',
    );
  });

  it('says what stood in the box when that has changed', async () => {
    const over = { ...record, values: { ...record.values, name: 'Theft' } };
    const threads = await show([open], { role: 'coordinator', fields: ['name'], over });
    expect(threads.textContent).toContain('Changed since: when the question was asked, it had “Burglary”.');
  });

  it('arrives after its form, and leaves the cursor in the box', async () => {
    const stage = document.createElement('query-stage') as QueryStage;
    stage.help.setValue(helpWith([], 'coordinator'));
    const form = new RecordForm();
    Object.assign(form, { definition: measure, record });
    stage.append(form);
    document.body.append(stage);
    await form.updateComplete;
    const box = form.querySelector('input');
    box?.focus();
    stage.help.setValue(helpWith([open], 'coordinator'));
    await expect.poll(() => form.textContent).toContain('Is it?');
    expect(document.activeElement).toBe(box);
  });

  it('lets a coordinator answer and nothing else, and the office ask more or close', async () => {
    await show([open], { role: 'coordinator', fields: ['name'] });
    expect(names()).toEqual(['Answer']);
    document.body.replaceChildren();
    await show([answered], { role: 'office', fields: ['name'] });
    expect(names()).toEqual(['Ask more', 'Close']);
    document.body.replaceChildren();
    await show([closed], { role: 'coordinator', fields: ['name'] });
    expect(names()).toEqual([]);
    expect(document.querySelector('details')?.open).toBe(false);
  });

  it('refuses an empty answer, keeps what was written where it cannot be saved, and says who wrote it', async () => {
    await show([open], { role: 'coordinator', fields: ['name'] });
    await userEvent.click(button('Answer'));
    const box = document.querySelector('textarea');
    expect(document.activeElement).toBe(box);
    await userEvent.click(button('Save the answer'));
    expect(document.body.textContent).toContain('Write an answer first.');
    expect(performed).toEqual([]);
    answer = { problem: 'The disk is full.' };
    await userEvent.type(document.querySelector('textarea') ?? document.body, 'Yes.');
    await userEvent.click(button('Save the answer'));
    expect(document.body.textContent).toContain('The disk is full.');
    expect(document.querySelector('textarea')?.value).toBe('Yes.');
    expect(performed).toEqual([
      [
        { act: 'answer', query: open },
        { text: 'Yes.', who: 'Somebody' },
      ],
    ]);
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);

    // What was begun waits for the way back to the page.
    document.body.replaceChildren();
    await show([open], { role: 'coordinator', fields: ['name'] });
    await userEvent.click(button('Answer'));
    expect(document.querySelector('textarea')?.value).toBe('Yes.');
  });
});

it('every box of a record can be asked about, cell by cell', () => {
  const rows = [{ id: 'one', values: { period: '', meaning: '' } }];
  const choices = boxesOf({ ...record, values: { ...record.values, comparators: rows } });
  const paths = choices.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('comparators'))).toEqual([
    'comparators.one.meaning',
    'comparators.one.period',
  ]);
  expect(paths).toContain('name');
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).not.toContain('printed');
  expect(choices.find(({ path }) => path === 'name')).toMatchObject({ shown: 'Burglary' });
});

describe('a file of questions', () => {
  const file: QueryFile = {
    ...part,
    ...{ setUpId: setUp.id, partnership: setUp.partnership.name, groupName: group.name },
    ...{ revision: 1, digest: 'a'.repeat(64), written: '2010-07-01T09:00:00.000Z', program: 'p' },
    returned: { who: 'R. Office', when: '2010-07-01T08:00:00.000Z', note: 'Look again.' },
    queries: [open],
  };
  const sent: KeptSubmission = {
    ...part,
    ...{ id: 'made', direction: 'made', written: '', program: '', file: '', kept: '2010-06-30T09:00:00.000Z' },
    submission: {
      ...part,
      ...{ setUpId: setUp.id, setUpVersion: 1, signedOff: 'A', revision: 1, state: 'sent', baseDigest: null },
      digest: file.digest,
      completeness: { completed: [], openErrors: 0, openWarnings: 0, explained: 0 },
      log: [{ who: 'A', when: '2010-06-30T09:00:00.000Z', note: '', from: null, to: 'sent' }],
    },
  } as KeptSubmission;
  const here: Here = { setUp, identity: { role: 'coordinator', group: group.id }, queries: [], kept: [sent] };

  function plan(over: Partial<Here> = {}, given: QueryFile = file) {
    const planned = planQuestions(given, { ...here, ...over });
    if ('problem' in planned) throw new Error(planned.problem);
    return planned;
  }
  function problem(over: Partial<Here>, given: Partial<QueryFile> = {}): string {
    const planned = planQuestions({ ...file, ...given }, { ...here, ...over });
    return 'problem' in planned ? planned.problem : '';
  }

  it('brings the questions and marks the very revision as returned, with why', () => {
    const { queries, submissions } = changeOf(plan());
    expect(queries).toEqual([open]);
    expect(submissions?.map(({ submission }) => submission.state)).toEqual(['returned']);
    expect(submissions?.[0]?.submission.log.at(-1)).toMatchObject({ who: 'R. Office', note: 'Look again.' });
    expect(changeOf(plan({}, { ...file, digest: 'b'.repeat(64) })).submissions).toEqual([]);
  });

  it('changes nothing the second time, and never takes an answer away', () => {
    const first = changeOf(plan());
    expect(isAgain(plan({ queries: first.queries ?? [], kept: first.submissions ?? [] }))).toBe(true);
    expect(isAgain(plan({ queries: [answered], kept: [] }))).toBe(true);
    expect(changeOf(plan({ queries: [open], kept: [] }, { ...file, queries: [closed] })).queries).toEqual([closed]);
  });

  it('is refused where it does not belong, with a sentence', () => {
    expect(problem({}, { setUpId: 'other', partnership: 'Elsewhere' })).toContain('another partnership, "Elsewhere"');
    expect(problem({ identity: { role: 'coordinator', group: 'other' } })).toContain(
      `These questions are for ${group.name}`,
    );
    expect(problem({ identity: { role: 'office' } })).toContain("the office's own questions");
    expect(problem({}, { round: 'unknown' })).toContain('your set-up does not have');
  });
});
