import nodemailer from "nodemailer";

export type MailSettings = {
  /** `smtp://user:password@host:port`, or `smtps://` for TLS from the first byte. */
  readonly url: string;
  /** `Lộ Trình <lotrinh@office.example>` */
  readonly from: string;
};

export type Letter = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stable, made by the caller from what the letter is about: a second sending of the same letter is told by it. */
  readonly messageId: string;
};

/** The one door through which mail leaves. Sending ends when the server has taken the letter; it throws `MailNotSent` otherwise. */
export type Mail = {
  readonly send: (letter: Letter) => Promise<void>;
  readonly close: () => void;
};

/** The mail server could not be reached or did not take the letter. Says nothing of the letter. */
export class MailNotSent extends Error {
  override readonly name = "MailNotSent";
}

const PATIENCE_MS = 10_000;

export function openMail({ url, from }: MailSettings): Mail {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 2,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    // No file and no address is ever read into a letter.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, messageId }) => {
      try {
        // An address object: what a person typed can never become a second recipient or a header.
        await transport.sendMail({ from, to: { name: "", address: to }, subject, text, messageId });
      } catch (cause) {
        throw new MailNotSent("The mail server did not take the letter", { cause });
      }
    },
    close: () => transport.close(),
  };
}
