/**
 * What a page may load and do: nothing but its own style and, in a panel, the one script with the nonce. No other address can
 * become its base, and no form can be sent.
 */
export const contentPolicy = (style: string, scriptNonce?: string): string =>
  [
    "default-src 'none'",
    `style-src ${style}`,
    ...(scriptNonce === undefined ? [] : [`script-src 'nonce-${scriptNonce}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
