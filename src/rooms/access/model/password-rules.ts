import { done, type Outcome, refuse } from "#shared/outcome.ts";
import { fold } from "#shared/fold.ts";

/** Length is what guards a password (NIST SP 800-63B §3.1.1.2, OWASP ASVS 5.0 §6.2): no rules of letters and signs, no expiry. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;

export type PasswordRefusal = "password-too-short" | "password-too-long" | "password-too-common";

/** What guessing lists begin with, and what is at hand here. Folded; matched as parts, since people write them one after another. */
const COMMON_PARTS = [
  "password",
  "passw0rd",
  "p@ssw0rd",
  "p@ssword",
  "matkhau",
  "qwertyuiop",
  "qwerty",
  "asdfghjkl",
  "zxcvbnm",
  "1q2w3e4r5t",
  "1qaz2wsx",
  "iloveyou",
  "welcome",
  "letmein",
  "administrator",
  "admin",
  "quantri",
  "vietnam",
  "hanoi",
  "saigon",
  "danang",
  "quangnam",
  "tamky",
  "hoian",
  "lotrinh",
  "congnghiep",
  "kehoach",
  "ubnd",
  "abcdefghijkl",
  "abcdef",
  "abc",
  "changeme",
  "secret",
  "default",
];
/** What has to be left when the common parts, and the person's own, are taken away. */
const OWN_CHARACTERS = 6;
const FEWEST_DIFFERENT = 5;
const LONGEST_RUN = 4;

/** May this be the password of this person? `known` are words that others know of them: name, mail address. */
export function decidePassword(password: string, known: readonly string[]): Outcome<void, PasswordRefusal> {
  const characters = [...password.normalize("NFC")];
  if (characters.length < SHORTEST_PASSWORD) return refuse("password-too-short", { shortest: SHORTEST_PASSWORD });
  if (characters.length > LONGEST_PASSWORD) return refuse("password-too-long", { longest: LONGEST_PASSWORD });
  return isGuessable(fold(password).replace(/\s/gu, ""), known) ? refuse("password-too-common") : done(undefined);
}

function isGuessable(folded: string, known: readonly string[]): boolean {
  const parts = [...COMMON_PARTS, ...known.flatMap(wordsOf)].toSorted((one, other) => other.length - one.length);
  const left = parts.reduce((rest, part) => rest.replaceAll(part, ""), folded);
  const own = withoutRuns(left);
  return own.length < OWN_CHARACTERS || new Set(folded).size < FEWEST_DIFFERENT;
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word.length >= 3);
}

/** `12345`, `edcba` and `00000` count as nothing. */
function withoutRuns(text: string): string {
  let kept = "";
  let run = "";
  let step: number | undefined;
  const close = () => {
    if (run.length < LONGEST_RUN) kept += run;
  };
  for (const char of text) {
    const next = run === "" ? undefined : char.charCodeAt(0) - run.charCodeAt(run.length - 1);
    const goesOn = next !== undefined && Math.abs(next) <= 1 && (step === undefined || step === next);
    if (goesOn) {
      step = next;
      run += char;
      continue;
    }
    close();
    run = char;
    step = undefined;
  }
  close();
  return kept;
}
