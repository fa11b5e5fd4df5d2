import { expect, test } from "vitest";
import { correctionOf } from "./assignment-fields.ts";

const empty = {
  quote: "rà soát",
  leads: "Sở A",
  coordinators: "",
  product: "",
  deadlineWords: "",
  deadlineKind: "",
  deadlineValue: "",
};

test("names stand one per line, and empty lines are nobody", () => {
  expect(correctionOf({ ...empty, leads: " Sở A \n\nSở B\n" }).leads).toEqual(["Sở A", "Sở B"]);
});

test("what is left empty is not said by the document", () => {
  expect(correctionOf(empty)).toMatchObject({ coordinators: [], product: null, deadline: null });
});

test("a deadline has words, a kind and a meaning", () => {
  const full = { ...empty, deadlineWords: "trong năm 2025", deadlineKind: "year", deadlineValue: "2025" };
  expect(correctionOf(full).deadline).toEqual({ kind: "year", value: "2025", words: "trong năm 2025" });
  expect(correctionOf({ ...full, deadlineKind: "" }).deadline).toBeNull();
});
