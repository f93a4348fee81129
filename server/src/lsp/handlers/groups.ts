import { LSPErrorCodes, RequestType, RequestType0 } from 'vscode-languageserver';
import {
  type Bilingual,
  type Digest,
  type Doubt,
  addGroups as editsToAddGroups,
  evidenceOf,
  type GroupProposal,
  groupsOf,
  proposeGroups as groupsProposedBy,
  inLocale,
  type ReportGroup,
  readConfig,
  say,
} from '../../core/index.ts';
import { type ConfigFiles, isConfigFile } from '../config/config-files.ts';
import { SECTION } from '../config/settings.ts';
import { applyEdit } from '../protocol/apply-edit.ts';
import { responseError } from '../protocol/response-error.ts';
import { relativePath, uriKey } from '../protocol/uris.ts';
import { CANNOT_WRITE, editOfFile, editOfNewFile } from '../protocol/workspace-edit.ts';
import type { Session } from '../session.ts';
import type { ReportFolder } from '../workspace/report-folder.ts';
import { request } from './handler.ts';

interface Proposed {
  /** For the configuration at this address. */
  readonly uri: string;
  readonly organ: string;
  readonly group: ReportGroup;
  readonly evidence: string;
}

interface Answer {
  readonly proposals: readonly Proposed[];
  /** Of which governments it is not certain what their reports cover, and why; null where it is of all. */
  readonly doubts: string | null;
}

/** Which reports of the workspace seem to cover which others, as far as no configuration says so yet. */
export const proposeGroups = request({
  method: new RequestType0<Answer, unknown>(`${SECTION}/proposeGroups`),
  handle: (_, session) => propose(session),
});

async function propose({ client, configuration, reports }: Session): Promise<Answer> {
  const folders = await reports.all();
  if (folders.length === 0) throw responseError(NO_INDEX, client.locale, LSPErrorCodes.RequestFailed);
  const proposals: Proposed[] = [];
  const doubts: Doubt[] = [];
  for (const { folder } of folders) {
    if (!(await folder.untilRead())) throw responseError(NOT_READ, client.locale, LSPErrorCodes.RequestFailed);
    for (const { uri, found } of await proposalsIn(folder, configuration.files)) {
      for (const proposal of found.proposals) proposals.push(localized(uri, proposal));
      doubts.push(...found.doubts);
    }
  }
  return { proposals, doubts: doubts.length > 0 ? inLocale(uncertain(doubts), client.locale) : null };

  function localized(uri: string, proposal: GroupProposal): Proposed {
    const { organ, group } = proposal;
    return { uri, organ, group, evidence: inLocale(evidenceOf(proposal), client.locale) };
  }
}

/** So many are named. */
const MAX_DOUBTS = 3;

function uncertain(doubts: readonly Doubt[]): Bilingual {
  const named = doubts.slice(0, MAX_DOUBTS);
  const more = doubts.length > MAX_DOUBTS;
  return say(
    `不能确定、因而没有提出的：${named.map(({ organ, why }) => `${organ}（${why.zh}）`).join('；')}${more ? `等 ${doubts.length} 个` : ''}。`,
    `Not certain, and so not proposed: ${named.map(({ organ, why }) => `${organ} (${why.en})`).join('; ')}${more ? `, ${doubts.length} in all` : ''}.`,
  );
}

const NO_INDEX = say(
  '没有打开文件夹，或设置 disclosureReport.index 已关闭',
  'No folder is open, or disclosureReport.index is off',
);
const NOT_READ = say('文件夹没有读完：读取已取消', 'The folder was not read to its end: that was cancelled');

/** For each configuration that holds for some of the reports, or would if it were there. */
async function proposalsIn(reports: ReportFolder, configFiles: ConfigFiles) {
  const digests = [...reports.digests];
  const pathsOf = new Map<string, Set<string>>();
  for (const { path } of digests) {
    const address = reports.uriOf(path);
    const uri = (await configFiles.of(address))?.uri ?? configFiles.placeFor(address);
    if (uri !== null) pathsOf.set(uri, (pathsOf.get(uri) ?? new Set()).add(path));
  }
  return [...pathsOf].map(([uri, own]) => {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
    const above = relativePath(reports.uri, folder);
    const prefix = above ? `${above}/` : '';
    const below: Digest[] = digests
      .filter(({ path }) => path.startsWith(prefix))
      .map((digest) => ({ ...digest, path: digest.path.slice(prefix.length) }));
    const file = configFiles.knownOf(`${folder}/x`);
    const groups = file ? groupsOf(file.read.config, (path) => path) : [];
    const isCovered = (path: string) => !own.has(prefix + path) || groups.some((group) => group.covers(path));
    return { uri, found: groupsProposedBy(below, isCovered) };
  });
}

interface Chosen {
  readonly uri: string;
  readonly groups: readonly ReportGroup[];
}

/** Writes groups into a configuration, behind those that are there. */
export const addGroups = request({
  method: new RequestType<Chosen, null, unknown>(`${SECTION}/addGroups`),
  handle: (chosen, session) => add(session, chosen),
});

async function add({ connection, client, configuration }: Session, chosen: Chosen): Promise<null> {
  const uri = String(chosen.uri);
  const { config, problems } = readConfig(JSON.stringify({ groups: chosen.groups }));
  if (!isConfigFile(uri) || config.groups.length === 0 || problems.length > 0)
    throw responseError(
      say('需要配置文件的地址和汇总关系', 'The address of a configuration and groups are wanted'),
      client.locale,
    );
  if (!client.watchesFiles) configuration.files.forget();
  const nearest = await configuration.files.of(uri);
  const file = nearest && uriKey(nearest.uri) === uriKey(uri) ? nearest : null;
  const edits = file && !file.isText ? null : editsToAddGroups(file?.text ?? '', config.groups);
  if (!edits) throw responseError(CANNOT_WRITE, client.locale, LSPErrorCodes.RequestFailed);
  const edit = file ? editOfFile(file, edits, client) : editOfNewFile(uri, edits, client);
  await applyEdit(connection, client, say('写明汇总关系', 'Tell which reports cover which'), edit);
  return null;
}
