import { writeFile } from 'node:fs/promises';
import { type Configuration, readConfiguration } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { createAdapter } from './create-api.js';
import { describeApi } from './http/openapi-document.js';

/** Writes the OpenAPI document of the built application to a file, without a database: `node describe.js FILE`. */
async function describe(file: string): Promise<void> {
  const configuration: Configuration = readConfiguration({
    DATABASE_URL: 'postgres://nowhere',
    APP_SECRET: 'not used while the interface is described',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(configuration),
    createAdapter(configuration),
    {
      preview: true,
      logger: false,
    },
  );
  await writeFile(file, `${JSON.stringify(describeApi(app, configuration.PUBLIC_URL), null, 2)}\n`);
  await app.close();
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Say to which file the document must be written.');
await describe(file);
