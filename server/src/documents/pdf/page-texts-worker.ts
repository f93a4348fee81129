// A thread that does nothing but take the texts out of PDFs, one after the other (pdf-thread.ts).
import { parentPort, workerData } from 'node:worker_threads';
import { readOrReason } from '../unreadable.ts';
import { textsOfPages } from './page-texts.ts';
import type { PageTexts } from './pdf-document.ts';

const { characterMaps } = workerData as { readonly characterMaps: string };

// The library leaves rejections behind of a damaged file. What matters of it is told by the promise that is waited for.
process.on('unhandledRejection', () => {});

parentPort!.on('message', async (bytes: Uint8Array) => {
  const answer: PageTexts = await readOrReason(async () => ({ pages: await textsOfPages(bytes, characterMaps) }));
  parentPort!.postMessage(answer);
});
