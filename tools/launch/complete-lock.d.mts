export type LockEntry = {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
};
export function missingOptional(packages: Readonly<Record<string, LockEntry>>): Map<string, LockEntry>;
export function platformOf(name: string): Pick<LockEntry, "os" | "cpu" | "libc">;
export function completeLock(): void;
