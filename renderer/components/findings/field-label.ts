import { definitionOf } from '../../domain/records/registry.ts';

/** The label of the box that a finding's path leads to: "Total as you report it", "Parts, Number". */
export function labelOfField(type: string, path: string): string {
  const [id = '', , inner] = path.split('.');
  const field = definitionOf(type)?.fields[id];
  if (!field) return 'the entry';
  const part = field.kind === 'rows' && inner !== undefined ? field.fields[inner] : undefined;
  const label = part ? `${field.label}, ${part.label}` : field.label;
  return label.replace(/\?$/, '');
}
