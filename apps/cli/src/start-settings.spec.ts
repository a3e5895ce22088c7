import { describe, expect, it } from '@jest/globals';

import { StartError } from './start-error.js';
import { readStartSettings } from './start-settings.js';

describe('the settings of a start', () => {
  it('starts a demo on port 3000 where nothing is set', () => {
    expect(readStartSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDirectory: '.data',
      databaseUrl: undefined,
      demo: true,
      publicUrl: 'http://localhost:3000',
      secret: undefined,
    });
  });

  it('takes an empty variable as absent', () => {
    expect(readStartSettings({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readStartSettings({}));
  });

  it('puts no demo in a database of the user unless it was asked for', () => {
    const databaseUrl = 'postgres://user@db.example/wisselwerk';
    expect(readStartSettings({ DATABASE_URL: databaseUrl }).demo).toBe(false);
    expect(readStartSettings({ DATABASE_URL: databaseUrl, DEMO: 'true' }).demo).toBe(true);
    expect(readStartSettings({ DEMO: 'false' }).demo).toBe(false);
  });

  it('lets the public address follow the port', () => {
    expect(readStartSettings({ PORT: '3001' }).publicUrl).toBe('http://localhost:3001');
  });

  it.each(['0', '65536', '3000.5', 'web'])('refuses %s as a port', (port) => {
    expect(() => readStartSettings({ PORT: port })).toThrow(StartError);
  });
});
