import { isPartnershipType, partnershipId } from '../../domain/records/sections.ts';
import type { ColumnsByUse } from './columns-by-use.ts';
import type { Place } from './draft.ts';
import type { Line } from './line.ts';
import type { PreviewOptions } from './preview-table.ts';
import { PlaceReader, unknownGroup, unknownRound, unknownYear } from './read-place.ts';
import { shiftedYear } from './spreadsheet-damage.ts';

type Problem = { readonly problem: string };
type Columns = ColumnsByUse['places'];

/** Which group, year and round a line is of. */
export class LinePlaces {
  readonly #columns: Columns;
  readonly #target: PreviewOptions['target'];
  readonly #places: PlaceReader;
  readonly #ofPartnership: boolean;

  constructor(
    type: string,
    columns: Columns,
    groups: Readonly<Record<string, string>>,
    { target, setUp }: PreviewOptions,
  ) {
    this.#columns = columns;
    this.#target = target;
    this.#places = new PlaceReader(setUp, groups);
    this.#ofPartnership = isPartnershipType(type);
  }

  /** What the line says, and the target where it says nothing; else why it has no place. */
  placeOf(line: Line): Place | Problem {
    const group = this.#ofPartnership ? partnershipId : this.#groupOf(line);
    if (typeof group !== 'string') return group;
    const said = this.#first(line, 'year', (text) => this.#places.year(text));
    if (said && said.value === null) return { problem: unknownYear(said.text) };
    const year = said?.value ?? this.#target.year;
    if (year === null) return { problem: 'The row has no year. Choose one for the table.' };
    const problem = this.#places.problemWithYear(year);
    if (problem !== null) return { problem };
    const named = this.#first(line, 'round', (text) => this.#places.round(year, text));
    if (named && named.value === null) return { problem: unknownRound(named.text) };
    const round = named?.value ?? this.#places.roundOf(year, this.#target.round);
    if (round === null) return { problem: 'The row has no round of its year. Choose one for the table.' };
    return { group, year, round };
  }

  saysNothing(line: Line): boolean {
    return Object.values(this.#columns).every((columns) => columns.every((column) => line.text(column) === ''));
  }

  /** Whether nothing in the line speaks against a place. */
  isIn(line: Line, place: Place): boolean {
    return this.#against(line, place).length === 0;
  }

  /** Cells that say another group, year or round than the entry's are reported; those that say the same are taken. */
  report(line: Line, place: Place): void {
    for (const column of this.#against(line, place)) {
      line.leave(column, 'The entry stays in its group, year and round. A table cannot move it.');
    }
    for (const column of this.#columns.year) {
      const text = line.text(column).trim();
      if (text === '' || shiftedYear(text) === null) continue;
      const year = `${place.year} to ${place.year + 1}`;
      line.mark(column, 'warning', `A spreadsheet made "${text}" of a year. It is taken as ${year}.`);
    }
  }

  #against(line: Line, place: Place): readonly number[] {
    const { group, year, round } = this.#columns;
    const other = (columns: readonly number[], same: (text: string) => boolean) =>
      columns.filter((column) => line.text(column) !== '' && !same(line.text(column)));
    return [
      ...other(group, (text) => this.#places.group(text) === place.group),
      ...other(year, (text) => this.#places.year(text) === place.year),
      ...other(round, (text) => this.#places.round(place.year, text) === place.round),
    ];
  }

  #groupOf(line: Line): string | Problem {
    const said = this.#first(line, 'group', (text) => this.#places.group(text));
    if (said && (said.value === null || said.value === partnershipId)) return { problem: unknownGroup(said.text) };
    return said?.value ?? this.#target.group ?? { problem: 'The row has no group. Choose one for the table.' };
  }

  /** What the first filled column of a kind says; where it cannot be read, the first that can. */
  #first<Value>(
    line: Line,
    kind: keyof Columns,
    read: (text: string) => Value | null,
  ): { readonly text: string; readonly value: Value | null } | null {
    const texts = this.#columns[kind].map((column) => line.text(column)).filter((text) => text !== '');
    const readings = texts.map((text) => ({ text, value: read(text) }));
    return readings.find(({ value }) => value !== null) ?? readings[0] ?? null;
  }
}
