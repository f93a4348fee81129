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

/** The same for a client that shows no Markdown. */
export const plainText = (markdown: string): string =>
  markdown.replaceAll('**', '').replace(/\\([!-/:-@[-`{-~])/g, '$1');
