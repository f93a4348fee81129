// A picture of what the command line prints on a terminal, in its colours.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../..');

/** What a command prints on a terminal of so many columns: `script` makes the program believe that it has one. */
export function onTerminal(args, { folder, columns }) {
  const command = ['node', path.join(root, 'dist/cli.js'), ...args].map((word) => `'${word}'`).join(' ');
  const { stdout } = spawnSync('script', ['-qec', `stty cols ${columns}; ${command}`, '/dev/null'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout.replaceAll('\r\n', '\n');
}

/** Shows it in a page: the command as a person would type it, and what came. A Chinese character is as wide as two letters. */
export async function showTerminal(page, command, printed) {
  await page.setContent(`<style>
    body { margin: 0; padding: 14px 18px; background: #fbfbfb; color: #222; overflow: hidden }
    @font-face { font-family: Wide; src: local('NotoSansHans-Regular'); size-adjust: 120.4%; unicode-range: U+2E80-FFEF }
    pre { margin: 0; font: 13px/1.45 Wide, 'DejaVu Sans Mono'; white-space: pre }
    ${colours.map(([code, style]) => `.c${code} { ${style} }`).join('\n')}
  </style><pre>$ ${escaped(command)}\n${coloured(printed)}</pre>`);
}

const colours = [
  ...[
    [1, 'font-weight: bold'],
    [2, 'color: #777'],
    [31, 'color: #c62828'],
    [33, 'color: #9a6700'],
    [36, 'color: #00707f'],
    [90, 'color: #777'],
  ],
];

const coloured = (text) => escaped(text).replace(/\u001b\[(\d+)m(.*?)\u001b\[0m/gs, '<span class="c$1">$2</span>');

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
