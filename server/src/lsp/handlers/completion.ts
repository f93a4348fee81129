import {
  type CompletionItem,
  CompletionItemKind,
  CompletionRequest,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { type Completion, inLocale } from '../../core/index.ts';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Client } from '../protocol/client.ts';
import { reportRequest } from './handler.ts';

/** What is typed in front of headings, and in their numbers. */
const TRIGGERS = ['、', '（', '）', '#', '.'];

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  topic: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
  row: CompletionItemKind.EnumMember,
  phrase: CompletionItemKind.Text,
};

export const completion = reportRequest({
  method: CompletionRequest.type,
  capability: { completionProvider: { triggerCharacters: [...TRIGGERS] } },
  async handle(snapshot, { position }, { client, configuration, service }) {
    const { pinyin } = await configuration.of(snapshot.uri);
    const offset = snapshot.positions.offsetOf(position);
    const found = service.completions(snapshot.checked.report, offset, pinyin);
    // Asked anew with each character: what is meant by Chinese words, or by their initials, no editor can tell.
    return { isIncomplete: true, items: found.map((each, index) => itemOf(snapshot, each, offset, index, client)) };
  },
});

function itemOf(
  snapshot: ReportSnapshot,
  completion: Completion,
  offset: number,
  index: number,
  client: Client,
): CompletionItem {
  const { kind, label, detail, span, newText, stops } = completion;
  const typed = snapshot.checked.text.slice(span.start, offset);
  const isSnippet = client.snippets && stops.length > 0;
  return {
    label,
    kind: KINDS[kind],
    detail: inLocale(detail, client.locale),
    ...(kind !== 'heading' && kind !== 'topic' && { documentation: newText }),
    sortText: String(index).padStart(3, '0'),
    // What was typed has been found to mean it: an editor that compares letter by letter must not leave it out.
    ...(typed !== '' && { filterText: typed }),
    textEdit: {
      range: snapshot.positions.rangeOf(span),
      newText: isSnippet ? snippetOf(completion) : newText,
    },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
  };
}

/** The text with a stop for each place that is to be filled in. */
function snippetOf({ newText: text, stops, gap }: Completion): string {
  let snippet = '';
  let from = 0;
  for (const [i, stop] of stops.entries()) {
    snippet += `${escaped(text.slice(from, stop))}${gap === '' ? `$${i + 1}` : `\${${i + 1}:${gap}}`}`;
    from = stop + gap.length;
  }
  return snippet + escaped(text.slice(from));
}

const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
