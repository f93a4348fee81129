// A picture in sixteen colours: a screenshot has hardly more that matter, and is a third as large.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const COLOURS = 16;

/** Writes a screenshot, given as the browser makes it, into a file. `page` is any page of a browser, which reads the picture. */
export async function writeInFewColours(page, png, file) {
  const { width, height, pixels } = await readPixels(page, png);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = (pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2];
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf(counts);
  const nearest = new Map([...counts.keys()].map((colour) => [colour, nearestOf(colour, palette)]));
  const row = Math.ceil(width / 2);
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const index = nearest.get((pixels[at] << 16) | (pixels[at + 1] << 8) | pixels[at + 2]);
      lines[y * (row + 1) + 1 + (x >> 1)] |= x % 2 === 0 ? index << 4 : index;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8); // four bits, a palette
  writeFileSync(
    file,
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
      chunk('IDAT', deflateSync(lines, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

async function readPixels(page, png) {
  const { width, height, pixels } = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const read = context.getImageData(0, 0, picture.width, picture.height).data;
    let written = '';
    for (let at = 0; at < read.length; at += 0x8000) written += String.fromCharCode(...read.subarray(at, at + 0x8000));
    return { width: picture.width, height: picture.height, pixels: btoa(written) };
  }, png.toString('base64'));
  return { width, height, pixels: Buffer.from(pixels, 'base64') };
}

/** The most frequent colour, and then always the one that is most frequent and farthest from those there are. */
function paletteOf(counts) {
  const all = [...counts].map(([colour, count]) => ({
    colour,
    weight: Math.sqrt(count),
    distance: Number.POSITIVE_INFINITY,
  }));
  const palette = [];
  while (palette.length < Math.min(COLOURS, all.length)) {
    const score = ({ weight, distance }) => weight * Math.min(distance, 1e6);
    const best = all.reduce((a, b) => (score(b) > score(a) ? b : a));
    palette.push(best.colour);
    for (const each of all) each.distance = Math.min(each.distance, distanceOf(each.colour, best.colour));
  }
  return palette;
}

const partsOf = (colour) => [colour >> 16, (colour >> 8) & 255, colour & 255];

function distanceOf(a, b) {
  const [x, y] = [partsOf(a), partsOf(b)];
  return x.reduce((sum, part, i) => sum + (part - y[i]) ** 2, 0);
}

const nearestOf = (colour, palette) =>
  palette.reduce((best, each, i) => (distanceOf(colour, each) < distanceOf(colour, palette[best]) ? i : best), 0);

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
