import type { StaticFeature } from 'vscode-languageclient';

/** Announces to the server, beside what the protocol has words for, what this client can do. */
export const announce = (abilities: object): StaticFeature => ({
  fillClientCapabilities: (capabilities) => {
    capabilities.experimental = { ...capabilities.experimental, ...abilities };
  },
  initialize: () => {},
  getState: () => ({ kind: 'static' }),
  clear: () => {},
});
