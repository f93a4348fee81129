import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** So long a system may take to tell what has happened in a folder, milliseconds. */
const PATIENCE = 1000;

/**
 * Sees whether a name was given to another file before a second file left its own name. Linux tells what happens in a folder in its
 * order; where nobody tells, nothing is seen.
 */
export class NameWatch {
  private readonly watcher: FSWatcher | null = null;
  private isTaken = false;
  private readonly hasLeft: Promise<void>;

  constructor(at: string, leaving: string) {
    let left = () => {};
    this.hasLeft = new Promise((resolve) => {
      left = resolve;
    });
    if (process.platform !== 'linux') return;
    try {
      let isOver = false;
      this.watcher = watch(path.dirname(at), (event, name) => {
        if (event !== 'rename' || isOver) return;
        if (name === path.basename(at)) this.isTaken = true;
        isOver = name === path.basename(leaving);
        if (isOver) left();
      }).on('error', left);
    } catch {
      // A system watches so many folders and no more.
    }
  }

  async sawAnother(): Promise<boolean> {
    if (!this.watcher) return false;
    const timer = setTimeout(() => this.watcher?.emit('error'), PATIENCE);
    await this.hasLeft;
    clearTimeout(timer);
    return this.isTaken;
  }

  close(): void {
    this.watcher?.close();
  }
}
