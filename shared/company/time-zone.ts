import { nearest } from './nearest.ts';
import { quoted } from './problem.ts';

/** Why a text is no IANA time zone; undefined when it is one. Offsets like `+02:00` are none: they know no summer time. */
export function zoneProblem(zone: string): string | undefined {
  if (/^[A-Z]/.test(zone) && isKnown(zone)) return undefined;
  const meant = nearestZone(zone);
  const fix = meant === undefined ? 'write one like Europe/Berlin' : `did you mean "${meant}"?`;
  return `there is no time zone ${quoted(zone)}; ${fix}`;
}

function isKnown(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `Berlin` and `new york` mean a city; the rest is a matter of letters. */
function nearestZone(zone: string): string | undefined {
  const zones = Intl.supportedValuesOf('timeZone');
  const city = `/${zone.trim().toLowerCase().replaceAll(' ', '_')}`;
  return zones.find((known) => known.toLowerCase().endsWith(city)) ?? nearest(zone, zones);
}
