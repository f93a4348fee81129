import type { CDPSession } from 'playwright-core';

/** A key that an input method takes for itself. */
const processed = (client: CDPSession) =>
  client.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });

/**
 * Types a text by an input method, character by character, into what has the keyboard.
 * @param pause waits between the keys
 */
export async function compose(client: CDPSession, text: string, pause?: () => Promise<unknown>): Promise<void> {
  for (let length = 1; length <= text.length; length++) {
    await processed(client);
    await client.send('Input.imeSetComposition', {
      text: text.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
    await pause?.();
  }
  // The key that ends the composition is the input method's too.
  await processed(client);
  await client.send('Input.insertText', { text });
}
