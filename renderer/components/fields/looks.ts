import type { FieldKind } from '../../domain/fields/field.ts';

/** How a one-line box of a kind looks, in a form and in a grid. */
export interface Look {
  readonly prefix?: string;
  readonly suffix?: string;
  /** Figures stand to the right in digits of one width. They are text boxes: a number box drops what it cannot read. */
  readonly numeric?: boolean;
  /** The class for its width in a form. */
  readonly width: string;
}

const plain: Look = { width: '' };

const looks: Readonly<Partial<Record<FieldKind, Look>>> = {
  count: { numeric: true, width: 'width-figure' },
  money: { numeric: true, prefix: '£', width: 'width-figure' },
  percent: { numeric: true, suffix: '%', width: 'width-percent' },
  decimal: { numeric: true, width: 'width-percent' },
  date: { width: 'width-date' },
};

export function lookOf(kind: FieldKind): Look {
  return looks[kind] ?? plain;
}

export function isFigureKind(kind: FieldKind): boolean {
  return lookOf(kind).numeric === true;
}
