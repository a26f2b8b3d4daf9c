import type { Dataset } from '../../domain/dataset/dataset.ts';
import { yearEnd, yearStart } from '../../domain/set-up/financial-year.ts';
import {
  findCatalogue,
  groupsInSectionOrder,
  type CatalogueItem,
  type CatalogueList,
  type Group,
} from '../../domain/set-up/set-up.ts';
import { column, tableOf, type Column, type Table } from './column.ts';

const always = { required: true } as const;
const place = { type: 'whole number', required: true } as const;

interface ListedGroup extends Group {
  readonly reported: boolean;
}

const groupColumns: readonly Column<ListedGroup>[] = [
  column(
    { ...always, name: 'group_id', label: 'Group', about: 'The permanent id of the delivery group.' },
    ({ id }) => id,
  ),
  column(
    { ...always, name: 'group_name', label: 'Name of the group', about: 'As its headings have it.' },
    ({ name }) => name,
  ),
  column(
    { ...always, name: 'chart_name', label: 'Name on the chart', about: 'As the structure chart has it.' },
    ({ chartName }) => chartName,
  ),
  column(
    { ...place, name: 'section_order', label: 'Order of sections', about: 'The place of its section in the review.' },
    ({ sectionOrder }) => sectionOrder,
  ),
  column(
    { ...place, name: 'chart_order', label: 'Order on the chart', about: 'The place on the structure chart.' },
    ({ chartOrder }) => chartOrder,
  ),
  column(
    { name: 'short_name', label: 'Short name', about: 'For narrow places; empty where the name serves.' },
    ({ shortName }) => shortName,
  ),
  column(
    {
      name: 'active_from',
      label: 'Active from',
      type: 'date',
      about: 'The first day of the first year in which it reports; empty where none is set.',
    },
    ({ activeFrom }) => (activeFrom === null ? null : yearStart(activeFrom)),
  ),
  column(
    {
      name: 'active_to',
      label: 'Active to',
      type: 'date',
      about: 'The last day of the last year in which it reports; empty where none is set.',
    },
    ({ activeTo }) => (activeTo === null ? null : yearEnd(activeTo)),
  ),
  column(
    { name: 'follows', label: 'Follows', about: 'The groups it came from, with a semicolon between two.' },
    ({ follows }) => follows,
  ),
  column(
    { name: 'coordinator', label: 'Coordinator', about: 'Who coordinates it; empty where the set-up does not say.' },
    ({ coordinator }) => coordinator,
  ),
  column(
    {
      ...always,
      name: 'reported',
      label: 'Reported',
      allowed: ['yes', 'no'],
      about: 'Whether these files hold any entry of the group for the years they cover.',
    },
    ({ reported }) => (reported ? 'yes' : 'no'),
  ),
];

/** The files of the shared lists. "measures.csv" holds the figures that groups enter, so the list has another name. */
const listFiles: readonly { readonly list: CatalogueList; readonly file: string; readonly item: string }[] = [
  { list: 'themes', file: 'themes.csv', item: 'theme' },
  { list: 'measures', file: 'listed-measures.csv', item: 'measure' },
  { list: 'organisations', file: 'organisations.csv', item: 'organisation' },
  { list: 'places', file: 'places.csv', item: 'place' },
  { list: 'terms', file: 'house-names.csv', item: 'house name' },
];

interface ListedItem {
  readonly item: CatalogueItem;
  readonly position: number;
}

function listColumns(item: string): readonly Column<ListedItem>[] {
  return [
    column(
      {
        ...always,
        name: `${item.replace(' ', '_')}_id`,
        label: `Id of the ${item}`,
        about: `The permanent id of the ${item} in the set-up.`,
      },
      ({ item: { id } }) => id,
    ),
    column(
      { ...place, name: 'position', label: 'Position', about: 'The place in the list, counting from 1.' },
      ({ position }) => position,
    ),
    column(
      { ...always, name: 'name', label: 'Name', about: 'As the partnership office writes it.' },
      ({ item: { name } }) => name,
    ),
    column(
      {
        name: 'also_written_as',
        label: 'Also written as',
        about: 'Other ways in which it is written, and former names, with a semicolon between two.',
      },
      ({ item: { variants } }) => variants.join('; '),
    ),
  ];
}

/** What the office's set-up holds for all groups: the groups, with whether there are entries of them, and a file for each shared list. */
export function setUpTables({ setUp, records }: Pick<Dataset, 'setUp' | 'records'>): readonly Table[] {
  const reporting = new Set(records.map(({ group }) => group));
  return [
    tableOf('groups.csv', groupColumns, () =>
      groupsInSectionOrder(setUp).map((group) => ({ ...group, reported: reporting.has(group.id) })),
    ),
    ...listFiles.map(({ list, file, item }) =>
      tableOf(file, listColumns(item), () =>
        findCatalogue(setUp, list).map((found, index) => ({ item: found, position: index + 1 })),
      ),
    ),
  ];
}
