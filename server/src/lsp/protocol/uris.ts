import { sourceUri } from './document-uri.ts';

/** The last part of a document's address, as a person reads it. */
export function fileNameOf(uri: string): string {
  const name =
    uri
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  return decoded(name);
}

/** One address may be written in several ways: `c%3A` and `c:`. What was read from a file is known by the file's address. */
export const uriKey = (uri: string): string => decoded(sourceUri(uri).replace(/\/+$/, ''));

/** What is below a folder, with no `/` before it; null for what is not. */
export function relativePath(folder: string, uri: string): string | null {
  const above = `${uriKey(folder)}/`;
  const below = uriKey(uri);
  return below.startsWith(above) ? below.slice(above.length) : null;
}

/** The address of what is below a folder. */
export const uriBelow = (folder: string, path: string): string =>
  [folder.replace(/\/+$/, ''), ...path.split('/').filter(Boolean).map(encodeURIComponent)].join('/');

/** No one keeps files deeper; an address that is longer was not made by a person. */
const MAX_FOLDERS = 64;

/** The folders in which a document stands, from its own up to its workspace folder, else to the root. */
export function parentFolders(uri: string, workspaceFolders: readonly string[]): string[] {
  const [, root, path] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(sourceUri(uri)) ?? [];
  if (root === undefined || path === undefined) return [];
  const tops = new Set(workspaceFolders.map(uriKey));
  const parts = path.split('/').slice(0, -1);
  if (parts.length > MAX_FOLDERS) return [];
  const folders = parts.map((_, i) => `${root}${parts.slice(0, parts.length - i).join('/')}`);
  const top = folders.findIndex((folder) => tops.has(uriKey(folder)));
  return top < 0 ? folders : folders.slice(0, top + 1);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A per cent sign that means itself.
  }
}
