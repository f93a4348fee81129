// Runs inside the browser's extension host: what VS Code calls there. The tests are those of test/editor, in one file.
const { extensions } = require('vscode');
require('mocha/mocha'); // Sets `mocha`, and takes this module's exports for its own: ours come after it.

const { mocha } = globalThis;

module.exports = {
  async run() {
    mocha.setup({ ui: 'bdd', timeout: 20_000, forbidOnly: true, reporter: Telling });
    require('every-editor-test');
    const { extensionUri } = extensions.getExtension('disclosure-report-host.memory-files');
    const grep = await (await fetch(`${extensionUri}/tests/grep.json`)).json();
    if (grep) mocha.fgrep(grep);
    return new Promise((resolve, reject) => {
      mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve(undefined)));
    });
  },
};

/** Tells the window, which is all that can be seen of a browser from outside, one line for each test (test/host/run-web.mjs). */
function Telling(runner) {
  const tell = (event, test, error) =>
    console.log(
      `test ${JSON.stringify({ event, title: test.fullTitle(), error: error && String(error.stack ?? error) })}`,
    );
  runner.on('pass', (test) => tell('passes', test));
  runner.on('pending', (test) => tell('pending', test));
  runner.on('fail', (test, error) => tell('failures', test, error));
  runner.once('end', () => console.log('test {"event":"end"}'));
}
