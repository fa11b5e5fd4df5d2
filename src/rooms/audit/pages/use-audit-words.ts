import { type Say, useWords } from "#web-kit/use-words.ts";
import type { auditWording } from "../model/wording.ts";

export function useAuditWords(): Say<keyof typeof auditWording> {
  return useWords<keyof typeof auditWording>();
}
