import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import type { Configuration } from 'electron-builder';

/** The fuses to set, by the names that electron-builder has for them. */
export type FuseOptions = NonNullable<Configuration['electronFuses']>;

/**
 * Doors of the engine, shut in the built program itself so that no variable or argument opens them again. The last is
 * not in every engine's wire; asking for one that is not there is an error.
 */
export const shutDoors: FuseOptions = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

const places: Readonly<Record<string, FuseV1Options>> = {
  runAsNode: FuseV1Options.RunAsNode,
  enableCookieEncryption: FuseV1Options.EnableCookieEncryption,
  enableNodeOptionsEnvironmentVariable: FuseV1Options.EnableNodeOptionsEnvironmentVariable,
  enableNodeCliInspectArguments: FuseV1Options.EnableNodeCliInspectArguments,
  enableEmbeddedAsarIntegrityValidation: FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  onlyLoadAppFromAsar: FuseV1Options.OnlyLoadAppFromAsar,
  loadBrowserProcessSpecificV8Snapshot: FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
  grantFileProtocolExtraPrivileges: FuseV1Options.GrantFileProtocolExtraPrivileges,
};

/** A fuse's place in the wire holds the letter "1" or "0", or another where the engine does not have it any more. */
const [on, off] = [49, 48];

/** How each fuse stands in a program file; `absent` where its engine does not have it. */
export type FuseStates = Readonly<Record<string, boolean | 'absent'>>;

/** Reads the fuses out of a program file. */
export async function readFuses(executable: string): Promise<FuseStates> {
  const wire = new Map(Object.entries(await getCurrentFuseWire(executable)));
  return Object.fromEntries(
    Object.entries(places).map(([name, place]) => {
      const state = Number(wire.get(String(place)));
      if (state === on) return [name, true];
      return [name, state === off ? false : 'absent'];
    }),
  );
}

/** The fuses to set in an engine that has these. */
export function fusesFor(engine: FuseStates): FuseOptions {
  return Object.fromEntries(Object.entries(shutDoors).filter(([name]) => engine[name] !== 'absent'));
}

/** One sentence for each fuse of a built program that is not as it should be. An absent one is no fault here. */
export function wrongFuses(states: FuseStates): string[] {
  return Object.entries(shutDoors).flatMap(([name, wanted]) =>
    states[name] === wanted || states[name] === 'absent'
      ? []
      : [`The fuse ${name} is ${String(states[name])} in the built program, and should be ${String(wanted)}.`],
  );
}
