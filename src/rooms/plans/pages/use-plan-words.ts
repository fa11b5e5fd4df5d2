import type { AddressWord, NoticeWord } from "#rooms/documents/model/index.ts";
import { type Say, useWords } from "#web-kit/use-words.ts";
import type { AlignmentWord } from "../model/alignment-wording.ts";
import type { ChangePageWord } from "../model/change-wording.ts";
import type { FindingPageWord } from "../model/finding-wording.ts";
import type { FileWord } from "../model/file-wording.ts";
import type { ImportWord } from "../model/import-wording.ts";
import type { MendWord } from "../model/mend-wording.ts";
import type { OriginalWord } from "../model/original-wording.ts";
import type { ThemeWord } from "../model/theme-wording.ts";
import type { PlanWord } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("plans", "themes", "documents");

type Word =
  | PlanWord
  | AlignmentWord
  | ChangePageWord
  | FindingPageWord
  | ImportWord
  | FileWord
  | OriginalWord
  | MendWord
  | ThemeWord
  | NoticeWord
  | AddressWord;

/** The room's own sentences, and those by which a clause's address is said. */
export function usePlanWords(): Say<Word> {
  return useWords<Word>();
}
