import { randomBytes } from "node:crypto";
import { mkdir, open, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SignInSettings } from "#rooms/access/server/index.ts";
import { openMail } from "#server-kit/mail/index.ts";
import { hasErrorCode } from "#store/index.ts";
import { type Configuration, ConfigurationInvalid } from "./configuration.ts";

const SECRET_BYTES = 32;

/** `undefined` where no `PUBLIC_ADDRESS` is set: then there are no accounts. */
export async function readSignInSettings(configuration: Configuration): Promise<SignInSettings | undefined> {
  const { PUBLIC_ADDRESS: publicAddress, SMTP_URL: url, MAIL_FROM: from } = configuration;
  if (publicAddress === undefined) return undefined;
  if ((url === undefined) !== (from === undefined)) {
    throw new ConfigurationInvalid("SMTP_URL, MAIL_FROM", "both or none");
  }
  return {
    publicAddress,
    secret: configuration.SIGN_IN_SECRET ?? (await ownSecret(configuration.LOTRINH_DATA)),
    mail: url !== undefined && from !== undefined ? openMail({ url, from }) : undefined,
    provider: providerOf(configuration),
  };
}

function providerOf(configuration: Configuration): SignInSettings["provider"] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = configuration;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new ConfigurationInvalid("OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET", "all three or none");
  }
  return { issuer, clientId, clientSecret, name: configuration.OIDC_NAME };
}

/** Made once and kept beside the data, readable by its owner alone. Several servers share one by `SIGN_IN_SECRET`. */
async function ownSecret(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "secrets");
  const file = join(folder, "sign-in");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const handle = await open(file, "wx", 0o600);
    const secret = randomBytes(SECRET_BYTES).toString("base64url");
    await handle.writeFile(secret);
    await handle.sync();
    await handle.close();
    return secret;
  } catch (error) {
    if (!hasErrorCode(error, "EEXIST")) throw error;
    return (await readFile(file, "utf8")).trim();
  }
}
