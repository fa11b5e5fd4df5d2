import { describe, expect, test } from "vitest";
import { followed, typedOn } from "./use-typed.ts";

/** A field in which these words were typed, one after the other, while the page's own value was the first. */
function typing(value: string, ...words: readonly string[]) {
  return words.reduce(typedOn, { typed: value, known: value, on: [] });
}

describe("a field whose words the page follows a moment later", () => {
  test("keeps what was typed on when its own earlier words come back", () => {
    const one = followed(typing("", "c", "cụ", "cụm"), "c");
    expect(one.typed).toBe("cụm");
    expect(followed(typedOn(one, "cụm "), "cụm").typed).toBe("cụm ");
  });

  test("shows what the page came to otherwise: another search, or none", () => {
    expect(followed(typing("", "cụm"), "khu").typed).toBe("khu");
    const arrived = followed(typing("", "c", "cụm"), "cụm");
    expect(followed(arrived, "").typed).toBe("");
    // Words that came back once are no longer under way.
    expect(followed(arrived, "c").typed).toBe("c");
  });
});
