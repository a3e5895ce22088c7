import { describe, expect, it } from '@jest/globals';
import { isLocalPath } from './local-path.js';

describe('a place to go after signing in', () => {
  it.each([
    '/',
    '/proposals',
    '/meetings/1?view=list&x=//y',
    '/proposals#reviews',
    '/a?to=https://elsewhere.example',
  ])('is in the product: %s', (path) => expect(isLocalPath(path)).toBe(true));

  it.each([
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '\\\\elsewhere.example',
    'javascript:alert(1)',
    'elsewhere',
    '/a\r\nSet-Cookie: b=c',
    '',
  ])('is not outside of it: %j', (path) => expect(isLocalPath(path)).toBe(false));
});
