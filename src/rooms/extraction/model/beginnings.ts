/** In a beginning: whatever sign stands there. */
export const ANY = "\0";

type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set([""]);
const ANYTHING: Beginnings = new Set([ANY]);
/** A class of more signs than this begins with anything. */
const MOST_SIGNS = 64;
const DIGITS = [..."0123456789"];
/** All that `\s` stands for. */
const BLANKS = [..." \n\t\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"]; // prettier-ignore

/**
 * The first two signs of all that a pattern of the grammar may read. It never leaves one out; what it cannot tell begins with
 * anything. A beginning of one sign is that of a pattern which may end there.
 */
export function beginningsOf(source: string): Beginnings {
  const signs = [...source];
  let at = 0;
  return alternatives();

  function alternatives(): Beginnings {
    const all = new Set(sequence());
    while (signs[at] === "|") {
      at += 1;
      for (const each of sequence()) all.add(each);
    }
    return all;
  }

  function sequence(): Beginnings {
    let begun = NOTHING;
    while (at < signs.length && signs[at] !== "|" && signs[at] !== ")") begun = joined(begun, repeated(term()));
    return begun;
  }

  function term(): Beginnings {
    const sign = signs[at] ?? "";
    at += 1;
    if (sign === "(") return group();
    if (sign === "[") return classOfSigns();
    if (sign === "\\") return new Set(escaped());
    if (sign === "^" || sign === "$") return NOTHING;
    return sign === "." ? ANYTHING : new Set([sign]);
  }

  function group(): Beginnings {
    const [opening] = /^\?(?:[:=!]|<[=!]|<\w+>)/u.exec(signs.slice(at, at + 24).join("")) ?? [""];
    at += opening.length;
    const inner = alternatives();
    at += 1;
    return /[=!]$/u.test(opening) ? NOTHING : inner;
  }

  function classOfSigns(): Beginnings {
    const all = new Set<string>();
    const isNegated = signs[at] === "^";
    for (let before = ""; signs[at] !== "]";) {
      const sign = signs[at] ?? "";
      at += 1;
      const isRange = sign === "-" && before !== "" && signs[at] !== "]";
      const own = sign === "\\" ? escaped() : [sign];
      if (isRange) for (const each of upTo(before, signs[at++] ?? "")) all.add(each);
      else for (const each of own) all.add(each);
      before = own.length === 1 ? (own[0] ?? "") : "";
    }
    at += 1;
    return isNegated || all.has(ANY) || all.size > MOST_SIGNS ? ANYTHING : all;
  }

  function escaped(): readonly string[] {
    const sign = signs[at] ?? "";
    at += 1;
    if (sign === "p" || sign === "P") at = signs.indexOf("}", at) + 1;
    if (sign === "s") return BLANKS;
    if (sign === "d") return DIGITS;
    return /\w/u.test(sign) ? [ANY] : [sign];
  }

  function repeated(once: Beginnings): Beginnings {
    const [quantifier] = /^(?:[?*+]|\{[\d,]+\})\??/u.exec(signs.slice(at, at + 10).join("")) ?? [""];
    at += quantifier.length;
    if (quantifier === "") return once;
    const mayLack = /^(?:[?*]|\{0)/u.test(quantifier);
    const mayRepeat = !quantifier.startsWith("?");
    return new Set([...(mayLack ? NOTHING : []), ...once, ...(mayRepeat ? joined(once, once) : [])]);
  }
}

function joined(begun: Beginnings, next: Beginnings): Beginnings {
  const all = new Set<string>();
  for (const each of begun) {
    if (each.length === 2) all.add(each);
    else for (const further of next) all.add((each + further).slice(0, 2));
  }
  return all;
}

function upTo(first: string, last: string): string[] {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  return to - from > MOST_SIGNS
    ? [ANY]
    : Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index));
}
