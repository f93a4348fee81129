/** Markdown for hovers. What comes from the report or the form is escaped: a label such as `1.属于…` is no list, `<b>` is no tag. */
export const escaped = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*\d*)([-+=.)])/, '$1\\$2');

export const bold = (text: string): string => `**${escaped(text)}**`;

/** Paragraphs and lists, a blank line between. Empty ones are left out. */
export const joined = (...blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n');

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A link. The address is ours: it holds no blank and no bracket that could end it. */
export const linked = (text: string, address: string | null): string => (address ? `[${text}](${address})` : text);

/** The same for a client that shows no Markdown. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll('**', '')
    .replace(/\[((?:[^\]\\]|\\.)*)\]\([^()\s]*\)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
