import { expect, test } from "vitest";
import { addressOf, type AddressWord, addressWording } from "./clause-address.ts";

const say = (key: AddressWord, params: { readonly number: number }): string =>
  addressWording[key].vi.replace("{number}", String(params.number));

test.for([
  ["II.1.a", "II.1.a"],
  ["II.1.p2", "II.1, đoạn 2"],
  ["p7", "đoạn 7"],
  ["dieu-3.2", "Điều\u00a03.2"],
  ["V~2", "V"],
  ["p2.I.1.a", "I.1.a"],
  ["phu-luc.p1.d1.d5", "Phụ lục, dòng 5"],
] as const)("the address %s is said %s", ([anchor, words]) => {
  expect(addressOf(anchor, say)).toBe(words);
});
