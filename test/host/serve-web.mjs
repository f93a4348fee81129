// Serves VS Code for the web: the workbench of setUpHost() with no server behind it, as at an address where nothing but
// files can be had. Extensions run in the browser's worker, and the folder that is open lies in its memory.
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { quietSettings } from './settings.mjs';

const types = {
  ...{ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' },
  ...{ '.svg': 'image/svg+xml', '.png': 'image/png', '.wasm': 'application/wasm', '.ttf': 'font/ttf' },
};

/**
 * `extension` is the folder of the extension, `files` that of the files to open, `tests` the built tests, if any; of these
 * only those run whose name contains `grep`. Gives the address of the workbench, and `close`.
 */
export async function serveWeb(host, { extension, files, tests, grep = '', settings }) {
  const folders = Object.entries({
    '/vscode/': host.vscode,
    '/extension/': extension,
    // Only what belongs to an extension can be run as its tests.
    ...(tests && { '/memory-files/tests/': tests }),
    '/memory-files/': path.join(import.meta.dirname, 'memory-files'),
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    try {
      const [type, body] = answer(decodeURIComponent(pathname));
      response.writeHead(200, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' }).end(body);
    } catch {
      response.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
    }
  });

  const answer = (pathname) => {
    if (pathname === '/') return [types['.html'], page()];
    if (pathname === '/memory-files/tests/grep.json') return [types['.json'], JSON.stringify(grep)];
    if (pathname === '/fixtures.json') return [types['.json'], JSON.stringify(contents(files))];
    const [prefix, folder] = folders.find(([prefix]) => pathname.startsWith(prefix));
    const body = readFileSync(path.join(folder, pathname.slice(prefix.length)));
    const type = types[path.extname(pathname)] ?? 'application/octet-stream';
    return [type, pathname.endsWith('/workbench/workbench.js') ? withoutRemote(String(body)) : body];
  };

  const page = () => {
    const at = (folder) => ({ scheme: 'http', authority: `127.0.0.1:${port}`, path: `/${folder}` });
    const configuration = {
      isEnabledCoderGettingStarted: false,
      isEnabledFileDownloads: false,
      isEnabledFileUploads: false,
      folderUri: { scheme: 'memory-files', path: '/reports' },
      additionalBuiltinExtensions: [at('memory-files')],
      configurationDefaults: { ...quietSettings, ...settings },
      // The frames of webviews would come from an address on the internet.
      webviewEndpoint: `http://127.0.0.1:${port}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
      developmentOptions: {
        extensions: [at('extension')],
        ...(tests && { extensionTestsPath: at('memory-files/tests/index.js'), enableSmokeTestDriver: true }),
      },
    };
    return workbench(host, { configuration, base: `http://127.0.0.1:${port}/vscode` });
  };

  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** The files of a folder, without those of folders in it. */
const contents = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(path.join(folder, name), 'base64')]),
  );

/** The page that VS Code's server would give, filled in. */
function workbench(host, { configuration, base }) {
  const values = {
    WORKBENCH_WEB_CONFIGURATION: attribute(JSON.stringify(configuration)),
    WORKBENCH_WEB_BASE_URL: base,
    WORKBENCH_NLS_FALLBACK_URL: `${base}/out/nls.messages.js`,
    WORKBENCH_NLS_URL: '',
    WORKBENCH_AUTH_SESSION: '',
    WORKBENCH_SCRIPT_NONCE: '',
    BASE: base,
    VS_BASE: base,
  };
  return readFileSync(path.join(host.vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8')
    .replace(/<script type="module" src="\{\{WORKBENCH_NLS_URL\}\}"><\/script>/, '')
    .replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
}

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * This build of the workbench takes where it comes from for a server with files and programs, and keeps the user's settings
 * there. Here there is none: the settings are kept in the browser, as in any other build.
 */
function withoutRemote(workbench) {
  const changes = [
    [',remoteAuthority:location.host}', '}'],
    ['(this.userDataPath).with({scheme:J.vscodeRemote})', '("/").with({scheme:J.vscodeUserData})'],
  ];
  for (const [remote, browser] of changes) {
    if (!workbench.includes(remote)) throw new Error(`This VS Code has no ${remote}`);
    workbench = workbench.replace(remote, browser);
  }
  return workbench;
}
