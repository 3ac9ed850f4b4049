/**
 * Domain packages depend on module-kit, module-kit on db-core; never a domain on a domain, never upwards.
 * Only a package's index is public. Tests may use the testing packages. Alerts are fed by all domains: their tests alone see them.
 */
const domain = '^packages/([^/]+-analytics|alerting)/';
const testing = '^packages/(testing|test-database|embedded)/';
const compiled = { path: '(^|/)(node_modules|dist)/' };

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-to-domain',
      severity: 'error',
      from: { path: domain, pathNot: '^packages/alerting/test/' },
      to: { path: domain, pathNot: '^packages/$1/' },
    },
    {
      name: 'domain-sees-contract-only',
      severity: 'error',
      from: { path: `${domain}src/` },
      to: { path: '^(packages|apps)/', pathNot: '^packages/($1|module-kit|db-core)/' },
    },
    {
      name: 'module-kit-sees-db-core-only',
      severity: 'error',
      from: { path: '^packages/module-kit/src/' },
      to: { path: '^(packages|apps)/', pathNot: '^packages/(module-kit|db-core)/' },
    },
    {
      name: 'db-core-knows-no-domain-and-no-http',
      severity: 'error',
      from: { path: '^packages/db-core/src/' },
      to: { path: ['^packages/(?!db-core/)', '^apps/', 'node_modules/(@nestjs|fastify)'] },
    },
    { name: 'packages-know-no-app', severity: 'error', from: { path: '^packages/' }, to: { path: '^apps/' } },
    {
      name: 'admin-takes-types-only',
      severity: 'error',
      from: { path: '^apps/admin/src/' },
      to: { path: '^(packages|apps/api)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(packages|apps)/[^/]+/src/', pathNot: testing },
      to: { path: '^packages/(testing|test-database)/' },
    },
    {
      name: 'only-the-index-is-public',
      severity: 'error',
      from: { path: '^((?:packages|apps)/[^/]+)/' },
      to: {
        path: '^(packages|apps)/[^/]+/(src|dist)/',
        pathNot: ['^$1/', '/(index|global-setup|global-teardown)\\.(d\\.ts|js|ts)$'],
      },
    },
  ],
  options: {
    doNotFollow: compiled,
    exclude: { path: '(^|/)dist/.*\\.map$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
