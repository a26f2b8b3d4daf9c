import { receiveOpenedFiles, reportProblem } from '../platform/desktop.ts';
import type { Inbox } from '../screens/inbox.ts';

/** As many bytes as the import border takes; a larger file is not even read. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Puts files that are dropped anywhere on the window, or opened with the program, into the inbox, then calls `arrived`.
 * While files are dragged over the window a hint lies over the page.
 */
export function watchIncoming(inbox: Inbox, arrived: () => void): void {
  const hint = document.createElement('div');
  hint.className = 'drop-hint';
  hint.textContent = 'Drop the files here to see what is in them';
  hint.setAttribute('aria-hidden', 'true');
  const dragging = (over: boolean) => (over ? document.body.append(hint) : hint.remove());
  receiveOpenedFiles(({ files, refused }) => {
    inbox.put(files, refused);
    arrived();
  });
  window.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    dragging(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) dragging(false);
  });
  window.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    dragging(false);
    void read([...(event.dataTransfer?.files ?? [])], inbox).then(arrived, reportProblem);
  });
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

async function read(files: readonly File[], inbox: Inbox): Promise<void> {
  for (const file of files) {
    const { name } = file;
    if (file.size > mostBytes) {
      inbox.put([], [{ name, message: 'It is larger than 64 MB, and no file for this program is. Nothing was read.' }]);
      continue;
    }
    try {
      inbox.put([{ name, bytes: new Uint8Array(await file.arrayBuffer()) }]);
    } catch {
      const message = 'It could not be read. Folders cannot be dropped: open the folder and drop the files in it.';
      inbox.put([], [{ name, message }]);
    }
  }
}
