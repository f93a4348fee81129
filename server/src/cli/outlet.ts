/**
 * Where words leave the program. Where the reader has seen enough, as `head` has, what comes later is dropped: that is no
 * failure, and no reason to leave files half done or to end with another status than theirs.
 */
export class Outlet {
  private open = true;
  private resume = () => {};

  /** @param onLoss what is to be done where the result is not whole for another reason, such as a full disk */
  constructor(
    private readonly stream: NodeJS.WriteStream,
    onLoss: (error: Error) => void,
  ) {
    stream.on('drain', () => this.resume());
    stream.on('error', (error: NodeJS.ErrnoException) => {
      const isFirst = this.open;
      this.open = false;
      this.resume();
      if (isFirst && error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') onLoss(error);
    });
  }

  get isOpen(): boolean {
    return this.open;
  }

  /** Waits where the reader is slower. */
  async write(text: string | Uint8Array): Promise<void> {
    if (this.open && !this.stream.write(text))
      await new Promise<void>((resolve) => {
        this.resume = resolve;
        if (!this.open) resolve();
      });
  }
}
