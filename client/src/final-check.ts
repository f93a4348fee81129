// 可以报送了吗？ What must hold before a report is handed in, as a list of ticks: each leads to its places.
import { l10n, type QuickPickItem, Range, type Uri, window } from 'vscode';
import { refusedIn } from './report-page.ts';
import { goToPlace } from './sheet-editor.ts';

/** As the server gives it. */
export interface FinalCheck {
  readonly ready: boolean;
  readonly summary: string;
  readonly items: readonly FinalItem[];
}

interface FinalItem {
  readonly state: 'done' | 'open' | 'unsure';
  readonly title: string;
  readonly detail: string;
  readonly places: readonly FinalPlace[];
}

interface FinalPlace {
  readonly range: { readonly start: Position; readonly end: Position };
  readonly text: string;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

const ICONS = { done: '$(pass)', open: '$(error)', unsure: '$(question)' } as const;

/**
 * Shows the items; one with several places asks for which. The list stays until it is closed: who goes through it looks at the report
 * between, and a sheet that is still being drawn takes the keyboard when it is there.
 */
export async function showFinalCheck(report: Uri, { summary: ofReport, items: ofText }: FinalCheck): Promise<void> {
  const notWritten = notWrittenItem(report);
  const items = notWritten ? [notWritten, ...ofText] : ofText;
  const summary = notWritten ? `${notWritten.title} · ${ofReport}` : ofReport;
  const picked = await window.showQuickPick(
    items.map((item): QuickPickItem & { item: FinalItem } => ({
      label: `${ICONS[item.state]} ${item.title}`,
      detail: item.detail,
      item,
    })),
    {
      title: `${l10n.t('May it be handed in?')} ${summary}`,
      placeHolder: l10n.t('Choose an item to go to its places'),
      ignoreFocusOut: true,
    },
  );
  const places = picked?.item.places ?? [];
  const place = places.length > 1 ? await choosePlace(picked!.item) : places[0];
  if (!place) return;
  const { start, end } = place.range;
  await goToPlace(report, new Range(start.line, start.character, end.line, end.character));
}

/** What a sheet shows as not taken stands in no text, where the server would find it. */
function notWrittenItem(report: Uri): FinalItem | null {
  const refused = refusedIn(report);
  if (refused.length === 0) return null;
  return {
    state: 'open',
    title: l10n.t('Typed into the sheet and not in the report: {0}', refused.length),
    detail: refused.map(({ title, text, refused: reason }) => `${title} “${text}”: ${reason}`).join(' · '),
    places: [],
  };
}

async function choosePlace({ title, places }: FinalItem): Promise<FinalPlace | undefined> {
  const items = places.map((place): QuickPickItem & { place: FinalPlace } => ({
    label: l10n.t('Line {0}', place.range.start.line + 1),
    description: place.text,
    place,
  }));
  return (await window.showQuickPick(items, { title, matchOnDescription: true, ignoreFocusOut: true }))?.place;
}
