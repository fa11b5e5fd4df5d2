import { type Say, useWords } from "#web-kit/use-words.ts";
import type { ExportWord } from "../../model/export/export-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("export");

export function useExportWords(): Say<ExportWord> {
  return useWords<ExportWord>();
}
