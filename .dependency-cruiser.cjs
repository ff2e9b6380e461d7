/**
 * The arrows of the house: who may import whom. Everything points down the list of floors; a file imports from its own
 * floor and those below. Types count like values, except where a rule says `type-only`.
 */
const core = '^packages/core/src/';
const floors = [
  ['index[.]ts$'],
  ['testing/'],
  [
    'registry/',
    'scenarios/',
    'help/',
    'letters/',
    'gaps/',
    'disclosure/',
    'review/',
    'duplicates/',
    'versions/',
  ],
  ['[^/]+[.]ts$'],
  ['procedures/', 'facts/', 'duties/', 'messages/'],
  ['record/', 'status/'],
  ['numbers/', 'time/', 'law/', 'generated/'],
  ['errors/', 'canonical[.]ts$', 'text[.]ts$'],
];

/** Types of the public answer: what every floor below fills in. They carry no code. */
const words = `${core}(decision|context)[.]ts$`;

const anyOf = paths => `${core}(${paths.join('|')})`;

/** They lie beside decide.ts, but stand on the highest floor and on the lowest. */
const apart = [anyOf(floors.at(0)), anyOf(floors.at(-1))];

const downward = floors.slice(1).map((floor, index) => ({
  name: `down-only-from-${floor.map(path => path.replace(/[^a-z]/g, '') || 'decide').join('-')}`,
  comment: 'A lower floor does not know the higher ones.',
  severity: 'error',
  from: { path: anyOf(floor), pathNot: floor === floors.at(-1) ? [] : apart },
  to: { path: anyOf(floors.slice(0, index + 1).flat()), pathNot: [anyOf(floors.at(-1)), words] },
}));

const forbidden = [
  ...downward,
  {
    name: 'words-are-types',
    comment: 'The types of a decision may be named from below; nothing else of those files.',
    severity: 'error',
    from: { path: anyOf(floors.slice(4).flat()), pathNot: [`${core}[^/]+[.]ts$`] },
    to: { path: words, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'law-knows-no-student',
    comment: 'The law is evaluated without learning what a student is: not even in types.',
    severity: 'error',
    from: { path: `${core}law/` },
    to: { path: core, pathNot: [`${core}law/`, anyOf(floors.at(-1))] },
  },
  {
    name: 'facts-know-commands-as-types',
    comment: 'A fact reads a command; it does not run a procedure.',
    severity: 'error',
    from: { path: `${core}facts/` },
    to: { path: `${core}procedures/`, dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'procedures-keep-apart',
    comment:
      'One act does not know another; the case that is approved step by step is shared by the acts that open one.',
    severity: 'error',
    from: { path: `${core}procedures/([^/]+)/` },
    to: { path: `${core}procedures/[^/]+/`, pathNot: [`${core}procedures/($1|approval)/`] },
  },
  {
    name: 'approval-is-shared',
    comment: 'The shared case does not know the acts that open it.',
    severity: 'error',
    from: { path: `${core}procedures/approval/` },
    to: { path: `${core}procedures/[^/]+/`, pathNot: [`${core}procedures/approval/`] },
  },
  one('xstate', `${core}status/`),
  one('json-rules-engine', `${core}law/to-engine[.]ts$`),
  one('fast-check', `${core}testing/`),
  {
    name: 'core-is-pure',
    comment: 'Core runs in a browser: no module of Node.',
    severity: 'error',
    from: { path: core },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'adapters-know-the-store',
    comment: 'An adapter knows the store interface and the errors.',
    severity: 'error',
    from: { path: '^packages/adapters/src/' },
    to: {
      path: '^packages/',
      pathNot: ['^packages/adapters/', `${core}(registry/store|errors/index)[.]ts$`],
    },
  },
  {
    name: 'forms-know-core',
    severity: 'error',
    from: { path: '^packages/forms/src/' },
    to: { path: '^packages/', pathNot: ['^packages/(forms|core)/'] },
  },
  {
    name: 'renderers-know-no-form',
    comment:
      'A renderer knows the paper; which form stands on it, and from what it was filled, it never learns.',
    severity: 'error',
    from: { path: '^packages/forms/src/renderers/([^/]+)/' },
    to: {
      path: '^packages/forms/',
      pathNot: ['^packages/forms/src/renderers/$1/', '^packages/forms/src/layout/(paper|printed)[.]ts$'],
    },
  },
  {
    name: 'core-knows-nobody',
    severity: 'error',
    from: { path: core },
    to: { path: '^(packages/(?!core/)|examples/|bench/)' },
  },
  {
    name: 'through-the-front-door',
    comment:
      'A package is imported by its name, not by a path into its folder. One file of the bench measures parts; tests of the command line read the synthetic rosters, those of the examples find a browser and a server as the packages do.',
    severity: 'error',
    from: { path: '^(packages/[^/]+|examples|bench)/', pathNot: ['^bench/src/internals[.]ts$'] },
    to: {
      path: '^(packages/[^/]+|examples|bench)/',
      pathNot: [
        '^$1/',
        '^examples/first-line/synthetic/',
        '^packages/core/test/browser/find-browser[.]ts$',
        '^packages/adapters/test/servers/support/start-postgres[.]ts$',
      ],
      dependencyTypes: ['local'],
    },
  },
  {
    name: 'no-tests-in-sources',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/' },
    to: { path: '^packages/[^/]+/(test|scripts)/|^test/' },
  },
  {
    name: 'no-cycles',
    comment: 'Two modules that need each other to load are one module. Types are erased, so they may meet.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'nothing-unresolved',
    severity: 'error',
    from: { path: '^(packages|examples|bench)/' },
    to: { couldNotResolve: true },
  },
];

function one(library, place) {
  return {
    name: `one-place-for-${library}`,
    severity: 'error',
    from: { path: core, pathNot: [place] },
    to: { path: `node_modules/${library}/` },
  };
}

module.exports = {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^packages/[^/]+/dist/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@xueji/source', 'types', 'import', 'node', 'default'],
    },
  },
};
