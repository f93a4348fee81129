import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver/node';
import { Finding } from '../../server/src/core/rules/framework/finding.ts';
import { analyse, type Locale, type Severity, type Span } from '../../server/src/core/testing.ts';
import type { ReportSnapshot } from '../../server/src/lsp/documents/report-snapshot.ts';
import { diagnosticsOf, MAX_DIAGNOSTICS } from '../../server/src/lsp/protocol/diagnostics.ts';
import { Positions } from '../../server/src/lsp/protocol/positions.ts';
import { WRONG_TOTAL } from './texts.ts';

const reader = (locale: Locale) => ({ locale, pageUri: () => null });

/** The wrong report, with that many findings. */
function viewWith(hints: number, errors: number): ReportSnapshot {
  const analysis = analyse(WRONG_TOTAL);
  const error = analysis.findings.find((finding) => finding.code === 'row-total')!;
  const found = (severity: Severity, span: Span) =>
    new Finding(error.code, severity, { span, cells: error.cells, message: error.message });
  const findings = [
    ...Array.from({ length: hints }, (_, i) => found('hint', { start: i, end: i + 1 })),
    ...Array.from({ length: errors }, () => found('error', error.span)),
  ];
  const positions = new Positions(analysis.report.syntax.lines, 'utf-16');
  const locate = () => assert.fail('no other report is meant');
  return { uri: 'file:///a', version: 1, checked: { ...analysis, findings }, options: {}, positions, locate };
}

describe('the number of findings that are told', () => {
  it('is all of them, where an editor shows them all', () => {
    assert.equal(diagnosticsOf(viewWith(MAX_DIAGNOSTICS - 3, 3), reader('zh-cn')).length, MAX_DIAGNOSTICS);
  });

  it('is cut, the gravest kept, and the last one says by how many', () => {
    const told = diagnosticsOf(viewWith(1500, 5), reader('zh-cn'));
    assert.equal(told.length, MAX_DIAGNOSTICS);
    assert.equal(told.filter(({ severity }) => severity === DiagnosticSeverity.Error).length, 5);
    const last = told.at(-1)!;
    assert.equal(last.message, '另有 506 项检查结果未显示');
    assert.equal(last.severity, DiagnosticSeverity.Information);
    // It stands where the first one is wanting.
    assert.ok(!told.slice(0, -1).some(({ range }) => JSON.stringify(range) === JSON.stringify(last.range)));
    assert.match(String(diagnosticsOf(viewWith(1500, 5), reader('en')).at(-1)!.message), /^506 more/);
  });
});
