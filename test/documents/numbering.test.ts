import assert from 'node:assert/strict';
import { formatNumber } from '../../server/src/documents/docx/number-formats.ts';
import { readDocument } from '../../server/src/documents/read-document.ts';
import { docx, listXml, numbered, paragraph, run } from './make-docx.ts';

async function linesOf(body: string, parts: Parameters<typeof docx>[1]): Promise<string[]> {
  const document = await readDocument(docx(body, parts), '.docx');
  if ('unreadable' in document) assert.fail(document.unreadable.en);
  return document.text.split('\n');
}

describe('automatic numbers', () => {
  const EXPECTED: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    decimal: { 1: '1', 10: '10', 123: '123' },
    decimalZero: { 1: '01', 12: '12' },
    decimalFullWidth: { 10: '１０' },
    decimalEnclosedCircle: { 1: '①', 20: '⑳', 21: '21' },
    decimalEnclosedCircleChinese: { 2: '②' },
    decimalEnclosedParen: { 3: '⑶' },
    decimalEnclosedFullstop: { 3: '⒊' },
    chineseCounting: { 1: '一', 10: '十', 11: '十一', 20: '二十', 21: '二十一', 99: '九十九' },
    chineseCountingThousand: { 10: '十', 101: '一百零一', 110: '一百一十', 1001: '一千零一' },
    japaneseCounting: { 6: '六', 10: '十', 15: '十五' },
    ideographDigital: { 1: '一', 10: '一〇', 12: '一二', 20: '二〇' },
    japaneseDigitalTenThousand: { 11: '一一' },
    chineseLegalSimplified: { 1: '壹', 10: '壹拾', 12: '壹拾贰' },
    ideographTraditional: { 1: '甲', 10: '癸', 11: '11' },
    ideographZodiac: { 1: '子', 12: '亥' },
    upperRoman: { 4: 'IV', 19: 'XIX' },
    lowerRoman: { 9: 'ix' },
    upperLetter: { 1: 'A', 27: 'AA', 28: 'BB' },
    lowerLetter: { 3: 'c' },
    none: { 1: '' },
    bullet: { 1: '' },
  };
  for (const [format, numbers] of Object.entries(EXPECTED))
    it(`are written as Word writes them: ${format}`, () => {
      for (const [value, words] of Object.entries(numbers)) assert.equal(formatNumber(Number(value), format), words);
    });

  it('of a way that is not known are none', () => {
    assert.equal(formatNumber(3, 'hebrew1'), null);
    assert.equal(formatNumber(3, 'constructor'), null);
  });

  it('begin anew below each heading of the level above', async () => {
    const body = [
      numbered('甲', 3, 0),
      numbered('乙', 3, 1),
      numbered('丙', 3, 1),
      numbered('丁', 3, 0),
      numbered('戊', 3, 1),
      numbered('己', 3, 2),
      numbered('庚', 3, 3),
    ].join('');
    assert.deepEqual(await linesOf(body, { lists: listXml() }), [
      '一、甲',
      '（一）乙',
      '（二）丙',
      '二、丁',
      '（一）戊',
      '1.己',
      '二.一.1.1 庚',
    ]);
  });

  it('come from the style of the heading, or of the one that it is based on', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:name w:val="own"/><w:basedOn w:val="a"/></w:style>';
    const body =
      paragraph(run('甲'), '<w:pStyle w:val="a"/>') +
      paragraph(run('乙'), '<w:pStyle w:val="b"/>') +
      paragraph(run('丙'), '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    assert.deepEqual(await linesOf(body, { lists: listXml(), styles }), ['一、甲', '二、乙', '丙']);
  });

  it('are all in Arabic digits where the list says so', async () => {
    const lists = listXml([
      ['chineseCounting', '%1、', 'nothing'],
      ['chineseCounting', '%1.%2', 'space'],
    ]).replace('<w:lvl w:ilvl="1">', '<w:lvl w:ilvl="1"><w:isLgl/>');
    assert.deepEqual(await linesOf(numbered('甲', 3, 0) + numbered('乙', 3, 1), { lists }), ['一、甲', '1.1 乙']);
  });

  it('are counted by all lists of a kind together, but for one that begins anew', async () => {
    const lists = `${listXml()}<w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const body = numbered('甲', 3, 0) + numbered('乙', 4, 0) + numbered('丙', 5, 0) + numbered('丁', 5, 0);
    assert.deepEqual(await linesOf(body, { lists }), ['一、甲', '二、乙', '一、丙', '二、丁']);
  });

  it('are never written: a change beside one does not bring it in twice', async () => {
    const document = await readDocument(docx(numbered('总体情况', 3, 0), { lists: listXml() }), '.docx');
    if ('unreadable' in document) assert.fail();
    const written = document.write!('一、总的情况', 'plain');
    assert.ok('bytes' in written);
    assert.equal(written.document.text, '一、总的情况');
    const refused = document.write!('二、总体情况', 'plain');
    assert.ok('refused' in refused && refused.refused.zh.includes('自动编号'));
  });
});
