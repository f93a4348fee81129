/** Those who wait until something has changed. They are woken together, a few times a second at most. */
export class ChangeSignal {
  private resolves: (() => void)[] = [];
  private isScheduled = false;

  nextChange(): Promise<void> {
    return new Promise((resolve) => this.resolves.push(resolve));
  }

  notify(): void {
    if (this.isScheduled || this.resolves.length === 0) return;
    this.isScheduled = true;
    setTimeout(() => {
      this.isScheduled = false;
      for (const resolve of this.resolves.splice(0)) resolve();
    }, PAUSE);
  }
}

/** Milliseconds. */
const PAUSE = 200;
