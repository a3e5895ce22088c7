/** The architecture as a failing check. The numbers are those of the README's "How it is built". */
const subjects = '(proposals|exchanges|meetings|reminders)';
const foundations = '(programmes|identity)';
const pure = '(workflow|calendar|privacy)';
/** Features of the browser, each with those that build on it and that it therefore does not know. */
const unknownTo = {
  methods: '(?!methods/)[^/]+',
  ideas: '(?!ideas/)[^/]+',
  meetings: 'intervision',
  proposals: '(meetings|intervision)',
};

module.exports = {
  forbidden: [
    {
      name: '1-foundations-do-not-import-subjects',
      severity: 'error',
      from: { path: `^libs/${foundations}/` },
      to: { path: `^libs/${subjects}/` },
    },
    {
      name: '1-platform-imports-only-pure-libraries',
      severity: 'error',
      from: { path: '^libs/platform/' },
      to: { path: '^libs/', pathNot: `^libs/(platform|${pure.slice(1, -1)})/` },
    },
    {
      name: '1-libs-do-not-import-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: '1-apps-do-not-import-each-other',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    { name: '1-no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: '2-libraries-only-through-their-index',
      severity: 'error',
      from: { path: '^(apps|libs)/([^/]+)/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    },
    {
      name: '2-pure-libraries-stay-pure',
      severity: 'error',
      from: { path: `^libs/${pure}/src/`, pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^libs/(?!workflow|calendar|privacy)|node_modules/(@nestjs|typeorm|bullmq|pg|rxjs|fastify)/)',
      },
    },
    {
      name: '3-and-4-subjects-do-not-import-each-other',
      severity: 'error',
      from: { path: `^libs/${subjects}/` },
      to: { path: `^libs/${subjects}/`, pathNot: '^libs/$1/' },
    },
    {
      name: '5-the-web-imports-no-server-code',
      severity: 'error',
      from: { path: '^apps/web/' },
      // But for the guard against client data, which warns while somebody types.
      to: { path: '(^libs/(?!privacy/)|^apps/(?!web/)|node_modules/(@nestjs|typeorm|bullmq|pg)/)' },
    },
    {
      name: 'web-features-flow-one-way',
      severity: 'error',
      from: { path: '^apps/web/src/(components|lib)/' },
      to: { path: '^apps/web/src/(app|features)/' },
    },
    ...Object.entries(unknownTo).map(([feature, others]) => ({
      name: `web-features-have-no-cycle-${feature}`,
      severity: 'error',
      from: { path: `^apps/web/src/features/${feature}/` },
      to: { path: `^apps/web/src/features/${others}/` },
    })),
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(css|json)$' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { path: '(^test/|\\.spec\\.ts$)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
