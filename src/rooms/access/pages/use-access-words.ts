import { type Say, useWords } from "#web-kit/use-words.ts";
import type { roleWording } from "../model/index.ts";
import type { accessWording } from "../model/wording.ts";
import { needWords } from "#web-kit/language.ts";

await needWords("access");

export function useAccessWords(): Say<keyof typeof accessWording | keyof typeof roleWording> {
  return useWords<keyof typeof accessWording | keyof typeof roleWording>();
}
