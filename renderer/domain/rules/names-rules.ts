import type { Box } from './boxes.ts';
import type { GeneralRule, Problem } from './rule.ts';
import type { Spelling } from './spelling.ts';
import { groupNamesIn } from './words/group-names.ts';
import { variantsIn, type FoundVariant } from './words/house-names.ts';
import { shortFormsIn } from './words/short-forms.ts';
import { namesOf, proseOf, wordsOfBox } from './words/text-boxes.ts';
import type { Word } from './words/words-in.ts';

export const namesRules: readonly GeneralRule[] = [
  {
    code: 'NAM-I01',
    severity: 'information',
    title: 'Name of a group',
    why: 'The 2009/10 review heads two pages "Economic, Growth & Learning", where its chart has "Economic Growth & Learning".',
    check: (_record, _definition, boxes, { setUp }) =>
      proseOf(boxes).flatMap((box) =>
        groupNamesIn(box.typed, wordsOfBox(box), setUp)
          .filter(({ printed }) => variantsIn(printed, wordsOfBoxPart(printed, box), setUp).length === 0)
          .map(({ printed, name }): Problem => {
            const message = `The set-up calls the group "${name}"; here it is "${printed}".`;
            return { field: box.path, printed, message, advice: `Write "${name}", or keep it as it was printed.` };
          }),
      ),
  },
  {
    code: 'NAM-I02',
    severity: 'information',
    title: 'House name',
    why: 'The 2009/10 review writes Wellbeing, Well-being and well being, Crave and CRAVE.',
    check: (_record, _definition, boxes, { setUp, spelling }) => {
      const problems = new Map<string, Problem>();
      const add = (box: Box, { variant, name }: FoundVariant) => {
        if (problems.has(variant)) return;
        const message = `"${variant}" stands here; the office writes "${name}".`;
        const advice = `Write "${name}", or keep it as it was printed.`;
        problems.set(variant, { field: box.path, printed: variant, message, advice });
      };
      const found = (box: Box) => variantsIn(box.typed, wordsOfBox(box), setUp);
      for (const box of namesOf(boxes)) for (const each of found(box)) if (!isPart(each)) add(box, each);
      for (const box of proseOf(boxes)) {
        for (const each of found(box)) if (!isShortForm(each, spelling)) add(box, each);
      }
      return [...problems.values()];
    },
  },
];

/** In a sentence "the University" may stand for "Loughborough University", and a short form is explained elsewhere. */
function isShortForm(found: FoundVariant, spelling: Spelling | null): boolean {
  const { variant, name } = found;
  return (
    isPart(found) || (variant.toLowerCase() !== name.toLowerCase() && shortFormsIn(variant, spelling).includes(variant))
  );
}

/** Whether one name is a part of the other: "Police" may be meant as more than "Leicestershire Police". */
function isPart({ variant, name }: FoundVariant): boolean {
  return ` ${name} `.includes(` ${variant} `) || ` ${variant} `.includes(` ${name} `);
}

/** The words of a part of a box, counted from where the part begins. */
function wordsOfBoxPart(part: string, box: Box): readonly Word[] {
  const from = box.typed.indexOf(part);
  return wordsOfBox(box)
    .filter(({ at }) => at >= from && at < from + part.length)
    .map((word) => ({ ...word, at: word.at - from }));
}
