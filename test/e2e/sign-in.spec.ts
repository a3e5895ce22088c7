import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApplication, type TestApplication } from '../setup/application.js';

let app: TestApplication;
beforeAll(async () => { app = await startApplication(); });
afterAll(() => app.close());

it('x', async () => {
  const a = await app.visitor.post('/sign-in-links', { email: 'nobody' });
  console.log(a.status, a.body, a.headers);
  const b = await app.visitor.get('/sessions/current');
  console.log(b.status, b.body);
  const c = await app.visitor.get('/nothing');
  console.log(c.status, c.body);
  const d = await app.visitor.post('/sign-in-links', { email: 'a@b.example' });
  console.log(d.status, d.body);
});
