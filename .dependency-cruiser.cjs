/** Which room may import from which (README, "The house"). A layer exists only at the two edges: gateway and storage. */
const domains = '(?:actor-map|comments|demo|goals|guests|identity|network|presence|programme)'

const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(?:shared|server|client|tests|bench|scripts)/', pathNot: allowed },
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'No cycles, type-only ones included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-tests',
      comment: 'Tests hang on the code, never the other way.',
      severity: 'error',
      from: { pathNot: '^(?:tests|bench)/' },
      to: { path: '^(?:tests|bench)/' },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared runs on both sides: no Node, no React, no database, no GraphQL.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(?:shared/|node_modules/uuid/)' },
    },
    only(
      'live-knows-no-domain',
      'The live core knows no domain and no edge but storage.',
      '^server/live/',
      '^(?:shared|server/live|server/storage)/',
    ),
    only('storage-knows-nobody', 'Storage knows no room.', '^server/storage/', '^(?:shared|server/storage)/'),
    only(
      'gateway-knows-no-domain',
      'The gateway serves whatever the core and presence offer.',
      '^server/gateway/',
      '^(?:shared/|server/gateway/|server/live/|server/presence/presence\\.ts|server/identity/sign-in\\.ts)',
    ),
    only('actor-map-alone', 'A domain never imports another.', '^server/actor-map/', '^(?:shared|server/actor-map|server/live)/'),
    only('comments-alone', 'A domain never imports another.', '^server/comments/', '^(?:shared|server/comments|server/live)/'),
    only('presence-alone', 'A domain never imports another.', '^server/presence/', '^(?:shared|server/presence|server/live)/'),
    only(
      'identity-alone',
      'Identity knows the core and storage.',
      '^server/identity/',
      '^(?:shared|server/identity|server/live|server/storage)/',
    ),
    only(
      'network-alone',
      'Network knows the core, storage and who people are.',
      '^server/network/',
      '^(?:shared|server/network|server/live|server/storage|server/identity)/',
    ),
    only(
      'guests-alone',
      'Guests come to boards by links: the room knows the core, storage and who people are.',
      '^server/guests/',
      '^(?:shared|server/guests|server/live|server/storage|server/identity)/',
    ),
    only(
      'demo-writes-as-anybody',
      'The demo knows what it fills.',
      '^server/demo/',
      '^(?:shared|server/demo|server/live|server/storage|server/identity|server/network)/',
    ),
    only(
      'goals-alone',
      'A board domain that also counts across boards: it knows the core, the network and who people are.',
      '^server/goals/',
      '^(?:shared|server/goals|server/live|server/storage|server/identity|server/network)/',
    ),
    only(
      'programme-alone',
      'A board domain that also publishes from one board to another: it knows the core, the network and who people are.',
      '^server/programme/',
      '^(?:shared|server/programme|server/live|server/storage|server/identity|server/network)/',
    ),
    {
      name: 'only-start-and-schema-see-all',
      comment: 'Rooms are put together in start.ts, schema.ts and rooms.ts alone.',
      severity: 'error',
      from: { path: `^server/(?:${domains}|live|storage|gateway)/` },
      to: { path: '^server/[^/]+\\.ts$' },
    },
    {
      name: 'client-not-server',
      comment: 'Client and server meet in shared.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^server/' },
    },
    {
      name: 'server-not-client',
      comment: 'Client and server meet in shared.',
      severity: 'error',
      from: { path: '^server/' },
      to: { path: '^client/' },
    },
    {
      name: 'client-live-has-no-pages',
      comment: "The client's live half knows no page and no domain.",
      severity: 'error',
      from: { path: '^client/live/' },
      to: { path: '^client/', pathNot: '^client/(?:live/|connection/|board-kinds\\.ts)' },
    },
    {
      name: 'ui-has-no-data',
      comment: 'Controls know no data.',
      severity: 'error',
      from: { path: '^client/ui/' },
      to: { path: '^client/', pathNot: '^client/(?:ui|locales)/' },
    },
    {
      name: 'domains-apart-on-the-client',
      comment: 'A page of one domain may use comments, text and presence, not another domain.',
      severity: 'error',
      from: { path: '^client/(actor-map|guests|network|identity|comments|presence|programme|goals)/' },
      to: { path: '^client/(?:actor-map|network|programme|goals)/', pathNot: '^client/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    exclude: { path: '^dist/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
