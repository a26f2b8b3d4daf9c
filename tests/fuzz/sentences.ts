/** Sentences that stand where something was thrown which nobody foresaw: to a person an answer, here a fault. */
const unforeseen = [
  'This file could not be read. Ask for',
  'This failed in a way the program did not foresee',
  'The program failed while',
];

/** Words of programmers, which tell a council officer nothing. */
const machineWords =
  /\b(?:undefined|NaN|TypeError|RangeError|SyntaxError|ENOENT|EACCES|EISDIR|ZodError)\b|\[object |=> |\bat .*:\d+:\d+/;

/** Whether a text is what the program owes somebody whose file it does not take: whole, short enough and without jargon. */
export function isSentence(text: string): boolean {
  return (
    text.length >= 15 &&
    text.length <= 1500 &&
    /^["(A-Z0-9-]/.test(text) &&
    /[.?!]["”)]?\s*$/.test(text) &&
    !unforeseen.some((start) => text.includes(start)) &&
    !machineWords.test(text)
  );
}
