import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Outcome } from './fault.ts';

/** One line of the results file: a batch that was done, or a kind that cannot be done here. */
export interface Line extends Outcome {
  readonly seed: number;
  readonly kind: string;
  /** Counting from 0; -1 where the kind cannot be done on this computer. */
  readonly batch: number;
  readonly seconds: number;
  /** Which build of the program it was. */
  readonly program: string;
}

/** What was done already: a second run goes on from there. */
export class Results {
  readonly #path: string;
  readonly #lines: Line[];

  private constructor(path: string, lines: Line[]) {
    this.#path = path;
    this.#lines = lines;
  }

  static async open(path: string): Promise<Results> {
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text.split('\n').filter((line) => line !== '');
    return new Results(
      path,
      lines.map((line) => JSON.parse(line) as Line),
    );
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** Forgets what was done of these kinds. */
  async forget(kinds: readonly string[]): Promise<void> {
    const kept = this.#lines.filter(({ kind }) => !kinds.includes(kind));
    this.#lines.splice(0, Infinity, ...kept);
    if (kept.length === 0) return rm(this.#path, { force: true });
    await writeFile(this.#path, kept.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  has(seed: number, kind: string, batch: number): boolean {
    return this.#lines.some((line) => line.seed === seed && line.kind === kind && line.batch === batch);
  }

  async add(line: Line): Promise<void> {
    this.#lines.push(line);
    await mkdir(dirname(this.#path), { recursive: true });
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }
}

/** The table at the end: a line for each kind, in their order. */
export function table(kinds: readonly string[], lines: readonly Line[]): string {
  const head = ['kind', 'runs', 'promises kept', 'acknowledged', 'lost', 'seconds', 'notes'];
  const rows = kinds.flatMap((kind) => {
    const of = lines.filter((line) => line.kind === kind);
    if (of.length === 0) return [];
    const notes = [...new Set(of.flatMap((line) => line.notes))];
    if (of.every(({ batch }) => batch < 0)) return [[kind, 'not run here', '', '', '', '', notes.join('; ')]];
    const sum = (of_: (line: Line) => number): string =>
      String(Math.round(of.reduce((all, line) => all + of_(line), 0)));
    const numbers = [sum((l) => l.runs), sum((l) => l.kept), sum((l) => l.acknowledged), sum((l) => l.lost)];
    const shown = notes.slice(0, 4).join('; ') + (notes.length > 4 ? `; and ${notes.length - 4} more notes` : '');
    return [[kind, ...numbers, sum((l) => l.seconds), shown]];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  return [head, ...rows]
    .map((row) => row.map((cell, at) => cell.padEnd(at === 6 ? 0 : (widths[at] ?? 0))).join('  '))
    .join('\n');
}

export function isBroken(line: Outcome): boolean {
  return line.lost > 0 || line.kept < line.runs;
}
