import { expect, test } from "vitest";
import { spelledOut } from "./short-forms.ts";

test.for([
  ["CCN", "cụm công nghiệp"],
  ["kcn tam ky", "khu công nghiệp tam ky"],
  ["sở ct", "Sở Công Thương"],
  ["SCT Đà Nẵng", "Sở Công Thương Đà Nẵng"],
  ["Sở KH&CN", "Sở khoa học và công nghệ"],
  ["HĐND tỉnh", "Hội đồng nhân dân tỉnh"],
  ["công nghiệp hỗ trợ", undefined],
  ["57/NQ-CP", undefined],
  ["", undefined],
])("“%s” is spelled out as “%s”", ([typed, spelled]) => {
  expect(spelledOut(typed ?? "")).toBe(spelled);
});
