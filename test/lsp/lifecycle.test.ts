import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  type ProtocolConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serve } from '../../server/src/lsp/server.ts';

const INITIALIZE = { processId: null, rootUri: null, capabilities: {} };
const HOVER = { textDocument: { uri: 'file:///a.gknb' }, position: { line: 0, character: 0 } };

describe('the life of a connection', () => {
  let client: ProtocolConnection;
  let end: () => void;

  beforeEach(() => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    serve(server);
    client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    end = () => {
      client.dispose();
      server.dispose();
    };
  });
  afterEach(() => end());

  const refused = (request: Promise<unknown>, code: number) =>
    assert.rejects(request, (error: unknown) => error instanceof ResponseError && error.code === code);

  it('answers nothing before it is initialized', () =>
    refused(client.sendRequest('textDocument/hover', HOVER), ErrorCodes.ServerNotInitialized));

  it('is initialized once', async () => {
    await client.sendRequest('initialize', INITIALIZE);
    await refused(client.sendRequest('initialize', INITIALIZE), ErrorCodes.InvalidRequest);
    assert.equal(await client.sendRequest('textDocument/hover', HOVER), null);
  });

  it('says that there is no such method', async () => {
    await client.sendRequest('initialize', INITIALIZE);
    await refused(client.sendRequest('textDocument/unheardOf', HOVER), ErrorCodes.MethodNotFound);
  });

  it('answers nothing when it is shut down', async () => {
    await client.sendRequest('initialize', INITIALIZE);
    await client.sendRequest('shutdown');
    await refused(client.sendRequest('textDocument/hover', HOVER), ErrorCodes.InvalidRequest);
    await refused(client.sendRequest('shutdown'), ErrorCodes.InvalidRequest);
  });
});
