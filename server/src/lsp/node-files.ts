import type { Connection } from 'vscode-languageserver';
import { existsAt, listAddress, readAddress, readBytesAt } from '../files/address.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { Files } from './workspace/files.ts';

/** Files from the disk. What is not on this machine, such as a repository on the web, the client may be able to read. */
export function nodeFiles(connection: Connection): Files {
  const elsewhere = clientFiles(connection);
  const isOnDisk = (uri: string) => uri.startsWith('file:');
  return {
    read: (uri) => (isOnDisk(uri) ? readAddress(uri) : elsewhere.read(uri)),
    readBytes: (uri, most) => (isOnDisk(uri) ? readBytesAt(uri, most) : elsewhere.readBytes(uri, most)),
    async write(uri, was, bytes) {
      if (!isOnDisk(uri)) return elsewhere.write(uri, was, bytes);
      // Few write anything: a file of its own.
      const { writeAddress } = await import('../files/write-address.ts');
      return writeAddress(uri, was, bytes);
    },
    exists: (uri) => (isOnDisk(uri) ? existsAt(uri) : elsewhere.exists(uri)),
    list: (uri, max, isWanted) =>
      isOnDisk(uri) ? listAddress(uri, max, isWanted) : elsewhere.list(uri, max, isWanted),
  };
}
