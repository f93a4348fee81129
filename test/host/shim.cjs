// Runs inside the extension host, around the tests. It writes what they print and their result to files, because
// an extension host that dies looks like success from outside, VS Code makes console.log read-only, and the
// workbench's lines would stand between the tests'.
const fs = require('node:fs');
const { format } = require('node:util');

const put = (text) => fs.appendFileSync(process.env.CODE_HOST_OUTPUT, text);

exports.run = async () => {
  for (const name of ['log', 'info', 'warn', 'error', 'debug']) {
    Object.defineProperty(console, name, {
      configurable: true,
      writable: true,
      value: (...args) => put(`${format(...args)}\n`),
    });
  }
  const write = (chunk, encoding, done) => {
    put(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString());
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  process.stdout.write = write;
  process.stderr.write = write;
  let failed = true;
  try {
    await require(process.env.CODE_HOST_TESTS).run();
    failed = false;
  } catch (error) {
    put(`${error?.stack ?? error}\n`);
  }
  fs.writeFileSync(process.env.CODE_HOST_RESULT, failed ? '1' : '0');
  if (failed) throw new Error('tests failed');
};
