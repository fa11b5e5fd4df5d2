import { type Say, useWords } from "#web-kit/use-words.ts";
import type { NoticeWord } from "../model/page-wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("notices");

export function useNoticeWords(): Say<NoticeWord> {
  return useWords<NoticeWord>();
}
