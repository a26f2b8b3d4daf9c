import { launch, type Program } from '../../e2e/support/launch.ts';

/**
 * Starts the program in one's own workspace with the sample's set-up and so many records, each with content of the
 * sample's; entered through the store, so that the journal has them too.
 */
export async function startWithOwnWork(dataFolder: string, records: number): Promise<Program> {
  const program = await launch({ dataFolder });
  const { page } = program;
  await page.waitForSelector('h1');
  await page.evaluate(() => window.desktop?.writePreferences({ workspace: 'sample' }));
  await page.reload();
  await page.waitForSelector('.rail');
  // The loader of these scripts wraps named functions in a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  const sample = await page.evaluate(async () => {
    interface Store {
      dataset(): Promise<{ records: { id: string }[] }>;
    }
    const root: unknown = document.querySelector('pr-app');
    return JSON.stringify(await (Reflect.get(Object(root), 'store') as Store).dataset());
  });
  await page.evaluate(() => window.desktop?.writePreferences({ workspace: 'own' }));
  await page.reload();
  await page.waitForSelector('h1');
  await page.evaluate(
    async ([json, wanted]) => {
      interface Dataset {
        records: { id: string }[];
      }
      interface Store {
        replaceAll(content: { dataset: Dataset; identity: { role: 'office' } }): Promise<void>;
      }
      const dataset = JSON.parse(json) as Dataset;
      const some = dataset.records;
      const copies = Array.from({ length: Math.ceil(wanted / some.length) }, (_, copy) =>
        some.map((record) => ({ ...record, id: copy === 0 ? record.id : `${record.id}-${copy}` })),
      );
      const root: unknown = document.querySelector('pr-app');
      const store = Reflect.get(Object(root), 'store') as Store;
      await store.replaceAll({
        dataset: { ...dataset, records: copies.flat().slice(0, wanted) },
        identity: { role: 'office' },
      });
    },
    [sample, records] as const,
  );
  return program;
}
