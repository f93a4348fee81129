import assert from 'node:assert/strict';
import { TestClient } from './client.ts';
import { BALANCED } from './texts.ts';

const NEW_REPORT = 'disclosureReport/newReport';

describe('a new report over the wire', () => {
  for (const [locale, responseError] of [
    ['zh-cn', /2019 至 2099/],
    ['en-GB', /2019 to 2099/],
    ['fr', /2019 至 2099/],
  ] as const)
    it(`is made, or refused in the language of the editor: ${locale}`, async () => {
      const client = await TestClient.start({ locale });
      const text = await client.request<string>(NEW_REPORT, { organ: ' 云岭市林草局 ', year: 2023 });
      assert.match(text, /^云岭市林草局2023年政府信息公开工作年度报告\n/);
      await assert.rejects(client.request(NEW_REPORT, { organ: '云岭市林草局', year: 1999 }), responseError);
      for (const organ of ['', ' ', '一\n二', null])
        await assert.rejects(
          client.request(NEW_REPORT, { organ, year: 2023 }),
          locale === 'en-GB' ? /organ/ : /机关名称/,
        );
      await client.stop();
    });

  it('is written in a layout, with the figures of last year’s', async () => {
    const client = await TestClient.start({ locale: 'zh-cn' });
    const subject = { organ: '云岭市林草局', year: 2024 };
    assert.match(
      (await client.request<string>('disclosureReport/carryOver', { ...subject, last: BALANCED })) ?? '',
      /上年结转：自然人 1，商业企业 1，总计 2/,
    );
    assert.equal(await client.request('disclosureReport/carryOver', { ...subject, year: 2025, last: BALANCED }), null);
    const text = await client.request<string>(NEW_REPORT, { ...subject, layout: 'bars', last: BALANCED });
    const row = text.split('\n').find((line) => line.includes('二、上年结转'));
    assert.deepEqual(
      row
        ?.split('|')
        .map((field) => field.trim())
        .slice(4, -1),
      ['1', '1', '0', '0', '0', '0', '2'],
    );
    // Made as it would be formatted.
    const document = client.open(text);
    assert.deepEqual(await document.ask('formatting', { options: { tabSize: 4, insertSpaces: false } }), []);
    await assert.rejects(client.request(NEW_REPORT, { ...subject, layout: 'pictures' }), /tabs、bars、markdown/);
    await client.stop();
  });
});
