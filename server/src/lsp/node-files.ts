import type { Connection } from 'vscode-languageserver';
import { listAddress, readAddress } from '../files/address.ts';
import { clientFiles } from './workspace/client-files.ts';
import type { Files } from './workspace/files.ts';

/** Files from the disk. What is not on this machine, such as a repository on the web, the client may be able to read. */
export function nodeFiles(connection: Connection): Files {
  const elsewhere = clientFiles(connection);
  const isOnDisk = (uri: string) => uri.startsWith('file:');
  return {
    read: (uri) => (isOnDisk(uri) ? readAddress(uri) : elsewhere.read(uri)),
    list: (uri, max) => (isOnDisk(uri) ? listAddress(uri, max) : elsewhere.list(uri, max)),
  };
}
