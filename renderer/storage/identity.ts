/** Who uses this computer: the coordinator of one group (its id), or the partnership office, which sees all. */
export type Identity = { readonly role: 'coordinator'; readonly group: string } | { readonly role: 'office' };
