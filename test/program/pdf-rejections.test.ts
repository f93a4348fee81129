// What the PDF library leaves behind of a damaged file must not end the program; what is anybody else's fault must.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../fixtures.ts';

/** The exit status of a program that has read a PDF, and in which a promise is then rejected that nobody looks at. */
function statusAfter(rejection: string): number | null {
  const script = `
    const { readPdf } = require(${JSON.stringify(path.join(ROOT, 'dist/pdf.js'))});
    readPdf(Buffer.from('%PDF-1.7 broken'), 'maps/').then(({ unreadable }) => {
      if (!unreadable) process.exit(3);
      void Promise.reject(${rejection});
      setTimeout(() => process.exit(0), 50);
    });`;
  return spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).status;
}

describe('a promise that is rejected behind a PDF', () => {
  it('is passed over where the library left it', () =>
    assert.equal(statusAfter("Object.assign(new Error('End of file'), { name: 'ParserEOFException' })"), 0));

  it('ends the program where it is anybody else’s', () => {
    assert.equal(statusAfter("new TypeError('ours')"), 1);
    assert.equal(statusAfter('undefined'), 1);
  });
});
