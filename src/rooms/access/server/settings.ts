import type { FastifyReply, FastifyRequest } from "fastify";
import type { App } from "#server-kit/index.ts";
import type { Mail } from "#server-kit/mail/index.ts";
import type { Act } from "#shared/act.ts";

/** What the start decides about letting people in. Absent where the server runs without passwords. */
export type SignInSettings = {
  /** The origin that people type, e.g. `https://lotrinh.congthuong.example`; no path. */
  readonly publicAddress: string;
  /** Seals cookies and links. Changing it signs everybody out and kills every open link. */
  readonly secret: string;
  /** Absent: links are handed over by the administrator. */
  readonly mail?: Mail | undefined;
  /** The office's own sign-in. */
  readonly provider?: ProviderSettings | undefined;
};

export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As it stands on the button. */
  readonly name: string;
};

/** The domain in the ids of our letters. */
export function letterId(settings: Pick<SignInSettings, "publicAddress">, what: string): string {
  return `<${what}@${new URL(settings.publicAddress).hostname}>`;
}

export function invitationLink(settings: Pick<SignInSettings, "publicAddress">, token: string): string {
  // Behind the `#`, so that the token never reaches a log or a Referer.
  return `${settings.publicAddress}/loi-moi#${token}`;
}

/** People sign in. */
export type Accounts = {
  readonly settings: SignInSettings;
  /** Who asks, by the session that the request carries. */
  readonly identify: (request: FastifyRequest, reply: FastifyReply) => Promise<Act>;
  readonly routes: (app: App) => void;
};
