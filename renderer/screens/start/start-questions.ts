import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { radioList, type RadioOption } from '../../components/base/radio-list.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { setUpFacts } from '../../components/set-up/set-up-facts.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import { carryOnFacts } from './carry-on.ts';
import type { Answers, Step } from './start-answers.ts';

/** What a question needs to be drawn. */
export interface Asking {
  readonly answers: Answers;
  readonly problem: string | null;
  /** The years offered to an office that begins anew, the likeliest first. */
  readonly years: readonly YearKey[];
  answer(part: Partial<Answers>): void;
}

/** The id of a question's first box, to which its error leads. */
export const answerBox = 'answer';

const title = (words: string): TemplateResult => html`<h1 tabindex="-1">${words}</h1>`;

/** The question of a page. The heading is its label or legend, as on GOV.UK. */
export function question(step: Step, asking: Asking): TemplateResult {
  return questions[step](asking);
}

const questions: Readonly<Record<Step, (asking: Asking) => TemplateResult>> = {
  role: ({ answers, problem, answer }) =>
    radios('Which are you?', roles, answers.role, problem, (role) => answer({ role })),
  source: ({ answers, problem, answer }) => {
    const office = answers.role === 'office';
    const heading = office ? 'How do you want to begin?' : 'Where is your set-up?';
    return radios(
      heading,
      office ? officeSources : coordinatorSources,
      answers.source,
      problem,
      (source) => answer({ source }),
      office ? undefined : 'If you have not received it, ask your partnership office for the set-up file.',
    );
  },
  name: ({ answers, problem, answer }) =>
    box('What is your partnership called?', 'As it is printed on the review.', problem, (described) => {
      return html`<input
        class="govuk-input ${problem === null ? '' : 'govuk-input--error'}"
        id=${answerBox}
        type="text"
        autocomplete="off"
        aria-describedby=${described}
        .value=${live(answers.name)}
        @input=${(event: Event) => answer({ name: textOf(event) })}
      />`;
    }),
  groups: ({ answers, problem, answer }) =>
    box('Which groups report to it?', groupsHint, problem, (described) => {
      return html`<textarea
        class="govuk-textarea ${problem === null ? '' : 'govuk-textarea--error'}"
        id=${answerBox}
        rows="8"
        aria-describedby=${described}
        .value=${live(answers.groups)}
        @input=${(event: Event) => answer({ groups: textOf(event) })}
      ></textarea>`;
    }),
  year: ({ answers, years, answer }) =>
    radios(
      'Which year comes first?',
      years.map((year) => ({ value: String(year), label: yearLabel(year) })),
      String(answers.year),
      null,
      (year) => answer({ year: Number(year) }),
    ),
  rounds: ({ answers, answer }) =>
    radios('How often do groups report?', rhythms, answers.rounds, null, (rounds) => answer({ rounds })),
  'set-up': ({ answers }) => html`
    ${title(answers.source === 'new' ? 'Is this right?' : 'Is this your partnership?')}
    ${answers.source === 'new' ? html`<p>All of it can be changed later, on the set-up page.</p>` : nothing}
    ${answers.setUp === null ? nothing : setUpFacts(answers.setUp)}
  `,
  group: ({ answers, problem, answer }) =>
    radios(
      'Which group do you coordinate?',
      answers.setUp === null
        ? []
        : groupsInSectionOrder(answers.setUp).map(({ id, name }) => ({ value: id, label: name })),
      answers.group,
      problem,
      (group) => answer({ group }),
    ),
  'carry-on': ({ answers }) => html`
    ${title('Carry on with this?')}
    <p>Everything in it comes to this computer. The next time you export, it is the next revision.</p>
    ${answers.received === null ? nothing : carryOnFacts(answers.received)}
  `,
};

const groupsHint = 'One name to a line; a list copied from a document will do. You can add and rename them later.';

interface OptionOf<Value extends string> extends RadioOption {
  readonly value: Value;
}

const roles: readonly OptionOf<'coordinator' | 'office' | 'sample'>[] = [
  {
    value: 'coordinator',
    label: 'I coordinate a group',
    hint: 'You enter what your group achieved, spent and counted, and hand it to the partnership office.',
  },
  {
    value: 'office',
    label: 'I work in the partnership office',
    hint: 'You decide groups, years and deadlines, and publish the review of all groups.',
  },
  {
    value: 'sample',
    label: 'I want to look round first',
    hint: 'Opens the Charnwood Together review of 2009 to 2010 as a sample, kept apart from anything of your own.',
  },
];

const shipped = (value: 'shipped') =>
  ({
    value,
    label: 'Use the Charnwood Together set-up for 2009 to 2010',
    hint: 'It comes with the program: seven groups, one annual review.',
  }) as const;

const coordinatorSources: readonly OptionOf<'file' | 'submission' | 'shipped'>[] = [
  {
    value: 'file',
    label: 'In a file from my partnership office',
    hint: 'Its name ends in “set-up.json”. You choose it in the next window.',
  },
  {
    value: 'submission',
    label: 'In a submission of my own',
    hint: 'To carry on from another computer: the file that you exported there, ending in “.zip” or “.partnership”.',
  },
  shipped('shipped'),
];

const officeSources: readonly OptionOf<'new' | 'file' | 'shipped'>[] = [
  {
    value: 'new',
    label: 'Begin a new set-up',
    hint: 'Four short questions: name, groups, year, and how often they report.',
  },
  {
    value: 'file',
    label: 'Open an existing set-up file',
    hint: 'From a colleague or another computer. You choose it in the next window.',
  },
  shipped('shipped'),
];

const rhythms: readonly OptionOf<'annual' | 'quarterly'>[] = [
  { value: 'annual', label: 'Once a year', hint: 'One annual review.' },
  { value: 'quarterly', label: 'Every quarter', hint: 'Four rounds, the first from April to June.' },
];

function radios<Value extends string>(
  heading: string,
  options: readonly OptionOf<Value>[],
  chosen: string,
  problem: string | null,
  choose: (value: Value) => void,
  hint?: string,
): TemplateResult {
  return radioList({
    name: answerBox,
    legend: title(heading),
    hint,
    options,
    chosen,
    problem,
    choose: (value) => {
      const found = options.find((option) => option.value === value);
      if (found) choose(found.value);
    },
  });
}

function box(
  heading: string,
  hint: string,
  problem: string | null,
  control: (describedBy: string) => TemplateResult,
): TemplateResult {
  const described = problem === null ? `${answerBox}-hint` : `${answerBox}-hint ${answerBox}-error`;
  return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
    <h1 tabindex="-1"><label for=${answerBox}>${heading}</label></h1>
    <div class="govuk-hint" id="${answerBox}-hint">${hint}</div>
    ${
      problem === null
        ? nothing
        : html`<p class="govuk-error-message" id="${answerBox}-error">
            <span class="govuk-visually-hidden">Error:</span> ${problem}
          </p>`
    }
    ${control(described)}
  </div>`;
}
