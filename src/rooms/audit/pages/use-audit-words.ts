import { type Say, useWords } from "#web-kit/use-words.ts";
import type { auditWording } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("audit");

export function useAuditWords(): Say<keyof typeof auditWording> {
  return useWords<keyof typeof auditWording>();
}
