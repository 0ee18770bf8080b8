// SPDX-License-Identifier: GPL-3.0-or-later
// An office of PouchDB: client.js FOLDER URL RECORDS. Puts the records (a line of JSON each) into a database of its
// own, says "ready", waits for a line, and sends them until everything is there: what a cut ended begins anew at once.
// Prints the milliseconds and how often it began.
'use strict';
const fs = require('fs');
const PouchDB = require('pouchdb').defaults({ prefix: process.argv[2] + '/' });

async function main() {
  const office = new PouchDB('office');
  const records = fs.readFileSync(process.argv[4], 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  for (let i = 0; i < records.length; i += 500) await office.bulkDocs(records.slice(i, i + 500));
  console.log('ready');
  await new Promise((resolve) => process.stdin.once('data', resolve));
  const begun = Date.now();
  let rounds = 0;
  for (;;) {
    ++rounds;
    try {
      const told = await office.replicate.to(process.argv[3]);
      if (told.ok && told.doc_write_failures === 0) break;
    } catch (cut) {
      if (rounds > 1000) throw cut;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  console.log(JSON.stringify({ ms: Date.now() - begun, rounds }));
  process.exit(0);
}
main().catch((failure) => {
  console.error(failure);
  process.exit(1);
});
