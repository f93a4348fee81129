import { contentPolicy } from '../page/content-policy.ts';
import { h } from '../page/tree.ts';
import { drawReport } from './draw-report.ts';
import type { Drawing } from './drawing.ts';
import { htmlOf } from './html.ts';
import style from './paper.css';

/** The report as a page that stands for itself, to be printed: no script, nothing from elsewhere. */
export function paperOf(drawing: Drawing): string {
  const title = drawing.preview.blocks.find(({ kind }) => kind === 'title');
  const nonce = crypto.randomUUID();
  const policy = contentPolicy(`'nonce-${nonce}'`);
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    // What a browser offers as the name of the PDF.
    h('title', {}, title && 'text' in title ? title.text : drawing.words.report),
  );
  const body = h('body', {}, ...drawReport({ ...drawing, kind: 'preview', isPaper: true }));
  // The style is our own text, and no words of HTML: it is not escaped.
  const styled = htmlOf(head).replace('</head>', () => `<style nonce="${nonce}">${style}</style></head>`);
  return `<!DOCTYPE html>\n<html lang="zh-CN">${styled}${htmlOf(body)}</html>\n`;
}
