import { type Bilingual, say } from '../core/index.ts';

/** What the formats of the commands are called: their lists have them. */
export interface FormatNames {
  readonly check: readonly string[];
  readonly extract: readonly string[];
}

/** @param input what is said of standard input, where it is read */
const operands = (input: Bilingual) =>
  say(
    `FILE 文件，FOLDER 文件夹，GLOB 通配模式${input.zh}；都不写时为当前文件夹。
文件夹代表其下所有属于年度报告的 .gknb、.txt、.md、.docx、.html、.htm、.pdf 文件
（隐藏文件夹和 node_modules 除外）；直接写出的文件一律读取。文本的编码可为 UTF-8、带标记的 UTF-16、GB18030。`,
    `A FILE, a FOLDER, a GLOB pattern${input.en}; the current folder when none is given.
A folder stands for all .gknb, .txt, .md, .docx, .html, .htm and .pdf files below it that are annual reports
(hidden folders and node_modules left out); a file named outright is always read. Texts are in UTF-8, UTF-16 with
a mark, or GB18030.`,
  );

const OPERANDS = operands(say('，- 标准输入', ', or - for standard input'));
const FILES = operands(say('', ''));

const LOCALE = say(
  '  --locale zh-cn|en           提示的语言；不写时按 LC_ALL、LC_MESSAGES、LANG',
  '  --locale zh-cn|en           language; otherwise by LC_ALL, LC_MESSAGES, LANG',
);

const STATUS = say(
  '退出码：0 没有达到 --fail-on 级别的问题；1 有；2 无法执行（选项有误、文件不存在或不可读）。',
  'Exit status: 0 nothing at or above --fail-on; 1 something; 2 could not run (bad option, no such file, unreadable).',
);

