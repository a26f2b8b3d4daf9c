/** Megabytes above what was held before, at their highest while some work goes on, looked at every few milliseconds. */
export async function peakMemory<T>(work: () => Promise<T>): Promise<{ readonly peak: number; readonly result: T }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let highest = before;
  const look = () => (highest = Math.max(highest, process.memoryUsage().rss));
  const timer = setInterval(look, 5);
  const result = await work();
  clearInterval(timer);
  look();
  return { peak: Math.round((highest - before) / 1024 / 1024), result };
}
