import { safe, type SafeHtml } from '../html.ts';
import { anchors, type Plan, type PlannedGroup, type PlannedPart, type PlannedSection } from '../plan.ts';
import { sectionName } from './group-section.ts';

/** The way in: years where there are several, groups in their order, and what each has to say. */
export function contents(plan: Plan): SafeHtml {
  const [only, ...more] = plan.parts;
  const parts =
    more.length === 0
      ? entries(only)
      : plan.parts.map(
          (part) =>
            safe`<p class="contents-part"><a href="#${part.anchor}">${part.name}</a></p>
              ${entries(part)}`,
        );
  return safe`<nav class="contents" id="${anchors.contents}" aria-labelledby="contents-heading">
    <h2 id="contents-heading">Contents</h2>
    ${parts}
    <ul class="contents-end">
      <li><a href="#${anchors.about}">About the figures</a></li>
    </ul>
  </nav>
`;
}

function entries(part: PlannedPart | undefined): SafeHtml {
  const { opening = [], groups = [], closing = [] } = part ?? {};
  return safe`<ol>
    ${own(opening)}${groups.map(
      (group) => safe`<li><a href="#${group.anchor}">${group.name}</a>${sections(group)}</li>
`,
    )}${own(closing)}</ol>
`;
}

function own(planned: readonly PlannedSection[]): readonly SafeHtml[] {
  return planned.map(
    ({ type, anchor }) => safe`<li><a href="#${anchor}">${sectionName(type)}</a></li>
`,
  );
}

/** Sub-entries only where there is something to choose from. */
function sections(group: PlannedGroup): SafeHtml | null {
  if (group.sections.length < 2) return null;
  return safe`
    <ul>
      ${group.sections.map(
        (section) => safe`<li><a href="#${section.anchor}">${sectionName(section.type)}</a></li>
`,
      )}</ul>
  `;
}
