import type { GenericRecord } from '../records/record.ts';
import { clashIn, type Settling, type Side } from './clash.ts';
import { loopsIn } from './loops.ts';
import { takeDeletion, type Versions } from './merge-presence.ts';
import { pick } from './same.ts';
import { titleOf } from './shown.ts';

export type Parents = Map<string, string | null>;

/**
 * The parent of every record that is kept. A heading that one side deleted while the other put something under it comes
 * back, as a clash; once its deletion is chosen, what is under it stands one level up. Adds what comes back to `kept`.
 */
export function mergeParents(versions: Versions, kept: Map<string, GenericRecord>, settling: Settling): Parents {
  const parents: Parents = new Map();
  const gone = new Set<string>();
  /** The nearest line that there is, going up; what must come back on the way is put in its own place first. */
  const put = (first: string, under: string | null) => {
    const waiting: [id: string, parent: string | null][] = [[first, under]];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [id, start] = next;
      let parent = start;
      const passed = new Set<string>();
      while (parent !== null && !kept.has(parent)) {
        const above = deletedParent(parent, id, versions);
        if (!above) break;
        if (!gone.has(parent) && takeDeletion(above.record, above.deletedBy, settling) !== above.deletedBy) {
          kept.set(parent, above.record);
          waiting.push([parent, above.record.parent]);
          break;
        }
        gone.add(parent);
        passed.add(parent);
        const higher = above.record.parent;
        parent = higher !== null && passed.has(higher) ? null : higher;
      }
      parents.set(id, parent);
    }
  };
  for (const id of [...kept.keys()]) put(id, parentOf(id, versions, settling));
  breakLoops(versions, parents, settling, put);
  return parents;
}

function parentOf(id: string, { base, theirs, ours }: Versions, settling: Settling): string | null {
  const [was, there, here] = [base.get(id), theirs.get(id), ours.get(id)];
  if (!there || !here) return (there ?? here)?.parent ?? null;
  const side = pick(was?.parent, there.parent, here.parent);
  const taken = side === 'clash' ? takePlace(id, { base, theirs, ours }, settling) : side;
  return taken === 'theirs' ? there.parent : here.parent;
}

/** Asks under which line one stands that both sides moved. */
function takePlace(id: string, { base, theirs, ours }: Versions, settling: Settling): Side {
  const [was, there, here] = [base.get(id), theirs.get(id), ours.get(id)];
  if (!there || !here) return 'ours';
  const words = (version: Versions[keyof Versions], parent: string | null | undefined) => {
    if (parent === null || parent === undefined) return 'top level';
    const above = version.get(parent);
    return above ? titleOf(above) : 'top level';
  };
  return settling.take(
    clashIn(here, {
      part: 'place',
      path: '',
      label: 'Stands under',
      base: was ? words(base, was.parent) : '',
      theirs: words(theirs, there.parent),
      ours: words(ours, here.parent),
    }),
  );
}

/** The record that one side deleted, unless that side itself left the line below it without a parent. */
function deletedParent(id: string, child: string, { theirs, ours }: Versions) {
  const [there, here] = [theirs.get(id), ours.get(id)];
  const record = there ?? here;
  if (!record || (there && here)) return null;
  const deletedBy: Side = there ? 'ours' : 'theirs';
  const left = (deletedBy === 'ours' ? ours : theirs).get(child);
  return left?.parent === id ? null : { record, deletedBy };
}

/** More rounds than this only a damaged file needs; then ours stands everywhere. */
const mostRounds = 20;

/**
 * Two moves that are each sound may make a loop together: one side put A under B, the other B under A. Each such move
 * of theirs is a clash, and ours stands until somebody chooses; where theirs is chosen, our moves in the loop give way.
 */
function breakLoops(
  versions: Versions,
  parents: Parents,
  settling: Settling,
  put: (id: string, parent: string | null) => void,
): void {
  const { theirs, ours } = versions;
  const asked = new Set<string>();
  const turned = new Set<string>();
  const moved = (id: string, side: Side) => {
    const [there, here] = [theirs.get(id), ours.get(id)];
    const own = side === 'theirs' ? there : here;
    return there && here && there.parent !== here.parent && parents.get(id) === own?.parent;
  };
  const turn = (id: string, side: Side) => {
    put(id, (side === 'theirs' ? theirs : ours).get(id)?.parent ?? null);
  };
  for (let round = 1; round <= mostRounds; round += 1) {
    let changed = false;
    for (const loop of loopsIn(parents)) {
      const foreign = loop.filter((id) => moved(id, 'theirs') && !asked.has(id));
      for (const id of foreign) {
        asked.add(id);
        if (takePlace(id, versions, settling) === 'ours') turn(id, 'ours');
        changed = true;
      }
      if (foreign.length > 0) continue;
      for (const id of loop.filter((each) => moved(each, 'ours') && !turned.has(each) && !asked.has(each))) {
        turned.add(id);
        turn(id, 'theirs');
        changed = true;
      }
    }
    if (!changed) return;
  }
  for (const id of [...parents.keys()]) {
    if (!moved(id, 'theirs')) continue;
    takePlace(id, versions, settling);
    turn(id, 'ours');
  }
}
