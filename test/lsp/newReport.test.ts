import assert from 'node:assert/strict';
import { TestClient } from './client.ts';

const NEW_REPORT = 'disclosureReport/newReport';

describe('a new report over the wire', () => {
  for (const [locale, refusal] of [
    ['zh-cn', /2019 至 2099/],
    ['en-GB', /2019 to 2099/],
    ['fr', /2019 至 2099/],
  ] as const)
    it(`is made, or refused in the language of the editor: ${locale}`, async () => {
      const client = await TestClient.start({ locale });
      const text = await client.request<string>(NEW_REPORT, { organ: ' 云岭市林草局 ', year: 2023 });
      assert.match(text, /^云岭市林草局2023年政府信息公开工作年度报告\n/);
      await assert.rejects(client.request(NEW_REPORT, { organ: '云岭市林草局', year: 1999 }), refusal);
      for (const organ of ['', ' ', '一\n二', null])
        await assert.rejects(
          client.request(NEW_REPORT, { organ, year: 2023 }),
          locale === 'en-GB' ? /organ/ : /机关名称/,
        );
      await client.stop();
    });
});
