import type { Refusal } from "#shared/outcome.ts";
import type { Say } from "#shared/say.ts";
import { LOCALES } from "#shared/sentences.ts";
import { spokenParams } from "#shared/spoken-params.ts";

const REFUSED_EXIT = 1;

/** Says on the command line why something was refused: in both languages for a person, as a problem object for a program. */
export function putRefusal(say: Say, { code, params }: Refusal, asJson: boolean): void {
  process.exitCode = REFUSED_EXIT;
  const [vi, en] = LOCALES.map((locale) => say(locale, `refusal.${code}`, spokenParams(params)));
  if (asJson) process.stdout.write(`${JSON.stringify({ code, params, detail: vi, detailEn: en })}\n`);
  else process.stderr.write(`${vi}\n${en}\n`);
}
