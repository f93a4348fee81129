import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf, type PageUri } from '../../core/index.ts';
import { pageUri } from './page-uri.ts';
import { chooseEncoding, type Encoding } from './positions.ts';

/** What the client can do, as far as the server does one thing or another by it. */
export interface Client {
  readonly encoding: Encoding;
  readonly locale: Locale;
  /** It asks for diagnostics; they are not pushed as well. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly versionedEdits: boolean;
  /** An edit may make a file. */
  readonly createsFiles: boolean;
  /** Commands that the client itself runs, as it announces them (rust-analyzer does it so). */
  readonly commands: ReadonlySet<string>;
  readonly hierarchicalSymbols: boolean;
  readonly markdown: boolean;
  /** It takes a definition with the place that it was asked of. */
  readonly links: boolean;
  /** It answers workspace/configuration, so that settings can differ from folder to folder. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  /** It sends open texts of another kind than the server's own, when it is asked to. */
  readonly registersTexts: boolean;
  readonly registersActions: boolean;
  /** It says which files change on disk, when it is asked to. */
  readonly watchesFiles: boolean;
  /** It shows how far work in the background has come. */
  readonly showsProgress: boolean;
  readonly maxFolds: number;
  /** It can put in a text with places to be filled in one after the other. */
  readonly snippets: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly pageUri: PageUri;
  /** It opens Word files and pages as texts, at addresses of their own. */
  readonly opensDocuments: boolean;
}

/** @param pages the address of the folder with the written pages, for a client that does not show them itself */
export function clientOf(
  { capabilities, locale, initializationOptions }: InitializeParams,
  pages: string | null,
): Client {
  const { general, textDocument, workspace } = capabilities;
  const hoverFormats = textDocument?.hover?.contentFormat;
  return {
    encoding: chooseEncoding(general?.positionEncodings),
    locale: localeOf(locale),
    pullsDiagnostics: textDocument?.diagnostic != null,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    commands: new Set(commandsOf(capabilities.experimental)),
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    // Who lists formats and leaves Markdown out cannot show it.
    markdown: !hoverFormats || hoverFormats.length === 0 || hoverFormats.includes('markdown'),
    links: textDocument?.definition?.linkSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersTexts: textDocument?.synchronization?.dynamicRegistration === true,
    registersActions: textDocument?.codeAction?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    showsProgress: capabilities.window?.workDoneProgress === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    pageUri: (page) => pageUri(page, initializationOptions?.showsPages === true, pages),
    opensDocuments: capabilities.experimental?.documents === true,
    maxFolds: textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
  };
}

function commandsOf(experimental: { commands?: { commands?: unknown } } | null | undefined): string[] {
  const names = experimental?.commands?.commands;
  return Array.isArray(names) ? names.map(String) : [];
}
