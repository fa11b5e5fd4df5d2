import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { text } from "node:stream/consumers";

export type ReceivedLetter = { readonly to: readonly string[]; readonly source: string };
export type TestMailServer = {
  readonly url: string;
  readonly letters: ReceivedLetter[];
  readonly close: () => Promise<void>;
};

/**
 * A real SMTP server on the loopback that keeps what it takes.
 *
 * @param beforeTaken runs when a letter has come and its sender does not know it yet
 */
export async function openTestMailServer(
  beforeTaken: (letters: readonly ReceivedLetter[]) => Promise<void> = async () => undefined,
): Promise<TestMailServer> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, taken) => {
      const keep = async () => {
        const source = await text(stream);
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), source });
        await beforeTaken(letters);
      };
      keep().then(() => taken(), taken);
    },
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    // A sender that is killed takes its connection with it.
    if (error.code !== "ECONNRESET" && error.code !== "EPIPE") throw error;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The words of a letter, from quoted-printable or base64. */
export function wordsOf({ source }: ReceivedLetter): string {
  const [head = "", ...rest] = source.split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  if (/^content-transfer-encoding: base64/imu.test(head)) return Buffer.from(body, "base64").toString("utf8");
  if (!/^content-transfer-encoding: quoted-printable/imu.test(head)) return body;
  const bytes = body
    .replace(/=\r\n/gu, "")
    .replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
