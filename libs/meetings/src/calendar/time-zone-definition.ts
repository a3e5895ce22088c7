import { tzlib_get_ical_block } from 'timezones-ical-library';

/**
 * The VTIMEZONE of a time zone, for the rules of today. Zones with the same rules share a definition in the library; it
 * gets the name that was asked for, for that is what the events refer to. Source: RFC 5545, "Time Zone Component".
 * @throws Error for a zone without a definition
 */
export function timeZoneDefinition(timeZone: string): string {
  const [definition] = tzlib_get_ical_block(timeZone);
  if (definition === undefined)
    throw new Error(`There is no calendar definition of the time zone ${timeZone}.`);
  return definition.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_, name: string) => `${name}:${timeZone}`);
}
