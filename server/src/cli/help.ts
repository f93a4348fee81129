import { inLocale, type Locale, say } from '../core/index.ts';

const OPERANDS = say(
  `FILE 文件，FOLDER 文件夹，GLOB 通配模式，- 标准输入；都不写时为当前文件夹。
文件夹代表其下所有属于年度报告的 .gknb、.txt、.md 文件（隐藏文件夹和 node_modules 除外）；
直接写出的文件一律读取。编码可为 UTF-8、带标记的 UTF-16、GB18030。`,
  `A FILE, a FOLDER, a GLOB pattern, or - for standard input; the current folder when none is given.
A folder stands for all .gknb, .txt and .md files below it that are annual reports (hidden folders and
node_modules left out); a file named outright is always read. UTF-8, UTF-16 with a mark, or GB18030.`,
);

const LOCALE = say(
  '  --locale zh-cn|en           提示的语言；不写时按 LC_ALL、LC_MESSAGES、LANG',
  '  --locale zh-cn|en           language; otherwise by LC_ALL, LC_MESSAGES, LANG',
);

const STATUS = say(
  '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 无法执行（选项有误、文件不存在或不可读）。',
  'Exit status: 0 nothing at or above --fail-on; 1 something; 2 could not run (bad option, no such file, unreadable).',
);

const HELP = {
  '': say(
    `政府信息公开年报助手：检查政府信息公开工作年度报告。

用法：disclosure-report 命令 …

  check      检查报告，可自动修复
  extract    提取报告中的数据
  explain    解释一条规则
  new        新建报告
  lsp        语言服务器，供编辑器启动

  --help     查看用法；disclosure-report 命令 --help 查看该命令
  --version  查看版本
${LOCALE.zh}
`,
    `Disclosure Report: checks annual reports on government information disclosure.

Usage: disclosure-report COMMAND …

  check      check reports, and mend them
  extract    take the numbers out of reports
  explain    explain a rule
  new        make a new report
  lsp        the language server, for editors to start

  --help     this text; disclosure-report COMMAND --help tells about a command
  --version  the version
${LOCALE.en}
`,
  ),
  check: say(
    `检查年度报告。

用法：disclosure-report check [FILE|FOLDER|GLOB|-]… [选项]

${OPERANDS.zh}

  --format pretty|json|ndjson|sarif|github
                              输出格式；默认 pretty
  --fix                       自动修复只有一种正确写法的问题，写回原文件
  --fix=all                   同时采用其余首选修复（会改动填报数，请核对）
  --diff                      与 --fix 合用：只显示会改动什么，不写文件
  --fail-on error|warning|info|never
                              达到何种级别时退出码为 1；默认 error
  --rule 规则=级别            设定规则的级别：error、warning、info、hint、off；可写多次
  --config FILE               配置文件；默认取报告所在及上级文件夹中最近的 .disclosure-report.json
  --baseline FILE             只报告新问题：FILE 是以前用 json 或 sarif 格式得到的结果
  --stdin-filename NAME       标准输入在结果里的文件名，并按它查找配置文件
  --coverage                  列出正文中涉及表格而未能核对的数字
  --jobs N                    同时检查的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

${STATUS.zh}
`,
    `Checks annual reports.

Usage: disclosure-report check [FILE|FOLDER|GLOB|-]… [options]

${OPERANDS.en}

  --format pretty|json|ndjson|sarif|github
                              how to print what was found; pretty by default
  --fix                       apply fixes of which no other right text is possible, and write the files
  --fix=all                   also the other preferred fixes (they may change reported counts: check them)
  --diff                      with --fix: show what would change, and write nothing
  --fail-on error|warning|info|never
                              from which severity on the exit status is 1; error by default
  --rule CODE=SEVERITY        error, warning, info, hint or off for a rule; may be repeated
  --config FILE               configuration; by default the .disclosure-report.json nearest up the tree
  --baseline FILE             only what is new against FILE, an earlier result in json or sarif
  --stdin-filename NAME       what standard input is called in the result, and where its configuration is looked for
  --coverage                  list the figures of the prose that could not be compared with the tables
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

${STATUS.en}
`,
  ),
  extract: say(
    `提取年度报告中的数据。

用法：disclosure-report extract [FILE|FOLDER|GLOB|-]… [选项]

${OPERANDS.zh}

  --format json|ndjson|csv    输出格式；默认 json
  --cells                     同时列出每一格的数值、原文、状态和位置（json、ndjson）
  --bom                       csv 前加标记，Excel 打开时不乱码
  --jobs N                    同时读取的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

退出码：0 正常；2 无法执行（选项有误、文件不存在或不可读）。
`,
    `Takes the numbers out of annual reports.

Usage: disclosure-report extract [FILE|FOLDER|GLOB|-]… [options]

${OPERANDS.en}

  --format json|ndjson|csv    how to print them; json by default
  --cells                     also each cell's value, text, state and place (json, ndjson)
  --bom                       a mark before the csv, so that Excel reads it right
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

Exit status: 0 done; 2 could not run (bad option, no such file, unreadable).
`,
  ),
  explain: say(
    `解释一条规则：查什么、为什么、依据何在，并举例。

用法：disclosure-report explain 规则代码 [选项]

规则代码写在 check 每条结果的行末，如 row-total。

${LOCALE.zh}

退出码：0 正常；2 没有这一规则，或选项有误。
`,
    `Explains a rule: what it checks, why, on what ground, with examples.

Usage: disclosure-report explain CODE [options]

Its CODE stands at the end of each finding that check prints, such as row-total.

${LOCALE.en}

Exit status: 0 done; 2 no such rule, or a bad option.
`,
  ),
  lsp: say(
    `语言服务器，供编辑器启动。

用法：disclosure-report lsp [--stdio|--node-ipc|--socket=N|--pipe=NAME]

  --stdio                     通过标准输入输出；不写时即是
  --node-ipc                  通过 Node 进程间的通道
  --socket=N                  连接本机的端口 N
  --pipe=NAME                 连接命名管道
`,
    `The language server, for editors to start.

Usage: disclosure-report lsp [--stdio|--node-ipc|--socket=N|--pipe=NAME]

  --stdio                     over standard input and output, also where nothing is said
  --node-ipc                  over the channel between Node processes
  --socket=N                  connects to port N of this machine
  --pipe=NAME                 connects to a named pipe
`,
  ),
  new: say(
    `新建报告：输出一份完整的空白报告，标题、五个方面、表格一应俱全，数字留空待填。

用法：disclosure-report new --organ 机关名称 --year 年度 [选项] > 报告.gknb

  --organ NAME                机关名称，如 云溪县水务局
  --year N                    报告的年度（不是编写的年份）；2019、2020 年用 2019 年表样
  --layout tabs|bars|markdown 表格写法：制表符、竖线、Markdown；默认 tabs
${LOCALE.zh}

退出码：0 正常；2 选项有误。
`,
    `Makes a new report: prints one with all headings, topics and tables, its figures left to be filled in.

Usage: disclosure-report new --organ NAME --year N [options] > REPORT.gknb

  --organ NAME                the organ's name
  --year N                    the year reported on (not the one it is written in); 2019 and 2020 use the 2019 form
  --layout tabs|bars|markdown how to write the tables; tabs by default
${LOCALE.en}

Exit status: 0 done; 2 bad option.
`,
  ),
};

export const helpOf = (command: string | undefined, locale: Locale): string =>
  inLocale(
    command !== undefined && Object.hasOwn(HELP, command) ? HELP[command as keyof typeof HELP] : HELP[''],
    locale,
  );
