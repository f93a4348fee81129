import assert from 'node:assert/strict';
import { TestClient } from './client.ts';
import { BALANCED, WRONG_TOTAL } from './texts.ts';

interface FinalCheck {
  readonly ready: boolean;
  readonly summary: string;
  readonly items: readonly {
    readonly key: string;
    readonly state: 'done' | 'open' | 'unsure';
    readonly detail: string;
    readonly places: readonly {
      readonly text: string;
      readonly range: { readonly start: { readonly line: number } };
    }[];
  }[];
}

describe('the command that says whether a report may be handed in', () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start();
  });
  after(() => client.stop());

  const ask = async (text: string): Promise<FinalCheck> => {
    const document = client.open(text);
    const answer = await client.request<FinalCheck | null>('workspace/executeCommand', {
      command: 'disclosureReport.finalCheck',
      arguments: [document.uri],
    });
    assert.ok(answer);
    return answer;
  };
  const item = ({ items }: FinalCheck, key: string) => items.find((each) => each.key === key)!;

  it('has nothing to be done for a right report, and says what was not verified', async () => {
    const answer = await ask(BALANCED);
    assert.deepEqual(
      answer.items.filter(({ state }) => state === 'open'),
      [],
    );
    assert.equal(answer.ready, true);
    assert.equal(item(answer, 'sums').detail, '42 个等式：42 个成立，0 个不平，0 个没有核对');
    // There is no report of last year's beside it.
    assert.equal(item(answer, 'lastYear').state, 'unsure');
    assert.match(answer.summary, /^没有要处理的，\d 项请人工核对后报送$/);
  });

  it('leads to what is wrong', async () => {
    const answer = await ask(WRONG_TOTAL);
    const sums = item(answer, 'sums');
    assert.equal(answer.ready, false);
    assert.equal(sums.state, 'open');
    const [place] = sums.places;
    assert.match(WRONG_TOTAL.split('\n')[place!.range.start.line]!, /\t31/);
  });

  it('does not take a report for done whose topics are empty and whose placeholders are left', async () => {
    const overview = BALANCED.slice(BALANCED.indexOf('（一）主动公开'), BALANCED.indexOf('二、主动公开政府信息情况'));
    const emptied = overview.split('\n').filter((line) => /^（.）/.test(line) || line === '');
    const answer = await ask(
      BALANCED.replace(overview, emptied.join('\n')).replace('没有收取信息处理费', '收取信息处理费××元'),
    );
    assert.equal(item(answer, 'unfilled').state, 'open');
    assert.equal(answer.ready, false);
  });

  it('counts the cells that are not filled in', async () => {
    const document = await client.request<string>('disclosureReport/newReport', { organ: '云溪县水务局', year: 2024 });
    const answer = await ask(document);
    assert.equal(item(answer, 'cells').detail, '3 处问题；200 格中已填 0 格');
    assert.match(item(answer, 'sums').detail, /42 个没有核对$/);
  });
});
