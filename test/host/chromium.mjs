// Takes the npm package @sparticuz/chromium apart. Its own loader wants a newer Node than the project does,
// and its font settings name folders of a cloud machine: with no font at all, the page hangs once an editor is drawn.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

// Archive → the folder that its files belong to: libraries (nss, nspr, expat), a sans-serif font, software rendering.
const archives = { al2023: 'al2023', fonts: 'fonts', swiftshader: '.' };

const fonts = [
  'dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf',
  'dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
];

export async function unpackChromium(modules, dest) {
  const packed = path.join(modules, '@sparticuz/chromium/bin');
  mkdirSync(dest, { recursive: true });
  await decompress(`${packed}/chromium.br`, `${dest}/chromium`);
  chmodSync(`${dest}/chromium`, 0o755);
  for (const [name, folder] of Object.entries(archives)) {
    const tar = `${dest}/${name}.tar`;
    await decompress(`${packed}/${name}.tar.br`, tar);
    mkdirSync(path.join(dest, folder), { recursive: true });
    execFileSync('tar', ['xf', tar, '-C', path.join(dest, folder)]);
    rmSync(tar);
  }
  for (const font of fonts) copyFileSync(path.join(modules, font), path.join(dest, 'fonts', path.basename(font)));
  writeFileSync(`${dest}/fonts.conf`, fontSettings());
  writeFileSync(`${dest}/chrome`, launcher);
  chmodSync(`${dest}/chrome`, 0o755);
}

const decompress = (from, to) => pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));

function fontSettings() {
  const chinese = ['Noto Sans CJK SC', 'Noto Sans S Chinese'];
  const prefer = (family, list) =>
    `<alias binding="same"><family>${family}</family><prefer>${list.map((name) => `<family>${name}</family>`).join('')}</prefer></alias>`;
  // prefix="relative" is relative to this file, so the folder may be moved.
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>',
    '<dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir>',
    `<cachedir>/tmp/chromium-fonts-cache-${process.getuid()}</cachedir>`,
    prefer('monospace', ['DejaVu Sans Mono', ...chinese]),
    prefer('sans-serif', ['Open Sans', ...chinese]),
    prefer('system-ui', ['Open Sans', ...chinese]),
    '</fontconfig>',
  ].join('\n');
}

const launcher = `#!/bin/sh
# The libraries and fonts stand beside the program.
here=$(dirname "$(readlink -f "$0")")
LD_LIBRARY_PATH="\${LD_LIBRARY_PATH:+$LD_LIBRARY_PATH:}$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf" exec "$here/chromium" "$@"
`;
