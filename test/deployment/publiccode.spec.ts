import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText } from './deployment-files.js';

const { version, license } = JSON.parse(readText('package.json')) as { version: string; license: string };

/** Source: publiccode.yml 0.4, "The Standard (core)". */
describe('publiccode.yml', () => {
  const file = parse(readText('publiccode.yml')) as Record<string, unknown> & {
    description: Record<string, { shortDescription: string; longDescription: string; features: string[] }>;
  };

  it('has every key that the standard requires', () => {
    expect(file).toMatchObject({
      publiccodeYmlVersion: '0.4',
      name: 'Wisselwerk',
      url: expect.stringMatching(/^https:\/\//),
      platforms: ['web'],
      categories: expect.arrayContaining(['workflow-management']),
      developmentStatus: expect.stringMatching(/^(concept|development|beta|stable|obsolete)$/),
      softwareType: 'standalone/web',
      legal: { license },
      maintenance: { type: 'internal', contacts: [{ name: expect.any(String), email: expect.any(String) }] },
      localisation: { localisationReady: true, availableLanguages: ['nl', 'en'] },
    });
  });

  it('tells of the version of package.json', () => {
    expect(file).toMatchObject({ softwareVersion: version, releaseDate: expect.any(String) });
    expect(readText('CHANGELOG.md')).toContain(`## [${version}] - ${String(file['releaseDate'])}\n`);
  });

  it.each(['nl', 'en'])('describes the product within the lengths of the standard: %s', (language) => {
    const description = file.description[language];
    expect(description?.shortDescription).toMatch(/^.{1,150}$/);
    expect(description?.longDescription).toMatch(/^[^]{150,10000}$/);
    expect(description?.features.length).toBeGreaterThanOrEqual(5);
  });
});
