import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { Finding } from '../../../renderer/domain/rules/finding.ts';
import type { ExportFile } from '../../../renderer/exchange/format.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';

/** The review as one web page. */
export function reviewPage(dataset: Dataset, findings: readonly Finding[]): ExportFile {
  return { name: 'review.html', text: renderReview(dataset, { findings }) };
}
