import type { Problems } from '../../components/record/record-form.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { FindingsByRecord } from './finding-answers.ts';

/** Sentences to show in the forms, by record and then by the path of the field. */
export type ProblemsByRecord = ReadonlyMap<string, Problems>;

/**
 * Which findings stand beside their boxes. What is wrong with the text of one box (codes VAL-E01, VAL-W01 and so on)
 * is said as soon as the cursor has left it, and for good; what is missing, or asks for a word of explanation, once
 * somebody has been there; all of it after an attempt to mark the section as completed.
 */
export class ShownFindings {
  /** Every error and warning is shown from now on. */
  attempted = false;
  /** Boxes being typed in for the first time. */
  private readonly fresh = new Set<string>();
  /** Boxes that the cursor has been in and left. */
  private readonly left = new Set<string>();
  /** Records that a link from the checks led to: all that was found in them is shown. */
  private readonly revealed = new Set<string>();

  typed(record: string, path: string): void {
    const key = keyOf(record, path);
    if (!this.left.has(key)) this.fresh.add(key);
  }

  reveal(record: string): void {
    this.revealed.add(record);
  }

  leave(record: string, path: string): void {
    const key = keyOf(record, path);
    this.fresh.delete(key);
    this.left.add(key);
  }

  /** The open errors, or warnings, that stand beside their boxes now; of several for one box the first. */
  of(findings: readonly Finding[], severity: Finding['severity']): ProblemsByRecord {
    const byRecord = new Map<string, Map<string, string>>();
    for (const finding of findings) {
      if (finding.severity !== severity || finding.answer !== null || !this.visible(finding)) continue;
      const problems = byRecord.get(finding.record) ?? new Map<string, string>();
      const { field, message, advice } = finding;
      if (!problems.has(field)) problems.set(field, severity === 'error' ? message : `${message} ${advice}`);
      byRecord.set(finding.record, problems);
    }
    return byRecord;
  }

  /** What is listed under each record: what stands beside its boxes, what is a matter of style, and what was answered. */
  listed(findings: readonly Finding[]): FindingsByRecord {
    const byRecord = new Map<string, Finding[]>();
    for (const finding of findings) {
      if (finding.answer === null && !this.visible(finding)) continue;
      const list = byRecord.get(finding.record);
      if (list) list.push(finding);
      else byRecord.set(finding.record, [finding]);
    }
    return byRecord;
  }

  private visible({ record, field, code, severity }: Finding): boolean {
    const key = keyOf(record, field);
    if (this.attempted || this.revealed.has(record)) return true;
    if (aboutText(code)) return !this.fresh.has(key);
    return severity !== 'error' && this.left.has(key);
  }
}

const aboutText = (code: string): boolean => code.startsWith('VAL-') && code !== 'VAL-E02';

function keyOf(record: string, path: string): string {
  return `${record} ${path}`;
}
