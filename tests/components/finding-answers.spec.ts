import { ContextProvider } from '@lit/context';
import axe from 'axe-core';
import { LitElement } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../renderer/app/styles/main.scss';
import type { FindingAct } from '../../renderer/components/findings/finding-act.ts';
import { findingHelpContext, type FindingHelp } from '../../renderer/components/findings/finding-help.ts';
import { FindingsToSettle } from '../../renderer/components/findings/findings-to-settle.ts';
import { valuesFrom } from '../../renderer/domain/records/blank.ts';
import { initiative } from '../../renderer/domain/records/initiative.ts';
import type { Answer, GenericRecord } from '../../renderer/domain/records/record.ts';
import type { Finding, Severity } from '../../renderer/domain/rules/finding.ts';
import type { SetUp } from '../../renderer/domain/set-up/set-up.ts';
import { madeUpSetUp } from '../fixtures/made-up.ts';

const setUp: SetUp = madeUpSetUp([2009]);

/** Words that were asked for: looking them up takes its time, so it must not happen while listing. */
let lookedUp: string[];

class SettleStage extends LitElement {
  readonly help = new ContextProvider(this, {
    context: findingHelpContext,
    initialValue: {
      setUp,
      spelling: {
        isWord: () => false,
        suggest: (word: string) => {
          lookedUp.push(word);
          return ['Respondents'];
        },
      },
      records: () => Promise.resolve([record]),
    } satisfies FindingHelp,
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
customElements.define('settle-stage', SettleStage);

const envelope = { id: 'r', group: 'g', year: 2009, round: 'annual', order: 1, parent: null, sourceLines: [] };
const record: GenericRecord = {
  ...envelope,
  type: initiative.id,
  values: valuesFrom(initiative, { name: 'Respondants at 9 talks' }),
};
const printed = { ...record, printed: [{ page: 1, line: 1, marker: '', apart: false, text: 'Respondants' }] };

function finding(code: string, severity: Severity, answer: Answer | null = null): Finding {
  const { id, type, group, year, round } = record;
  const words = {
    title: `About ${code}`,
    printed: 'Respondants',
    message: 'It looks odd.',
    advice: 'Look again.',
    basis: '',
  };
  return { code, severity, record: id, type, group, year, round, field: 'name', sourceLines: [], ...words, answer };
}

let block: FindingsToSettle;
let acts: FindingAct[];

beforeEach(() => {
  acts = [];
  lookedUp = [];
});
afterEach(() => document.body.replaceChildren());

async function show(findings: readonly Finding[], over: GenericRecord = record): Promise<void> {
  block = new FindingsToSettle();
  block.findings = findings;
  block.record = over;
  block.name = 'Talks';
  block.addEventListener('finding-act', ({ detail }) => acts.push(detail));
  const stage = document.createElement('settle-stage');
  stage.append(block);
  document.body.append(stage);
  await drawn();
}

/** Everything inside is drawn too. */
async function drawn(): Promise<void> {
  await block.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
}

function button(words: string): HTMLButtonElement {
  const found = [...block.querySelectorAll('button')].find(({ textContent }) => textContent.trim().startsWith(words));
  if (!found) throw new Error(`There is no button "${words}".`);
  return found;
}

const buttons = () => [...block.querySelectorAll('finding-answers button')].map((each) => each.textContent.trim());

async function faults(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
  return violations.map(({ id }) => id);
}

describe('what may be answered', () => {
  it('offers an explanation for a warning, and no way round an error that nobody published', async () => {
    await show([finding('ATT-E01', 'error'), finding('MEA-W02', 'warning')]);
    expect(buttons()).toEqual(['Explain About MEA-W02, Talks']);
    expect(block.textContent).toContain('Was it printed so in an older review?');
    expect(await faults()).toEqual([]);
  });

  it('lets an error stand that was printed so, and keeps what is a matter of style', async () => {
    await show([finding('ATT-E01', 'error'), finding('TXT-I01', 'information')], printed);
    expect(buttons()).toEqual([
      'Printed so in the original About ATT-E01, Talks',
      'Keep as printed About TXT-I01, Talks',
    ]);
    button('Keep as printed').click();
    expect(acts).toMatchObject([{ act: 'answer', kind: 'keep', reason: '' }]);
  });

  it('shows nothing where nothing is found', async () => {
    await show([]);
    expect(block.textContent.trim()).toBe('');
  });
});

describe('a reason', () => {
  it('must be given, and Escape leaves without one and goes no further', async () => {
    await show([finding('MEA-W02', 'warning')]);
    let escaped = 0;
    block.addEventListener('keydown', ({ key }) => (escaped += key === 'Escape' ? 1 : 0));
    button('Explain').focus();
    await userEvent.keyboard('{Enter}');
    await drawn();
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await drawn();
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(block.querySelector('.govuk-error-message')?.textContent).toContain('Enter why it is right as it is');
    expect(await faults()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await drawn();
    expect(escaped).toBe(0);
    expect(document.activeElement).toBe(button('Explain'));
    expect(acts).toEqual([]);
  });

  it('begins with the one given before, and is said without spaces round it', async () => {
    const given: Answer = { code: 'MEA-W02', field: 'name', printed: 'Respondants', kind: 'explained', reason: 'Old' };
    const answered = finding('MEA-W02', 'warning', given);
    await show([answered], { ...record, answers: [given] });
    expect(block.querySelector('.finding-answer')?.textContent.replace(/\s+/g, ' ').trim()).toBe('Explained: Old');
    block.querySelector('details')?.setAttribute('open', '');
    button('Change').click();
    await drawn();
    await userEvent.keyboard('{End} and new ');
    button('Save the reason').click();
    expect(acts).toEqual([{ act: 'answer', finding: answered, kind: 'explained', reason: 'Old and new' }]);
    await drawn();
    button('Take back').click();
    expect(acts[1]).toEqual({ act: 'take back', finding: answered });
  });

  it('that the entry itself gives can only be changed in the entry', async () => {
    const given: Answer = { code: 'MEA-W03', field: 'name', printed: 'Respondants', kind: 'explained', reason: 'So' };
    await show([finding('MEA-W03', 'warning', given)]);
    expect(buttons()).toEqual([]);
  });
});

describe('a correction', () => {
  it('looks for words only when it is opened, and says which was taken', async () => {
    await show([finding('SPE-I01', 'information')]);
    expect(lookedUp).toEqual([]);
    block.querySelector('details')?.setAttribute('open', '');
    button('Correct').click();
    await drawn();
    await drawn();
    expect(lookedUp).toEqual(['Respondants']);
    expect(document.activeElement).toBe(button('Replace with Respondents (1 place)'));
    expect(await faults()).toEqual([]);
    button('Replace with').click();
    expect(acts).toMatchObject([{ act: 'mend', word: 'Respondents' }]);
  });

  it('takes another word, but not none', async () => {
    await show([finding('SPE-I01', 'information')]);
    block.querySelector('details')?.setAttribute('open', '');
    button('Correct').click();
    await drawn();
    await drawn();
    const box = block.querySelector('input');
    box?.focus();
    await userEvent.keyboard('{Enter}');
    expect(acts).toEqual([]);
    await drawn();
    expect(block.querySelector('.govuk-error-message')?.textContent).toContain(
      'Enter the word that should stand there',
    );
    await userEvent.keyboard('Residents{Enter}');
    expect(acts).toMatchObject([{ act: 'mend', word: 'Residents' }]);
  });
});

describe('the focus', () => {
  it('goes to what took the place of the finding that was settled, and at the end to the folded list', async () => {
    const [first, second] = [finding('MEA-W02', 'warning'), finding('MEA-W04', 'warning')];
    const settled = (each: Finding): Finding => ({
      ...each,
      answer: { code: each.code, field: each.field, printed: each.printed, kind: 'explained', reason: 'So' },
    });
    await show([first, second]);
    await explainFirst();
    block.findings = [settled(first), second];
    await drawn();
    await drawn();
    expect(document.activeElement).toBe(button('Explain About MEA-W04'));
    await explainFirst();
    block.findings = [settled(first), settled(second)];
    await drawn();
    await drawn();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  async function explainFirst(): Promise<void> {
    button('Explain').click();
    await drawn();
    await userEvent.keyboard('So{Control>}{Enter}{/Control}');
    await drawn();
  }
});
