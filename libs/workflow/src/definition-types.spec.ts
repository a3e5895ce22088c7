import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const FOLDER = import.meta.dirname;

/** Programs that differ in one place from a sound definition, and the compiler's words about it. */
const MISTAKES: readonly (readonly [
  rule: string,
  change: readonly [from: string, to: string],
  says: string,
])[] = [
  ['an unknown target', ["to: 'off'", "to: 'dimmed'"], `Type '"dimmed"' is not assignable`],
  ['an unknown target in a oneOf', ["oneOf(['on',", "oneOf(['dimmed',"], `Type '"dimmed"' is not assignable`],
  ['a choice outside of its list', ["=> 'broken'", "=> 'off'"], `Type '"off"' is not assignable`],
  ['an unknown initial state', ["initial: 'off'", "initial: 'dimmed'"], `Type '"dimmed"' is not assignable`],
  ['an unknown part', ["by: ['owner']", "by: ['stranger']"], `Type '"stranger"' is not assignable`],
  [
    'an unknown requirement',
    ["requires: ['reason']", "requires: ['date']"],
    `Type '"date"' is not assignable`,
  ],
  ['a part without a title', ['parts: { owner: title }', 'parts: {}'], `Property 'owner' is missing`],
  [
    'an unknown state',
    ["isFinal('on')", "isFinal('dimmed')"],
    `Argument of type '"dimmed"' is not assignable`,
  ],
];

const SOUND = `
  import { defineWorkflow, oneOf } from './index.js';
  const title = { nl: 'Titel', en: 'Title' };
  const lamp = defineWorkflow<object, 'owner', 'reason'>()({
    name: 'lamp',
    title,
    parts: { owner: title },
    requirements: { reason: title },
    initial: 'off',
    states: {
      off: { title, actions: [{ action: 'press', title, to: oneOf(['on', 'broken'], () => 'broken'), by: ['owner'] }] },
      on: { title, actions: [{ action: 'press', title, to: 'off', by: ['owner'], requires: ['reason'] }] },
      broken: { title, final: true },
    },
  });
  lamp.isFinal('on');
`;

describe('the types of a workflow definition', () => {
  let complaints: ReadonlyMap<string, string>;

  beforeAll(() => {
    const programs = new Map([['sound', SOUND]]);
    for (const [rule, [from, to]] of MISTAKES) programs.set(rule, SOUND.replace(from, to));
    complaints = compiled(programs);
  });

  it('accept a sound definition', () => {
    expect(complaints.get('sound')).toBe('');
  });

  it.each(MISTAKES)('refuse %s', (rule, _change, says) => {
    expect(complaints.get(rule)).toContain(says);
  });
});

/** What the compiler says about each of the programs, as if they were files of this folder. */
function compiled(programs: ReadonlyMap<string, string>): Map<string, string> {
  const sources = new Map(
    [...programs].map(([name, text], index) => [join(FOLDER, `program-${index}.ts`), { name, text }]),
  );
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  };
  const host = ts.createCompilerHost(options);
  const fileExists = host.fileExists.bind(host);
  const readFile = host.readFile.bind(host);
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.readFile = (path) => sources.get(path)?.text ?? readFile(path);
  const program = ts.createProgram([...sources.keys()], options, host);
  return new Map(
    [...sources].map(([path, { name }]) => {
      const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(path));
      return [
        name,
        diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n'),
      ];
    }),
  );
}
