import { resolve } from "node:path";
import { z } from "zod";

/** All that the environment decides, read once at the start and passed down. */
export const Configuration = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(7549),
  HOST: z.string().min(1).default("127.0.0.1"),
  LOTRINH_DATA: z
    .string()
    .min(1)
    .default("./data")
    .transform((path) => resolve(path)),
  /** PostgreSQL 15 or newer; absent: the embedded one. */
  DATABASE_URL: z.string().min(1).optional(),
  /** The origin that people type. Set: people sign in. Needed for any HOST beyond the loopback and for a database server. */
  PUBLIC_ADDRESS: z
    .url({ protocol: /^https?$/u })
    .transform((address) => new URL(address))
    .refine(
      ({ pathname, search, hash }) => pathname === "/" && search === "" && hash === "",
      "only scheme, host and port",
    )
    .transform(({ origin }) => origin)
    .optional(),
  /** Addresses of proxies whose X-Forwarded-For is believed, with commas; absent: nobody's. */
  TRUSTED_PROXIES: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((address) => address.trim())
        .filter((address) => address !== ""),
    )
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .default([]),
  /** Seals cookies and links; absent: made once and kept in the data folder. */
  SIGN_IN_SECRET: z.string().min(32).optional(),
  /** `smtp://user:password@host:587`; absent: links are handed over by the administrator. */
  SMTP_URL: z.url({ protocol: /^smtps?$/u }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** The office's own sign-in (OpenID Connect). */
  OIDC_ISSUER: z.url({ protocol: /^https?$/u }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_NAME: z.string().min(1).default("OpenID Connect"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
});
export type Configuration = z.infer<typeof Configuration>;

/** Thrown when a setting cannot be used; the command line says the sentence and ends. */
export class ConfigurationInvalid extends Error {
  readonly code = "configuration-invalid";
  readonly params: { readonly setting: string; readonly problem: string };

  constructor(setting: string, problem: string) {
    super(`${setting}: ${problem}`);
    this.name = "ConfigurationInvalid";
    this.params = { setting, problem };
  }
}

export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const parsed = Configuration.safeParse(environment);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  throw new ConfigurationInvalid(first?.path.join(".") ?? "environment", first?.message ?? "");
}

/** Settings that hold no secret. A setting that is not named here is told only as "set" or "not set". */
const TELLABLE: readonly (keyof Configuration)[] = [
  "PORT",
  "HOST",
  "LOTRINH_DATA",
  "PUBLIC_ADDRESS",
  "TRUSTED_PROXIES",
  "MAIL_FROM",
  "OIDC_ISSUER",
  "LOG_LEVEL",
];

/** The effective settings for a person to read: whatever may hold a secret says only that it is there. */
export function tellableConfiguration(configuration: Configuration): Readonly<Record<string, string>> {
  const names = Object.keys(Configuration.shape) as (keyof Configuration)[];
  return Object.fromEntries(
    names.map((name) => {
      const value = configuration[name];
      if (value === undefined) return [name, "not set"];
      return [name, TELLABLE.includes(name) ? String(value) : "set"];
    }),
  );
}
