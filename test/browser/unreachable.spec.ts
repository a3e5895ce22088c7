import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs, openWindow, untilShown } from './browser.js';
import { press } from './forms.js';
import { type Product, startProduct } from './product.js';

let product: Product;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  page = await openAs(await openWindow(browser, product), 'bureau', '/meetings');
  await untilShown(page);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const everyRequest = '**/api/v1/**';
const sentence =
  'We kunnen Wisselwerk nu niet bereiken. Wat je hebt ingevuld staat er nog. Probeer het zo opnieuw.';

it('a part that cannot be read says so, and is read when asked again', async () => {
  await page.route(everyRequest, (route) => route.abort());
  await page.getByRole('link', { name: 'Voorstellen', exact: true }).click();
  const list = page.getByRole('region', { name: 'Voorstellen', exact: true });
  await list.getByText(sentence).waitFor();
  await page.unroute(everyRequest);
  await press(list, 'Opnieuw proberen');
  await list.getByRole('link').first().waitFor();
});

it('a page that a gateway answers for says that the product is away, and comes back', async () => {
  await page.route(everyRequest, (route) =>
    route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Service Unavailable</h1>' }),
  );
  await page.goto('/proposals');
  await page.getByRole('heading', { level: 1, name: 'Er ging iets mis' }).waitFor();
  await page.getByText(sentence).waitFor();
  await page.unroute(everyRequest);
  await press(page, 'Pagina opnieuw laden');
  await page.getByRole('heading', { level: 1, name: 'Voorstellen' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/proposals');
});
