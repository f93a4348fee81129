// A process that does nothing but take the texts out of PDFs, one after the other (pdf-process.ts).
import { readOrReason } from '../unreadable.ts';
import { textsOfPages } from './page-texts.ts';
import type { PageTexts } from './pdf-document.ts';

const [characterMaps] = process.argv.slice(2) as [string];

// The library leaves rejections behind of a damaged file. What matters of it is told by the promise that is waited for.
process.on('unhandledRejection', () => {});

process.on('message', async (bytes: Uint8Array) => {
  const answer: PageTexts = await readOrReason(async () => ({ pages: await textsOfPages(bytes, characterMaps) }));
  process.send?.(answer);
});

// Who has started it is gone.
process.on('disconnect', () => process.exit());
