import { escaped } from './xml-words.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Twentieths of a point. GB/T 9704: A4, the page's margins 37 mm above, 28 mm on the left, the text 156 mm wide and 225 mm high. */
const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
export const PAGE_WIDTH = 11906 - MARGINS.left - MARGINS.right;

/** What the body ends with: the page, with numbers on the outer side. */
export const SECTION = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="${MARGINS.top}" w:right="${MARGINS.right}" w:bottom="${MARGINS.bottom}" w:left="${MARGINS.left}" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>`;

/** The fonts of official documents, with what stands in for one that a machine does not have. */
const FONTS = {
  title: '方正小标宋简体',
  text: '仿宋_GB2312',
  heading: '黑体',
  topic: '楷体_GB2312',
  table: '宋体',
  digits: 'Times New Roman',
};

const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,STZhongsong,Noto Serif CJK SC',
  仿宋_GB2312: '仿宋,FangSong,华文仿宋,STFangsong',
  楷体_GB2312: '楷体,KaiTi,华文楷体,STKaiti',
  黑体: 'SimHei,华文黑体,STHeiti,Noto Sans CJK SC',
  宋体: 'SimSun,华文宋体,STSong,Noto Serif CJK SC',
};

/** 二号, 三号, 四号, 五号, 小五, in half points. */
const SIZE = { title: 44, text: 32, page: 28, cell: 21, smallCell: 18 };

interface Look {
  readonly id: string;
  readonly name: string;
  readonly font: string;
  readonly size: number;
  readonly paragraph: string;
}

const exact = (points: number, around = ''): string =>
  `<w:spacing w:before="0" w:after="0"${around} w:line="${points * 20}" w:lineRule="exact"/>`;

const TWO_CHARACTERS = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
/** Text is 28 points from line to line: 22 lines a page. */
const TEXT_LINE = exact(28);

const LOOKS: readonly Look[] = [
  {
    id: 'ReportTitle',
    name: 'Title',
    font: FONTS.title,
    size: SIZE.title,
    paragraph: `<w:keepNext/><w:spacing w:before="0" w:after="560" w:line="700" w:lineRule="exact"/><w:jc w:val="center"/>`,
  },
  {
    id: 'ReportHeading',
    name: 'heading 1',
    font: FONTS.heading,
    size: SIZE.text,
    paragraph: `<w:keepNext/>${TEXT_LINE}${TWO_CHARACTERS}<w:outlineLvl w:val="0"/>`,
  },
  {
    id: 'ReportTopic',
    name: 'heading 2',
    font: FONTS.topic,
    size: SIZE.text,
    paragraph: `<w:keepNext/>${TEXT_LINE}${TWO_CHARACTERS}<w:outlineLvl w:val="1"/>`,
  },
  {
    id: 'ReportText',
    name: 'Body Text',
    font: FONTS.text,
    size: SIZE.text,
    paragraph: `${TEXT_LINE}${TWO_CHARACTERS}<w:jc w:val="both"/>`,
  },
  { id: 'ReportLine', name: 'Report Line', font: FONTS.text, size: SIZE.cell, paragraph: exact(18) },
  {
    id: 'ReportSignature',
    name: 'Signature',
    font: FONTS.text,
    size: SIZE.text,
    paragraph: `${TEXT_LINE}<w:jc w:val="right"/>`,
  },
  {
    id: 'ReportCell',
    name: 'Report Cell',
    font: FONTS.table,
    size: SIZE.cell,
    paragraph: `${exact(18)}<w:jc w:val="center"/>`,
  },
  {
    id: 'ReportSmallCell',
    name: 'Report Small Cell',
    font: FONTS.table,
    size: SIZE.smallCell,
    paragraph: `${exact(14)}<w:jc w:val="center"/>`,
  },
];

const fonts = (name: string): string =>
  `<w:rFonts w:ascii="${FONTS.digits}" w:hAnsi="${FONTS.digits}" w:eastAsia="${name}" w:cs="${FONTS.digits}"/>`;

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

const styles = (): string => {
  const own = LOOKS.map(
    ({ id, name, font, size: halfPoints, paragraph }) =>
      `<w:style w:type="paragraph"${name.startsWith('Report') ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${fonts(font)}${size(halfPoints)}</w:rPr></w:style>`,
  );
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  return `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${fonts(FONTS.text)}${size(SIZE.text)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${own.join('')}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders></w:tblPr></w:style></w:styles>`;
};

const fontTable = (): string =>
  `${XML}<w:fonts ${W}>${Object.entries(STAND_INS)
    .map(
      ([name, others]) =>
        `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`;

/** `— 1 —`, one character from the outer edge. */
const footer = (side: 'right' | 'left'): string => {
  const field = (kind: string) => `<w:r>${look}<w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const look = `<w:rPr>${fonts(FONTS.table)}${size(SIZE.page)}</w:rPr>`;
  const words = (text: string) => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
  const code = `<w:r>${look}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`;
  return `${XML}<w:ftr ${W}><w:p><w:pPr><w:ind w:${side}Chars="100" w:${side}="280"/><w:jc w:val="${side}"/></w:pPr>${words('— ')}${field('begin')}${code}${field('separate')}${words('1')}${field('end')}${words(' —')}</w:p></w:ftr>`;
};

const relations = (...each: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/**
 * The parts of a Word file, by their names.
 *
 * @param body what stands in it, as XML
 */
export const wordParts = (title: string, body: string): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPES}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${TYPES}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/word/footer2.xml" ContentType="${TYPES}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  '_rels/.rels': relations(
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ),
  'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`,
  'word/_rels/document.xml.rels': relations(
    ['rId1', `${OFFICE}/styles`, 'styles.xml'],
    ['rId2', `${OFFICE}/settings`, 'settings.xml'],
    ['rId3', `${OFFICE}/fontTable`, 'fontTable.xml'],
    ['rId4', `${OFFICE}/footer`, 'footer1.xml'],
    ['rId5', `${OFFICE}/footer`, 'footer2.xml'],
  ),
  'word/document.xml': `${XML}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
  'word/styles.xml': styles(),
  'word/settings.xml': `${XML}<w:settings ${W}><w:evenAndOddHeaders/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  'word/fontTable.xml': fontTable(),
  'word/footer1.xml': footer('right'),
  'word/footer2.xml': footer('left'),
});
