import { expect } from "vitest";
import { openTestMailServer, type TestMailServer, wordsOf } from "../src/server-kit/mail/test-mail-server.ts";
import { freePort } from "./free-port.ts";
import { type RunningServer, startServer } from "./start-server.ts";

export type SignedInServer = {
  readonly server: RunningServer;
  readonly mail: TestMailServer;
  /** The link in the last letter to somebody that lets them in; in the morning a letter about their work may come between. */
  readonly linkTo: (email: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

/** The page that an invitation, or a password to be set anew, leads to. */
const LETS_IN = /http\S+\/(?:loi-moi|dat-lai-mat-khau)#\S+/u;

/**
 * The built program as an office runs it: people sign in, and its letters go to a mail server of this journey.
 *
 * @param more settings that need the address before anything answers on it
 */
export async function startSignedInServer(
  more: (address: string) => Promise<Readonly<Record<string, string>>> = async () => ({}),
): Promise<SignedInServer> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const mail = await openTestMailServer();
  const server = await startServer({
    PORT: String(port),
    PUBLIC_ADDRESS: address,
    SMTP_URL: mail.url,
    MAIL_FROM: "Lộ Trình <lotrinh@office.example>",
    ...(await more(address)),
  });
  const linkIn = (email: string): string | undefined =>
    mail.letters
      .filter(({ to }) => to.includes(email))
      .flatMap((letter) => LETS_IN.exec(wordsOf(letter))?.[0] ?? [])
      .at(-1);
  return {
    server,
    mail,
    async linkTo(email) {
      await expect.poll(() => linkIn(email)).toBeDefined();
      return linkIn(email) ?? "";
    },
    async stop() {
      await server.stop();
      await mail.close();
    },
  };
}
