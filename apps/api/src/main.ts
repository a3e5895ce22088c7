import { existsSync } from 'node:fs';
import { runProcess } from '@app/platform';
import { createApi } from './create-api.js';

if (existsSync('.env')) process.loadEnvFile('.env');

await runProcess('api', async (configuration) => {
  const app = await createApi(configuration);
  await app.listen(configuration.PORT, configuration.HOST);
  return app;
});
