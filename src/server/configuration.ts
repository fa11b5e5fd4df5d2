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
