import type { AnswerKind } from '../../domain/rules/answers.ts';

interface AnswerWords {
  /** The button that begins it. */
  readonly button: string;
  /** What stands before the reason, once it is given. */
  readonly given: string;
  /** The question over the box for the reason. */
  readonly question: string;
  readonly hint: string;
  /** What is said where the box was left empty. */
  readonly missing: string;
}

export const answerWords: Readonly<Record<AnswerKind, AnswerWords>> = {
  explained: {
    button: 'Explain',
    given: 'Explained',
    question: 'Why is it right as it is?',
    hint: 'One or two sentences that the public can read. They are printed with it.',
    missing: 'Enter why it is right as it is',
  },
  'printed so': {
    button: 'Printed so in the original',
    given: 'Printed so in the original',
    question: 'What should readers know about it?',
    hint: 'One or two sentences that the public can read. They are printed with it.',
    missing: 'Enter what readers should know about it',
  },
  keep: { button: 'Keep as printed', given: 'Kept as printed', question: '', hint: '', missing: '' },
};
