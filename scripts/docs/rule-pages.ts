import { RULE_GROUPS, RULES, type RuleGroup, rulePage } from '../../server/src/core/testing.ts';
import type { Files, Project } from './project.ts';

const FOLDER = 'docs/rules';

/** A page for each rule, and their index. A page whose rule is gone goes too. */
export function rulePages(project: Project): Files {
  const files: Files = new Map(project.list(FOLDER).map((name) => [`${FOLDER}/${name}`, null]));
  for (const { code } of RULES) files.set(`${FOLDER}/${code}.md`, page(code));
  files.set(`${FOLDER}/README.md`, index());
  return files;
}

/** The rules of each group as a table; `folder` is where their pages are. */
export function ruleTables(folder: string, heading: string): string {
  const table = ({ title, rules }: RuleGroup) => {
    const rows = rules.map(
      ({ code, severity, title }) =>
        `| [\`${code}\`](${folder}${code}.md) | \`${severity}\` | ${cell(title.zh)} | ${cell(title.en)} |`,
    );
    const head = ['| 代码 Code | 级别 Severity | 查什么 | What it finds |', '| --- | --- | --- | --- |'];
    return `${heading} ${title.zh} ${title.en}\n\n${[...head, ...rows].join('\n')}`;
  };
  return RULE_GROUPS.map(table).join('\n\n');
}

/** An example of settings: codes that every version has. */
const EXAMPLE = '{ "row-label": "warning", "cell-blank": "off" }';

function index(): string {
  return `# 规则 · Rules

每条规则的页面写明查什么、为什么、依据何在，并举例。\`disclosure-report explain 代码\` 在终端里给出同样的内容。
*Each rule's page tells what it finds, why, and on what ground, with examples; so does \`disclosure-report explain CODE --locale en\`.*

级别 · Severity：\`error\` 错误，\`warning\` 警告，\`info\` 提示，\`hint\` 建议；\`off\` 不检查 turns a rule off. 可逐条设定 · It can be set for each rule:

| 在哪里 · Where | 怎样写 · How |
| --- | --- |
| 编辑器设置 · the editor's settings | \`"disclosureReport.severity": ${EXAMPLE}\` |
| \`.disclosure-report.json\` | \`{ "severity": ${EXAMPLE} }\` |
| 命令行 · the command line | \`--rule row-label=warning --rule cell-blank=off\` |

${ruleTables('', '##')}
`;
}

/** Both languages on one page; the second's title is a section of it. */
function page(code: string): string {
  const chinese = rulePage(code, 'zh-cn')!;
  const english = rulePage(code, 'en')!.replace(/^# /, '## ');
  return `${chinese}\n\n---\n\n${english}\n\n---\n\n[全部规则，怎样设定级别 · All rules, and how to set their severity](README.md)\n`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');
