import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  type NotificationType,
  type NotificationType0,
  type RequestType,
  type RequestType0,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { ReportSnapshot } from '../documents/report-snapshot.ts';
import type { Client } from '../protocol/client.ts';
import { turn } from '../scheduling/event-loop.ts';
import type { Session } from '../session.ts';

/** What the server announces for a method; a function where that depends on the client. */
type Capability = ServerCapabilities | ((client: Client) => ServerCapabilities);

/** One request: its method, what the server announces for it, and how it is answered. */
export interface RequestHandler<P = unknown, R = unknown> {
  readonly method: RequestType<P, R, unknown> | RequestType0<R, unknown>;
  readonly capability?: Capability;
  handle(params: P, session: Session, token: CancellationToken): R | Promise<R>;
}

/** One notification, which has no answer. */
export interface NotificationHandler<P = unknown> {
  readonly method: NotificationType<P> | NotificationType0;
  readonly capability?: Capability;
  handle(params: P, session: Session): void;
}

interface ReportRequest<P, R> {
  readonly method: RequestType<P, R, unknown>;
  readonly capability?: Capability;
  /** The answer where no report is open there. */
  readonly otherwise?: R;
  handle(report: ReportSnapshot, params: P, session: Session): R | Promise<R>;
}

/** A request about an open report, answered for its newest text. What is not open, or no report, has no answer. */
export const reportRequest = <P extends { readonly textDocument: TextDocumentIdentifier }, R>({
  method,
  capability,
  otherwise = null as R,
  handle,
}: ReportRequest<P, R>): RequestHandler<P, R> => ({
  method,
  ...(capability && { capability }),
  async handle(params, session, token) {
    const report = await session.snapshot(params.textDocument.uri);
    refuseCancelled(token);
    return report ? handle(report, params, session) : otherwise;
  },
});

/** Gives a request its types. */
export const request = <P, R>(handler: RequestHandler<P, R>): RequestHandler<P, R> => handler;

/** Gives a notification its types. */
export const notification = <P>(handler: NotificationHandler<P>): NotificationHandler<P> => handler;

/** @throws the answer to a request that its client has taken back */
export function refuseCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled');
}

/** Answers the requests and follows the notifications of a client, once its session has begun. */
export function register(
  connection: Connection,
  session: Session,
  requests: readonly RequestHandler[],
  notifications: readonly NotificationHandler[],
): void {
  // What comes last is the token, and before it the parameters where the method has any.
  const parametersOf = (received: readonly unknown[]) => (received.length > 1 ? received[0] : undefined);
  for (const { method, handle } of requests)
    connection.onRequest(method as RequestType<unknown, unknown, unknown>, async (...received: unknown[]) => {
      if (session.isClosed) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server is shut down');
      const token = received.at(-1) as CancellationToken;
      session.noteMessage();
      // What has been sent by now is read in between, so that a request that was taken back costs nothing. The next message is
      // handled after this turn: the answer is of the text that the client had when it asked.
      await turn();
      refuseCancelled(token);
      return handle(parametersOf(received), session, token);
    });
  for (const { method, handle } of notifications)
    connection.onNotification(method as NotificationType<unknown>, (params) => {
      if (session.isClosed) return;
      session.noteMessage();
      handle(params, session);
    });
}

/** All that the handlers announce for a client. */
export const capabilitiesOf = (
  handlers: readonly { readonly capability?: Capability }[],
  client: Client,
): ServerCapabilities =>
  Object.assign(
    {},
    ...handlers.map(({ capability }) => (typeof capability === 'function' ? capability(client) : capability)),
  );
