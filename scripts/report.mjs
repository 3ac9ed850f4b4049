// Writes report.sql.md of each module anew, or of those whose contract tests are named, from a migrated database. Look at the difference before you commit it.
process.env.TESSERA_UPDATE_REPORT = '1';
if (process.argv.length === 2) process.argv.push('test/contract');
await import('./test.mjs');
