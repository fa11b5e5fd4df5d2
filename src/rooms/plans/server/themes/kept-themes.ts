import { listRecords } from "#server-kit/index.ts";
import type { Act } from "#shared/act.ts";
import type { RecordOf } from "#shared/fields/index.ts";
import type { Database } from "#store/index.ts";
import type { themes } from "../../model/index.ts";
import { themeRegister } from "../registers.ts";

export type KeptTheme = RecordOf<(typeof themes)["fields"]>;

/** More themes than a person can look through; beyond them the register is the place. */
const MOST_THEMES = 200;

/** The themes that the office keeps, in the order of their codes. */
export async function keptThemes(db: Database, act: Act): Promise<readonly KeptTheme[]> {
  const page = await listRecords(db, act, themeRegister, { ended: "without", sort: "code", limit: MOST_THEMES });
  return page.ok ? page.value.items : [];
}

export function nameOfTheme({ values: { name, nameEn } }: KeptTheme): { vi: string; en: string } {
  return { vi: name, en: nameEn ?? name };
}
