import { expect, it } from '@jest/globals';
import { savedAs } from './content-disposition.js';

it('saves a file under its name', () => {
  expect(savedAs('verslag.pdf')).toBe(`attachment; filename="verslag.pdf"; filename*=UTF-8''verslag.pdf`);
});

it('gives a name beyond ASCII to who knows, and a readable one to who does not', () => {
  expect(savedAs('Privé – €.pdf')).toBe(
    `attachment; filename="Priv_ _ _.pdf"; filename*=UTF-8''Priv%C3%A9%20%E2%80%93%20%E2%82%AC.pdf`,
  );
  expect(savedAs('😀.txt')).toBe(`attachment; filename="_.txt"; filename*=UTF-8''%F0%9F%98%80.txt`);
});

it('lets no name end its quotes or begin another parameter', () => {
  expect(savedAs(`a"; filename=b.exe\\%41 (1)*'.pdf`)).toBe(
    `attachment; filename="a_; filename=b.exe__41 (1)*'.pdf"; ` +
      `filename*=UTF-8''a%22%3B%20filename%3Db.exe%5C%2541%20%281%29%2A%27.pdf`,
  );
});
