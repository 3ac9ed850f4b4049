// Writes each module's report.sql.md anew from a migrated database. Look at the difference before you commit it.
process.env.TESSERA_UPDATE_REPORT = '1';
process.argv.push('test/contract');
await import('./test.mjs');
