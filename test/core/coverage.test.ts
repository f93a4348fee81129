import assert from 'node:assert/strict';
import { analyse, coverageOf } from '../../server/src/core/testing.ts';
import { reportWith } from '../corpus/report.ts';

/** What is not understood in a sentence under the heading of requests. */
function notUnderstood(sentence: string): string[] {
  const { text } = reportWith({ section: 'overview', says: '', text: `（二）依申请公开\n\n${sentence}`, finds: [] });
  return coverageOf(analyse(text)).notUnderstood.map((each) => each.text);
}

describe('coverage of the prose', () => {
  it('counts what was compared', () => {
    const { text } = reportWith({
      section: 'overview',
      says: '',
      text: '全年收到政府信息公开申请35件，其中自然人21件，法人或其他组织14件。',
      finds: [],
    });
    assert.deepEqual(coverageOf(analyse(text)), { figures: 3, compared: 3, verified: 0, notUnderstood: [] });
  });

  it('lists what speaks of the tables and could not be compared', () => {
    assert.deepEqual(notUnderstood('全年收到申请35件，经会商后答复28件。'), ['经会商后答复28件']);
    assert.deepEqual(notUnderstood('全年收到政府信息公开申请40余件。'), ['全年收到政府信息公开申请40余件']);
    assert.deepEqual(notUnderstood('全年跨部门联合办理政府信息公开申请6件。'), [
      '全年跨部门联合办理政府信息公开申请6件',
    ]);
    // That it is no more than all of them does not make it compared.
    assert.deepEqual(notUnderstood('从严审核后认定本机关不掌握的5件。'), ['从严审核后认定本机关不掌握的5件']);
  });

  it('does not list what is nothing of the tables', () => {
    for (const sentence of [
      '办理县长信箱来信68件，接听热线1024次。',
      '收到网上申请20件，信函申请15件。',
      '收到申请35件，其中提前办结8件。',
      '2023年收到政府信息公开申请28件。',
      '全县各乡镇共收到申请95件。',
      '发布信息326条，开展培训2次。',
    ])
      assert.deepEqual(notUnderstood(sentence), [], sentence);
  });

  it('lists a figure whose cell could not be read', () => {
    const { text } = reportWith({ section: 'overview', says: '', text: '全年收到政府信息公开申请35件。', finds: [] });
    const lost = text.replace(/^(一、本年新收政府信息公开申请数量\s.*)\t35$/m, '$1\t?');
    assert.notEqual(lost, text);
    assert.deepEqual(
      coverageOf(analyse(lost)).notUnderstood.map((each) => each.text),
      ['全年收到政府信息公开申请35件'],
    );
  });
});
