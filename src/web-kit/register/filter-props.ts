import type { Condition } from "#shared/fields/index.ts";
import type { RegisterPageProps } from "./use-rows.ts";

/** What the filter of one field takes, whatever its kind. */
export type FilterProps = RegisterPageProps & {
  readonly field: string;
  readonly names: Readonly<Record<string, string>>;
  readonly condition: Condition | undefined;
  readonly onChange: (next: Condition | null) => void;
};
