/** Does tasks one after another in the order they came, those of each key apart. One that fails holds up no other. */
export class SerialQueue {
  /** Of each key that has tasks under way: resolves when the last one is over. */
  private readonly idle = new Map<string, Promise<void>>();

  run<T>(key: string, task: () => Promise<T>): Promise<T> {
    const result = (this.idle.get(key) ?? Promise.resolve()).then(task);
    const forget = () => {
      if (this.idle.get(key) === over) this.idle.delete(key);
    };
    const over = result.then(forget, forget);
    this.idle.set(key, over);
    return result;
  }
}
