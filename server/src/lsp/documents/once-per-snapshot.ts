import type { EditorService } from '../../core/index.ts';
import type { ReportSnapshot } from './report-snapshot.ts';

/**
 * Makes something of a snapshot when it is first asked for, and gives the same as long as the text does: editors ask for one
 * place again whenever the cursor comes by. It is forgotten with the snapshot.
 *
 * @param make what is made of a snapshot, of the part of it that the key names
 */
export function oncePerSnapshot<K extends string, T>(make: Make<K, T>): Make<K, T> {
  const madeOf = new WeakMap<ReportSnapshot, Map<K, T>>();
  return (snapshot, key, service) => {
    const made = madeOf.get(snapshot) ?? new Map<K, T>();
    madeOf.set(snapshot, made);
    if (!made.has(key)) made.set(key, make(snapshot, key, service));
    return made.get(key)!;
  };
}

type Make<K, T> = (snapshot: ReportSnapshot, key: K, service: EditorService) => T;
