/** The next turn of the event loop. A worker in a browser has no setImmediate. */
export const nextTurn: (task: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (task) => setTimeout(task, 0);

/** Resolves in the next turn of the event loop. */
export const turn = (): Promise<void> => new Promise((resolve) => nextTurn(resolve));

/** Resolves when the messages that have arrived are read: the connection reads one message a turn. */
export const untilMessagesRead = (): Promise<void> => new Promise((resolve) => nextTurn(() => nextTurn(resolve)));
