import { expect, test } from 'vitest';
import { openingPlace } from '../../../electron/main/window/window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1000 };
const place = { x: 100, y: 80, width: 1100, height: 700, maximised: false };

test('opens where it was', () => {
  expect(openingPlace(place, [screen])).toEqual(place);
  expect(openingPlace({ ...place, x: 2000 }, [screen, second])).toEqual({ ...place, x: 2000 });
});

test('opens in its usual size, centred by the system, when nothing is remembered', () => {
  expect(openingPlace(null, [screen])).toEqual({ width: 1280, height: 860, maximised: false });
  expect(openingPlace(null, [{ ...screen, width: 1024, height: 700 }])).toMatchObject({ width: 1024, height: 700 });
  expect(openingPlace(null, [])).toMatchObject({ width: 1280, height: 860 });
});

test.each([
  ['the second screen is gone', { ...place, x: 2000 }],
  ['its top is above the screen', { ...place, y: -60 }],
  ['only a strip of it would show', { ...place, x: 1900 }],
  ['it is below the screen', { ...place, y: 1200 }],
])('opens in its usual size when %s', (_why, remembered) => {
  const opened = openingPlace(remembered, [screen]);
  expect(opened).toEqual({ width: 1280, height: 860, maximised: false });
});

test('fits a window that is larger than the screen, or too small to use', () => {
  expect(openingPlace({ ...place, width: 5000, height: 5000 }, [screen])).toMatchObject({ width: 1920, height: 1040 });
  expect(openingPlace({ ...place, width: 130, height: 30 }, [screen])).toMatchObject({ width: 800, height: 600 });
});

test('stays maximised, also when its screen is gone', () => {
  expect(openingPlace({ ...place, x: 9000, maximised: true }, [screen]).maximised).toBe(true);
});
