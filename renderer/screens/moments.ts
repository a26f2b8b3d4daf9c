/** "30 June 2010", by the clock of this computer. */
export function dayOf(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "30 June 2010 at 15:05", by the clock of this computer. */
export function momentOf(iso: string): string {
  return `${dayOf(iso)} at ${new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`;
}
