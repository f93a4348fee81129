import { CONSTRUCTIONS, EXAMPLES } from '../../server/src/core/testing.ts';

const plain = (example: string): string => example.replace(/⟦([\d.]+)⟧/g, '**$1**');

/** What of the prose is compared with the tables, construction by construction, with the examples that run as tests. */
export function prosePage(): string {
  const parts = CONSTRUCTIONS.map(({ name, title }) => {
    const examples = EXAMPLES.get(name)!;
    const compared = examples.compared.map((example) => `- ${plain(example)}`);
    const silent = examples.silent.map((example) => `- ${plain(example)}`);
    return `## ${title.zh} · ${title.en} (\`${name}\`)

核对 · Compared:

${compared.join('\n')}

不核对 · Not compared:

${silent.join('\n')}`;
  });
  return `# 正文数字的核对 · What is compared

正文中的数字，只有从说法到数字之间的每个词都看得懂时，才与表格核对。下面是能看懂的说法，粗体数字与表格核对；
看不懂的，\`check --coverage\` 逐处列出，不作判断。
*A figure is compared with the tables only where every word between its head and it is understood. These are the wordings that are; the
figures in bold are compared. What is not understood is listed by \`check --coverage\`, and not judged.*

${parts.join('\n\n')}
`;
}
