/** `npm run sbom`: writes the software bill of materials of what is shipped to `dist/sbom.cdx.json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shippedMaterials } from './shipped.js';

const materials = shippedMaterials();
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(join(root, 'dist/sbom.cdx.json'), JSON.stringify(materials, null, 1));
process.stdout.write(`${materials.components.length} packages: dist/sbom.cdx.json\n`);