const helpWith = (formats: FormatNames) => ({
  '': say(
    `政府信息公开年报助手：检查政府信息公开工作年度报告。

用法：disclosure-report 命令 …

  check      检查报告，可自动修复
  extract    提取报告中的数据
  review     写出审核意见，或复核退回后重报的报告
  convert    转换为 Word、网页、Excel 或文本
  ledger     从申请台账数出表三，与草稿核对或填入
  explain    解释一条规则
  new        新建报告
  lsp        语言服务器，供编辑器启动
  mcp        供智能助手调用的只读工具（MCP）

  --help     查看用法；disclosure-report 命令 --help 查看该命令
  --version  查看版本
${LOCALE.zh}
`,
    `Disclosure Report: checks annual reports on government information disclosure.

Usage: disclosure-report COMMAND …

  check      check reports, and mend them
  extract    take the numbers out of reports
  review     write review comments for the organs, or review what was returned
  convert    make a Word file, a web page, a workbook or a text of a report
  ledger     count table three from a ledger of requests
  explain    explain a rule
  new        make a new report
  lsp        the language server, for editors to start
  mcp        read-only tools for assistants (MCP)

  --help     this text; disclosure-report COMMAND --help tells about a command
  --version  the version
${LOCALE.en}
`,
  ),
  check: say(
    `检查年度报告。

用法：disclosure-report check [FILE|FOLDER|GLOB|-]… [选项]

${OPERANDS.zh}

  --format ${formats.check.join('|')}
                              输出格式；默认 pretty
  --fix                       自动修复只有一种正确写法的问题，写回原文件
  --fix=all                   同时采用其余首选修复（会改动填报数，请核对）
  --track                     与 --fix 合用：在 .docx 中以修订方式写入，由人在 Word 中接受
  --comment                   与 --output 合用：检查结果以批注写入 .docx 的副本
  --output DIR                与 --fix 或 --comment 合用：写入该文件夹，原文件不动
  --diff                      与 --fix 合用：只显示会改动什么，不写文件
  --fail-on error|warning|info|never
                              达到何种级别时退出码为 1；默认 error
  --rule 规则=级别            设定规则的级别：error、warning、info、hint、off；可写多次
  --config FILE               配置文件；默认取报告所在及上级文件夹中最近的 .disclosure-report.json
  --baseline FILE             只报告新问题：FILE 是以前用 json 或 sarif 格式得到的结果
  --stdin-filename NAME       标准输入在结果里的文件名，并按它查找配置文件
  --coverage                  列出正文中涉及表格而未能核对的数字
  --tables FILE               以 FILE 的表格核对草稿的正文：每个数或一致、或不一致、或列为未能核对
  --exclude GLOB              文件夹和通配模式中不要的文件、文件夹；可写多次
  --year N                    配置中有应报送机关的名单（organs）时，列出哪一年度的报送情况；默认为报告中最近的年度
  --jobs N                    同时检查的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

${STATUS.zh}
`,
    `Checks annual reports.

Usage: disclosure-report check [FILE|FOLDER|GLOB|-]… [options]

${OPERANDS.en}

  --format ${formats.check.join('|')}
                              how to print what was found; pretty by default
  --fix                       apply fixes of which no other right text is possible, and write the files
  --fix=all                   also the other preferred fixes (they may change reported counts: check them)
  --track                     with --fix: as tracked changes of a .docx, which a person accepts in Word
  --comment                   with --output: findings as comments in copies of the .docx files
  --output DIR                with --fix or --comment: write into this folder, and leave the files as they are
  --diff                      with --fix: show what would change, and write nothing
  --fail-on error|warning|info|never
                              from which severity on the exit status is 1; error by default
  --rule CODE=SEVERITY        error, warning, info, hint or off for a rule; may be repeated
  --config FILE               configuration; by default the .disclosure-report.json nearest up the tree
  --baseline FILE             only what is new against FILE, an earlier result in json or sarif
  --stdin-filename NAME       what standard input is called in the result, and where its configuration is looked for
  --coverage                  list the figures of the prose that could not be compared with the tables
  --tables FILE               hold the prose of a draft against FILE's tables: each figure agrees, differs, or is not verified
  --exclude GLOB              files and folders that folders and patterns do not stand for; may be repeated
  --year N                    where the configuration has a roster (organs): which year's reports it is asked for; by default
                              the last that a report tells
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

${STATUS.en}
`,
  ),
  extract: say(
    `提取年度报告中的数据。

用法：disclosure-report extract [FILE|FOLDER|GLOB|-]… [选项]

${OPERANDS.zh}

  --format ${formats.extract.join('|')}
                              输出格式；默认 json；text 是报告读成的文本，各处位置以此为准
  --cells                     同时列出每一格的数值、原文、状态和位置（json、ndjson）
  --exclude GLOB              文件夹和通配模式中不要的文件、文件夹；可写多次
  --bom                       csv 前加标记，Excel 打开时不乱码
  --jobs N                    同时读取的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

退出码：0 正常；2 无法执行（选项有误、文件不存在或不可读）。
`,
    `Takes the numbers out of annual reports.

Usage: disclosure-report extract [FILE|FOLDER|GLOB|-]… [options]

${OPERANDS.en}

  --format ${formats.extract.join('|')}
                              how to print them; json by default; text is what the report was read as: ranges are of it
  --cells                     also each cell's value, text, state and place (json, ndjson)
  --exclude GLOB              files and folders that folders and patterns do not stand for; may be repeated
  --bom                       a mark before the csv, so that Excel reads it right
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

Exit status: 0 done; 2 could not run (bad option, no such file, unreadable).
`,
  ),
  review: say(
    `把检查结果写成审核意见：位置、问题、应为、依据，发给报送的机关。

用法：disclosure-report review [FILE|FOLDER|GLOB]… --output FILE.docx|.xlsx|.md [选项]

${FILES.zh}

  --output FILE               写入该文件（不覆盖已有的）；.docx 为公文版式，.xlsx 一条一行，.md 为 Markdown
  --output FOLDER             写入该文件夹：每个机关一个文件，另有“审核意见汇总”
  --to docx|xlsx|md           写入文件夹时为哪一种文件；默认 docx
  --per organ|report|none     意见按机关、按报告分列，或全部列为一张表；默认 organ
  --severity error|warning|info
                              列到哪一级为止；默认 info
  --format json               把意见作为数据输出，供程序或人修改
  --from FILE                 按 --format json 的结果（可以改过，- 为标准输入）写文件；不写 --output 时按 --to 写到标准输出
  --against FOLDER            复核：FOLDER 是上次报送的报告，按机关和年度对应；每条意见或已改、或未改、或未能核对，
                              另列新增的和其他改动
  --rule 规则=级别            设定规则的级别：error、warning、info、hint、off；可写多次
  --config FILE               配置文件；默认取报告所在及上级文件夹中最近的 .disclosure-report.json
  --exclude GLOB              文件夹和通配模式中不要的文件、文件夹；可写多次
  --jobs N                    同时审核的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

意见用中文，其中的个人信息一律隐去。退出码：0 已写出；2 无法执行（选项有误、文件不存在或不可读、已有要写的文件）。
`,
    `Writes what was found as review comments for the organs that report: where, what, what it should be, on what ground.

Usage: disclosure-report review [FILE|FOLDER|GLOB]… --output FILE.docx|.xlsx|.md [options]

${FILES.en}

  --output FILE               the file to write, which must not exist; .docx in the layout of official documents, .xlsx a row
                              for each comment, .md is Markdown
  --output FOLDER             write into this folder: a file for each organ, and one that sums them up
  --to docx|xlsx|md           the kind of files in a folder; docx by default
  --per organ|report|none     comments by organ, by report, or all in one table; organ by default
  --severity error|warning|info
                              the lowest severity that is listed; info by default
  --format json               print the comments as data, for a program or a person to change
  --from FILE                 write what --format json has printed, changed or not; - is standard input; without --output
                              the kind that --to names goes to standard output
  --against FOLDER            second round: FOLDER has the reports as they were before, matched by organ and year; each comment is
                              mended, not mended or not verified, and what is new or changed otherwise is listed
  --rule CODE=SEVERITY        error, warning, info, hint or off for a rule; may be repeated
  --config FILE               configuration; by default the .disclosure-report.json nearest up the tree
  --exclude GLOB              files and folders that folders and patterns do not stand for; may be repeated
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

Comments are in Chinese; personal data in them is masked. Exit status: 0 written; 2 could not run (bad option, no such file,
unreadable, a file of that name exists).
`,
  ),
  convert: say(
    `把一份年度报告转换为另一种文件。

用法：disclosure-report convert FILE --to docx|html|text|xlsx [选项]

FILE 可为文本、.docx、.html、.htm、.pdf，- 为标准输入。转换后读回的内容与原报告不一致的，不予转换。

  --to docx                   公文版式（GB/T 9704）的 Word 文件，表格按国家统一表样
  --to html                   网页
  --to text                   文本，表格以制表符分隔
  --to xlsx                   三张表格，各一张工作表
  --output FILE               写入该文件（不覆盖已有的）；不写时为标准输出
  --stdin-filename NAME       标准输入的文件名，按其扩展名读取
${LOCALE.zh}

退出码：0 正常；2 不能转换或选项有误。
`,
    `Makes a file of another kind of a report.

Usage: disclosure-report convert FILE --to docx|html|text|xlsx [options]

FILE is a text, .docx, .html, .htm or .pdf; - is standard input. What would not read as the report does is not written.

  --to docx                   a Word file in the layout of official documents (GB/T 9704), tables as the form prints them
  --to html                   a web page
  --to text                   a text, its tables with tabs
  --to xlsx                   the three tables, a sheet for each
  --output FILE               the file to write, which must not exist; by default standard output
  --stdin-filename NAME       what standard input is called: it is read by its extension
${LOCALE.en}

Exit status: 0 done; 2 it cannot be converted, or a bad option.
`,
  ),
  ledger: say(
    `从依申请公开台账（一行一件）数出表三，逐数列出依据的行；与草稿核对，或填入表三空白的草稿。

用法：disclosure-report ledger FILE.xlsx|.csv --year N [选项]

台账须有申请人类型、收到日期、办理结果、答复日期四列。不认识的词语一律先问、不猜：说过一次即存入
.disclosure-report.json（applicants、results、ledger）。

  --year N                    年度
  --draft FILE                草稿（文本或 .docx 等）：与台账逐格核对，不一致处为 ledger-mismatch；表三空白的须加 --output
  --output FILE               写入该文件（不覆盖已有的）：填好的草稿；没有草稿时为表三及依据
  --applicant 词语=类别       该词语是哪一类申请人，如 个人=naturalPerson；可写多次
  --result 词语=类别          该词语是哪一种结果，如 国家秘密=denied.stateSecret；未办结为 open；可写多次
  --column 栏目=列名          applicant、received、result、answered 是哪一列；可写多次
  --format pretty|json        输出格式；默认 pretty
  --config FILE               配置文件；默认取台账所在及上级文件夹中最近的 .disclosure-report.json
${LOCALE.zh}

退出码：0 一致或已数出；1 与草稿不一致；2 有不认识的词语、日期，或无法执行。
`,
    `Counts table three from a ledger of requests, one a row, with the rows behind each figure; compares it with a draft,
or fills it into one that is empty.

Usage: disclosure-report ledger FILE.xlsx|.csv --year N [options]

A ledger has columns for the kind of applicant, the day received, the result and the day answered. No word is guessed: what is
said of one once is kept in .disclosure-report.json (applicants, results, ledger).

  --year N                    the year
  --draft FILE                a draft to compare, cell by cell (ledger-mismatch); one with an empty table needs --output
  --output FILE               the file to write, which must not exist: the draft filled in; without one, the table and the rows
  --applicant WORDS=KEY       which kind of applicant the words mean, such as 个人=naturalPerson; may be repeated
  --result WORDS=KEY          which result, such as 国家秘密=denied.stateSecret; open is one not done yet; may be repeated
  --column COLUMN=NAME        which column is applicant, received, result or answered; may be repeated
  --format pretty|json        how to print; pretty by default
  --config FILE               configuration; by default the .disclosure-report.json nearest up the tree
${LOCALE.en}

Exit status: 0 counted, or the same; 1 the draft has other figures; 2 a word or a day is not known, or it could not run.
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
  mcp: say(
    `通过标准输入输出，为智能助手提供只读工具（Model Context Protocol）。

用法：disclosure-report mcp [选项]

  check_report                检查报告；给出 tables 时，以另一份文件的表格核对草稿的正文
  extract_figures             提取表中的数据
  explain_rule                解释一条规则

${LOCALE.zh}
`,
    `Read-only tools for assistants, over standard input and output (Model Context Protocol).

Usage: disclosure-report mcp [options]

  check_report                check a report; with tables, hold a draft's prose against another file's tables
  extract_figures             take the numbers out of a report
  explain_rule                explain a rule

${LOCALE.en}
`,
  ),
  new: say(
    `新建报告：输出一份完整的空白报告，标题、五个方面、表格一应俱全，数字留空待填；或由所属各份报告逐格相加填好表格。

用法：disclosure-report new --organ 机关名称 --year 年度 [选项] > 报告.gknb

  --organ NAME                机关名称，如 云溪县水务局
  --year N                    报告的年度（不是编写的年份）；2019、2020 年用 2019 年表样
  --layout tabs|bars|markdown 表格写法：制表符、竖线、Markdown；默认 tabs
  --from FILE|FOLDER|GLOB     三张表格由这里的报告逐格相加；可写多次。哪些是所属的报告，按配置的 groups，没有时按机关名称和
                              文件夹，逐个写出文件的即以这些文件为准；有一份未报送（organs 名单）、读不出、该格未填、
                              所在等式不成立的，该格留空，并说明是哪一份；归属不明的不相加
  --output FILE               写入该文件（不覆盖已有的）；.xlsx 另有“来源”一表，列出每格的和由哪些报告的哪些数相加
  --exclude GLOB              --from 的文件夹里不要的文件、文件夹；可写多次
  --config FILE               配置文件；默认取报告所在及上级文件夹中最近的 .disclosure-report.json
  --jobs N                    同时读取的文件数；默认与处理器个数相同，最多 8
${LOCALE.zh}

退出码：0 正常；2 选项有误，或不能确定由哪些报告相加。
`,
    `Makes a new report: prints one with all headings, topics and tables, its figures left to be filled in, or its tables made of
the reports that it covers.

Usage: disclosure-report new --organ NAME --year N [options] > REPORT.gknb

  --organ NAME                the organ's name
  --year N                    the year reported on (not the one it is written in); 2019 and 2020 use the 2019 form
  --layout tabs|bars|markdown how to write the tables; tabs by default
  --from FILE|FOLDER|GLOB     the tables are the sums of the reports here, cell by cell; may be repeated. Which of them are its parts
                              the configuration tells (groups), else the organs' names and the folders; files named one by one are
                              all of them. Where one has not reported (organs), cannot be read, has nothing in the cell or a sum
                              there that does not come out, the cell stays open, and it is said which; what may not belong
                              to it is not added up
  --output FILE               the file to write, which must not exist; an .xlsx has also a sheet of where each sum comes from
  --exclude GLOB              files and folders that the folders of --from do not stand for; may be repeated
  --config FILE               configuration; by default the .disclosure-report.json nearest up the tree
  --jobs N                    how many files at a time; by default one for each processor, 8 at most
${LOCALE.en}

Exit status: 0 done; 2 bad option, or it cannot be told what is to be added up.
`,
  ),
});

/** Loaded by those runs alone that are asked for it. */
export function helpOf(command: string | undefined, formats: FormatNames): Bilingual {
  const help = helpWith(formats);
  return command !== undefined && Object.hasOwn(help, command) ? help[command as keyof typeof help] : help[''];
}
