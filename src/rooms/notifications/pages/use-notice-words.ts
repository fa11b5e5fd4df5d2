import { type Say, useWords } from "#web-kit/use-words.ts";
import type { NoticeWord } from "../model/page-wording.ts";

export function useNoticeWords(): Say<NoticeWord> {
  return useWords<NoticeWord>();
}
