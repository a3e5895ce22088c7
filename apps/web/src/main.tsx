import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.css';
import './lib/theme/global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './app/application.js';
import { startTexts } from './lib/i18n/language.js';
import { printInLight } from './lib/theme/print-in-light.js';
import { applyStyleNonce } from './lib/theme/style-nonce.js';

applyStyleNonce();
printInLight();
await startTexts();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root element');
createRoot(root).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
