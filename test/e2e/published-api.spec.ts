import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Exchange, PublishedApi } from '../setup/published-api.js';

const organisation = {
  id: '5f1f3a3e-6c0f-4b0a-9a53-0d5a3c1f7a10',
  name: 'Opvang Noord',
  shortName: 'Opvang',
  kind: 'shelter',
  region: null,
  parentId: null,
  parentName: null,
  version: 1,
};

const read: Exchange = {
  method: 'get',
  path: `/organisations/${organisation.id}?language=nl`,
  sent: undefined,
  answer: { status: 200, type: 'application/json', text: '', body: organisation },
};

/** The same exchange, in which the answer differs. */
const answered = (answer: Partial<Exchange['answer']>): Exchange => ({
  ...read,
  answer: { ...read.answer, ...answer },
});

describe('what is held against the published document', () => {
  let published: PublishedApi;

  beforeAll(async () => {
    published = await PublishedApi.read();
  });

  const faults = (exchange: Exchange): string => {
    try {
      published.check(exchange);
      return '';
    } catch (fault) {
      return String(fault);
    }
  };

  it('passes when it is as the document says', () => {
    expect(faults(read)).toBe('');
  });

  it.each([
    ['a property that is not in it', answered({ body: { ...organisation, secret: 'x' } }), '"secret"'],
    ['a value that is not in it', answered({ body: { ...organisation, kind: 'circus' } }), '/kind'],
    ['null where there is always something', answered({ body: { ...organisation, name: null } }), '/name'],
    ['a property that is missing', answered({ body: { id: organisation.id } }), '"shortName"'],
    ['a status that is not in it', answered({ status: 418 }), 'the status 418'],
    ['a type of content that is not in it', answered({ type: 'text/html' }), '"text/html"'],
    ['an operation that is not in it', { ...read, method: 'put' }, 'is not published'],
    ['an address that is not in it', { ...read, path: '/secrets' }, 'is not published'],
  ])('finds %s', (_what, exchange, named) => {
    expect(faults(exchange)).toContain(named);
  });

  it('finds a body that was taken though the document refuses it', () => {
    const answer = { ...read.answer, status: 201 };
    const created = { ...read, method: 'post', path: '/organisations', sent: { name: 3 }, answer };
    expect(faults(created)).toContain('sent /name must be string');
    expect(faults({ ...created, answer: { ...answer, status: 404, type: 'text/html' } })).not.toContain(
      'sent',
    );
  });

  it.each([
    ['what is left is short enough', ` ${'é'.repeat(40)}\u00a0`, false],
    ['what is left is too long', ` ${'é'.repeat(41)}\u00a0`, true],
  ])(
    'judges a text that is marked as trimmed without the blanks around it: %s',
    (_what, shortName, isFault) => {
      const sent = { shortName };
      const changed = faults({ ...read, method: 'patch', path: `/organisations/${organisation.id}`, sent });
      expect(changed.includes('sent /shortName must NOT have more than 40 characters')).toBe(isFault);
      expect(sent).toEqual({ shortName });
    },
  );
});
