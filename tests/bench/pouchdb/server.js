// SPDX-License-Identifier: GPL-3.0-or-later
// A CouchDB of PouchDB's own kind on a port of this computer; its data in the folder that is named. Prints the
// port. For each line it is told it prints how many requests it has had.
'use strict';
const PouchDB = require('pouchdb').defaults({ prefix: process.argv[2] + '/' });
const app = require('express')();
let requests = 0;
app.use((request, response, next) => {
  ++requests;
  next();
});
app.use('/', require('express-pouchdb')(PouchDB, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: process.argv[2] + '/log' }));
const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.stdin.on('data', () => console.log(requests));
process.stdin.on('end', () => process.exit(0));
