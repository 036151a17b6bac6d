import { describe, expect, test } from 'vitest';
import { dark, light, type Palette } from '../../../shared/digests/palette.ts';

describe.each([
  ['light', light],
  ['dark', dark],
])('in %s', (_, palette) => {
  test.each(['ink', 'muted', 'link', 'good', 'bad'] as const)('%s text is readable', (name) => {
    expect(contrast(palette[name], palette.card)).toBeGreaterThanOrEqual(4.5);
  });

  test('the button is readable', () => {
    expect(contrast(palette.onBar, palette.bar)).toBeGreaterThanOrEqual(4.5);
  });

  const bars = ['bar', 'before', 'second', 'third', 'fourth'] as const satisfies (keyof Palette)[];
  test.each(bars)('the bar %s stands out from the card', (name) => {
    expect(contrast(palette[name], palette.card)).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [brighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (brighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? []).map((pair) => {
    const value = Number.parseInt(pair, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
