import { register } from 'tsx/esm/api';

// A thread does not know of TypeScript by itself, whatever started it.
register();
await import('./worker.ts');
