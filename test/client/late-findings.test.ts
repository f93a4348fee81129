import assert from 'node:assert/strict';
import { withModules } from '../support/with-modules.ts';

/** An address, as far as it is needed here. */
class Address {
  constructor(readonly path: string) {}
}

const REPORT = new Address('/年报/a.gknb');

describe('findings that come when the tab of their text is closed', () => {
  /** What is shown of the text, and what the client is given; the tab is closed before the server has answered, or stays. */
  async function asked(isVisible: boolean, report: object) {
    const shown = new Map<unknown, unknown>();
    const stubs: Record<string, object> = {
      vscode: {
        Uri: Address,
        languages: { createDiagnosticCollection: (name: string) => collection(name === 'pulled' ? shown : new Map()) },
      },
      'vscode-languageclient': {
        DiagnosticCollectionSource: { push: 'push', pull: 'pull' },
        vsdiag: { DocumentDiagnosticReportKind: { full: 'full', unChanged: 'unChanged' } },
      },
    };
    const { showLateFindings } = await withModules(stubs, () => import('../../client/src/late-findings.ts'));
    const client = { visibleDocuments: { isVisible: () => isVisible } };
    const { diagnosticCollectionProvider, provideDiagnostics } = showLateFindings(() => client as never);
    for (const source of ['pull', 'push'] as const) diagnosticCollectionProvider.create(`${source}ed`, source as never);
    const given = await provideDiagnostics(
      { uri: REPORT } as never,
      undefined,
      {} as never,
      async () => report as never,
    );
    return { shown, given };
  }

  const collection = (shown: Map<unknown, unknown>) => ({
    set: (uri: unknown, items: unknown) => shown.set(uri, items),
  });

  it('are shown, in place of those of words that nobody has saved', async () => {
    const report = { kind: 'full', items: ['缺少规定的部分'] };
    const { shown, given } = await asked(false, report);
    assert.deepEqual([...shown], [[REPORT, report.items]]);
    assert.equal(given, report);
  });

  it('are left to the client while the tab is open', async () => {
    const { shown } = await asked(true, { kind: 'full', items: [] });
    assert.equal(shown.size, 0);
  });

  it('stay as they are shown where nothing has changed', async () => {
    const { shown } = await asked(false, { kind: 'unChanged', resultId: '1' });
    assert.equal(shown.size, 0);
  });
});
