// Plain JavaScript, so that any Node can run it: better-sqlite3 13 dies without a word on Node 20.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Binnenlopen needs Node 24; this is ${process.versions.node}. ` +
      'Run `npm ci` again: it brings Node 24 along as the npm package "node". ' +
      'Start the product through npm (`npm start`, `npm test`), so that that one is used.',
  );
  process.exit(1);
}
