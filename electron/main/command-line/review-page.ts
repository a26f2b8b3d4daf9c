import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { Finding } from '../../../renderer/domain/rules/finding.ts';
import type { ExportFile } from '../../../renderer/exchange/format.ts';
import { renderAsPrinted } from '../../../renderer/report/as-printed/render-as-printed.ts';
import { renderReview } from '../../../renderer/report/render-review.ts';

/** How the review is printed: in the house style from what the boxes hold, or word for word as it was submitted. */
export type Face = 'house style' | 'as printed';

/** The review as one web page. */
export function reviewPage(dataset: Dataset, findings: readonly Finding[], face: Face): ExportFile {
  const render = face === 'as printed' ? renderAsPrinted : renderReview;
  return { name: 'review.html', text: render(dataset, { findings }) };
}
