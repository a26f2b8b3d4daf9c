import type { Entry } from './entry.ts';
import type { VagueDate } from './vague-date.ts';

/** What every field says about itself once, for form, table, CSV, data dictionary, checks and report. */
export interface FieldBase {
  readonly label: string;
  /** One short sentence under the label; no link in it. */
  readonly hint?: string;
  /** Required fields never stop saving; they stop "complete". */
  readonly required?: boolean;
  /** True where a rule may ask for it when it is blank: the form then does not call it optional. */
  readonly asked?: boolean;
  /** What the data dictionary says where label and hint are not enough: meaning, unit, where a rule comes from. */
  readonly about?: string;
  /** First and last financial year (by starting year) in which the form shows the field. Field ids are permanent. */
  /** True for what few entries need: the form keeps it folded away until it is filled in or asked for. */
  readonly rare?: true;
  /** The shared list of the set-up whose names are offered while typing. */
  readonly suggest?: SharedList;
  readonly since?: number;
  readonly until?: number;
}

/** The lists of the set-up that boxes offer names from. */
export type SharedList = 'themes' | 'measures' | 'organisations' | 'places' | 'groups';

export interface Option {
  /** What is stored and what stands in the CSV: plain lower-case words. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
}
export interface LongTextField extends FieldBase {
  readonly kind: 'longText';
}
export interface ChoiceField<Options extends readonly Option[] = readonly Option[]> extends FieldBase {
  readonly kind: 'choice';
  readonly options: Options;
}
export interface CountField extends FieldBase {
  readonly kind: 'count';
}
export interface MoneyField extends FieldBase {
  readonly kind: 'money';
}
export interface PercentField extends FieldBase {
  readonly kind: 'percent';
}
export interface DecimalField extends FieldBase {
  readonly kind: 'decimal';
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
  /** True for the period that figures are of: it is compared with the whole financial year. */
  readonly period?: true;
}
export interface NamesField extends FieldBase {
  readonly kind: 'names';
}

export type ScalarField =
  | TextField
  | LongTextField
  | ChoiceField
  | CountField
  | MoneyField
  | PercentField
  | DecimalField
  | DateField
  | NamesField;

/** A list inside a record: entered as a grid, exported as a CSV of its own with one row per item. */
export interface RowsField<Fields extends ScalarFields = ScalarFields> extends FieldBase {
  readonly kind: 'rows';
  /** One item in the singular: "category". */
  readonly item: string;
  /** True where an item has too much to say for a row of a table: the form gives each a small card. */
  readonly cards?: true;
  readonly fields: Fields;
}

export type Field = ScalarField | RowsField;
export type ScalarFields = Readonly<Record<string, ScalarField>>;
export type Fields = Readonly<Record<string, Field>>;
export type FieldKind = Field['kind'];

/** What a record keeps for a field of each kind. */
export type Stored<F extends Field> = F extends { kind: 'text' | 'longText' }
  ? string
  : F extends ChoiceField<infer Options>
    ? Options[number]['value'] | ''
    : F extends { kind: 'count' | 'money' }
      ? Entry<number>
      : F extends { kind: 'percent' | 'decimal' }
        ? Entry<string>
        : F extends { kind: 'date' }
          ? Entry<VagueDate>
          : F extends { kind: 'names' }
            ? Entry<readonly string[]>
            : F extends RowsField<infer Inner>
              ? readonly Row<Inner>[]
              : never;

export type ScalarStored = Stored<ScalarField>;

/** One item of a list inside a record. The id is stable, so that undo, links to a cell and merges can name it. */
export type Row<Fields extends ScalarFields = ScalarFields> = {
  readonly id: string;
} & { readonly values: { readonly [Id in keyof Fields]: Stored<Fields[Id]> } };

export type ValuesOf<F extends Fields> = { readonly [Id in keyof F]: Stored<F[Id]> };
