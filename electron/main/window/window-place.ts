import type { WindowPlace } from '../preferences/stored-preferences.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const smallest = { width: 800, height: 600 } as const;
const usual = { width: 1280, height: 860 } as const;

/** How much of the window's top must be on a screen so that it can be taken hold of. */
const grip = { width: 120, height: 24 } as const;

/**
 * Where to open the window: where it was, if that is still on a screen (the second monitor may be gone), else in the
 * usual size, no larger than the first screen. Without x and y the system centres it.
 */
export function openingPlace(
  remembered: WindowPlace | null,
  screens: readonly Area[],
): { x?: number; y?: number; width: number; height: number; maximised: boolean } {
  const first = screens[0] ?? { x: 0, y: 0, ...usual };
  const size = { width: Math.min(usual.width, first.width), height: Math.min(usual.height, first.height) };
  if (!remembered) return { ...size, maximised: false };
  const screen = screens.find((area) => canGrip(remembered, area));
  if (!screen) return { ...size, maximised: remembered.maximised };
  return {
    x: remembered.x,
    y: remembered.y,
    width: clamp(remembered.width, smallest.width, Math.max(screen.width, smallest.width)),
    height: clamp(remembered.height, smallest.height, Math.max(screen.height, smallest.height)),
    maximised: remembered.maximised,
  };
}

function canGrip(place: WindowPlace, area: Area): boolean {
  const across = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x);
  const top = place.y >= area.y && place.y + grip.height <= area.y + area.height;
  return top && across >= grip.width;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
