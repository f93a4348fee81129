import { type ExtensionContext, env, Uri, type Webview } from 'vscode';
import { contentPolicy } from './page/content-policy.ts';

/**
 * The page of a panel: its script and its style are `dist/NAME.js` and `dist/NAME.css`. Nothing else is let in, and nothing of any
 * report is in here: the page draws it as text. `kind` tells the script which of its pages it is.
 */
export function pageOf(name: string, webview: Webview, context: ExtensionContext, kind = name): string {
  const file = (ending: string) =>
    webview.asWebviewUri(Uri.joinPath(context.extensionUri, 'dist', `${name}.${ending}`));
  const nonce = crypto.randomUUID();
  const policy = contentPolicy(webview.cspSource, nonce);
  return `<!DOCTYPE html><html lang="${env.language.replace(/[^\w-]/g, '')}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="${file('css')}"></head>
<body data-page="${kind}"><script nonce="${nonce}" src="${file('js')}"></script></body></html>`;
}
