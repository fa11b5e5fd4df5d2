import { expect, test } from "vitest";
import { PlainDate } from "#shared/plain-date.ts";
import { type CalledPlace, placeNamedIn } from "./named-in.ts";

const always = { validFrom: null, validTo: null };
function place(id: string, official: string, alias: string, validTo: string | null = null): CalledPlace<string> {
  const days = { validFrom: null, validTo: validTo === null ? null : PlainDate.parse(validTo) };
  return {
    id,
    ...days,
    names: [
      { ...always, kind: "official", name: official },
      { ...always, kind: "alias", name: alias },
    ],
  };
}
const places = [
  place("q", "tỉnh Quảng Nam", "Quảng Nam", "2025-06-30"),
  place("n", "huyện Núi Thành", "Núi Thành"),
  place("t", "thị trấn Núi Thành", "Núi Thành"),
  place("d", "thành phố Đà Nẵng", "Đà Nẵng"),
];

test.for([
  { text: "GRDP tỉnh Quảng Nam tăng trên 8%/năm", expected: "q" },
  { text: "Nâng trình độ công nghiệp Quảng Nam đến năm 2030", expected: "q" },
  { text: "Huyện Núi Thành lấp đầy 90%", expected: "n" },
  { text: "Núi Thành lấp đầy 90%", expected: undefined },
  { text: "tỉnh Quảng Nam và thành phố Đà Nẵng", expected: undefined },
  { text: "tỉnh Quảng Namm", expected: undefined },
  { text: "Tỷ lệ đô thị hóa trên 40%", expected: undefined },
])("$text: $expected", ({ text, expected }) => {
  expect(placeNamedIn(text, places, PlainDate.parse("2024-12-31"))).toBe(expected);
});

test("a place that has ended is not meant by words of a later day", () => {
  expect(placeNamedIn("tỉnh Quảng Nam", places, PlainDate.parse("2025-07-01"))).toBeUndefined();
});
