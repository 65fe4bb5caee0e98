// Loaded into clasp before everything else, so that it starts in half of the time. Its library of Google's services reads the clients of all three hundred, which
// takes longer than all the rest of a push; this leaves those out that clasp never calls. Nothing else is different.
const Module = require('node:module');
const { setFlagsFromString } = require('node:v8');

// A process that ends after a second gains nothing from what V8 optimises meanwhile.
setFlagsFromString('--no-opt');
setFlagsFromString('--max-lazy');

/** What clasp calls. Another that it asked for would be missing, and its command would fail. */
const CALLED = ['script', 'drive', 'discovery', 'logging', 'oauth2', 'serviceusage'];
/** The two files that load every client: "./apis/drive/v3" the one, "./drive" the other. */
const INDEX = /googleapis[\\/]build[\\/]src[\\/](apis[\\/])?index\.js$/;
const load = Module._load;

Module._load = (request, parent, isMain) => {
  const index = INDEX.exec(parent?.filename ?? '');
  const service = index && (index[1] ? /^\.\/(\w+)$/ : /^\.\/apis\/(\w+)\//).exec(request)?.[1];
  return service && !CALLED.includes(service) ? {} : load(request, parent, isMain);
};
