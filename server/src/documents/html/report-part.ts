import type { HtmlElement } from './html-tree.ts';
import type { PageLine } from './page-lines.ts';

/** A heading of one of the six sections, or what every table of the form has in it. */
const HEADING =
  /^[一二三四五六][、．.]\s?(?:总体|概述|主动公开|收到和处理|依申请|(?:因)?政府信息公开|(?:行政)?复议|存在|其他)/;
const TABLE_WORDS = /第二十条第|本年新收政府信息公开申请|未经复议直接起诉/;
const TITLE = /政府信息公开.{0,12}年度?\s?报\s?告/;
const SHORT_TITLE = /^.{0,60}政府信息公开.{0,12}年度?\s?报\s?告(?:[（(].{1,20}[）)])?$/;

/** What stands on pages behind a report. */
const BEHIND =
  /^(?:[【[]?(?:上一[篇条页]|下一[篇条页]|打印|关闭|收藏|分享|纠错|返回|相关(?:链接|文章|新闻|阅读)|扫一扫|网站地图|关于我们|联系我们|版权|主办|承办|技术支持|网站标识码|友情链接|责任编辑|浏览次数|您是第)|.{0,30}(?:ICP备|公网安备|版权所有))/;

/**
 * The lines of a page that are the report. Around it are menus, the way to the page, the date and a foot: the report is what stands
 * in the smallest part of the page that holds all its headings and tables, and its title above that.
 */
export function reportPart(lines: readonly PageLine[]): PageLine[] {
  const anchors = lines.filter(isAnchor);
  if (anchors.length === 0) return [...lines];
  const holder = commonHolder(anchors.map(({ block }) => block));
  const first = lines.findIndex(({ block }) => isWithin(block, holder));
  const within = lines.filter(({ block }) => isWithin(block, holder));
  const own = withoutFoot(withoutHead(within), anchors.at(-1)!);
  const hasTitle = own.slice(0, own.indexOf(anchors[0]!)).some(isTitle);
  const title = hasTitle ? -1 : lines.slice(0, first).findLastIndex(isTitle);
  return title < 0 ? own : [...lines.slice(withOrgan(lines, title), title + 1), ...own];
}

const isAnchor = (line: PageLine): boolean =>
  line.kind === 'words'
    ? !line.isLink && HEADING.test(line.words)
    : line.kind === 'row' && line.cells.some((cell) => TABLE_WORDS.test(cell));

const isTitle = (line: PageLine): boolean => isOwnWords(line) && SHORT_TITLE.test(line.words);

/** Neither a link nor the way to the page. */
const isOwnWords = (line: PageLine): line is PageLine & { readonly kind: 'words' } =>
  line.kind === 'words' && !line.isLink && !/[>»›]|^(?:当前|您的?|所在|现在的?)(?:所在)?(?:的)?位置/.test(line.words);

/** The name of an organ may stand on a line above the rest of its title. */
const ORGAN = /^[^，。；]{2,30}(?:府|局|厅|委|会|办|室|处|院|所|站|队|心|街道|乡|镇|区|县|市|省|部|署|行|社|校|学)$/;

/** The line above a title, where that is the organ's. */
function withOrgan(lines: readonly PageLine[], title: number): number {
  const above = lines[title - 1];
  return above && isOwnWords(above) && ORGAN.test(above.words) && above.block.parent === lines[title]!.block.parent
    ? title - 1
    : title;
}

/** Where the page is not divided, what is above the title is no part of the report. */
function withoutHead(lines: readonly PageLine[]): PageLine[] {
  const firstAnchor = lines.findIndex(isAnchor);
  const title = lines.slice(0, firstAnchor).findLastIndex(isTitle);
  if (title >= 0) return lines.slice(withOrgan(lines, title));
  const mention = lines.slice(0, firstAnchor).findIndex((line) => isOwnWords(line) && TITLE.test(line.words));
  return lines.slice(Math.max(0, mention));
}

function withoutFoot(lines: readonly PageLine[], lastAnchor: PageLine): PageLine[] {
  const from = lines.indexOf(lastAnchor);
  const foot = lines.findIndex(
    (line, i) => i > from && line.kind === 'words' && (BEHIND.test(line.words) || isInFoot(line.block)),
  );
  return foot < 0 ? [...lines] : lines.slice(0, foot);
}

const isInFoot = (block: HtmlElement): boolean => {
  for (let at: HtmlElement | null = block; at; at = at.parent)
    if (at.name === 'footer' || at.name === 'nav') return true;
  return false;
};

function isWithin(block: HtmlElement, holder: HtmlElement): boolean {
  for (let at: HtmlElement | null = block; at; at = at.parent) if (at === holder) return true;
  return false;
}

function commonHolder(blocks: readonly HtmlElement[]): HtmlElement {
  let holder = blocks[0]!;
  for (const block of blocks) while (holder.parent && !isWithin(block, holder)) holder = holder.parent;
  // One heading alone is its own part; what belongs to it stands beside it.
  return blocks.length === 1 && holder.parent ? holder.parent : holder;
}
