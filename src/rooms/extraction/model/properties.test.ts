import { readText } from "#rooms/documents/model/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";
import { Extraction } from "./proposal.ts";

const LINES = [
  "I. MỤC TIÊU",
  "1. Đến năm 2030",
  "- Trên 80% chợ đạt chuẩn; giá trị tăng 7 - 8%/năm.",
  "II. TỔ CHỨC THỰC HIỆN",
  "2. Sở Công Thương:",
  "a) Chủ trì, phối hợp với các sở, ngành liên quan xây dựng Đề án chợ xanh, trình UBND tỉnh trước ngày 30/6/2027; tổ chức tập huấn.",
  "- Cơ quan chủ trì: Sở Y tế.",
  "- Thời gian: Hằng năm.",
  "+ Giao Sở Nội vụ rà soát biên chế (nếu có.",
  "TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian",
  "1 | Sửa chợ; mở chợ | Sở Xây dựng, UBND các xã, phường | | 2026-2028",
  "Theo Nghị quyết số 57-NQ/TW, Sở nghiên cứu “đổi mới",
  "các Sở: Tài chính, Nội vụ;",
  "Điều 3. Quyết định này có hiệu lực…",
  "Nơi nhận: - Như trên",
  "[…]",
  "PHỤ LỤC",
  "",
];
const anyDocument = fc
  .array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 40, unit: "grapheme" })), { maxLength: 14 })
  .map((lines) => lines.join("\n"));
const runs = { numRuns: 150, seed: 7549 };

describe("every extraction", () => {
  test("quotes the text exactly and keeps to its own schema", () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const reading = readText(raw);
        const extraction = extract(reading);
        Extraction.parse(extraction);
        for (const proposal of extraction.proposals) {
          expect(proposal.quote).toBe(reading.text.slice(proposal.start, proposal.end));
          if (proposal.kind !== "assignment") continue;
          const cited = [
            ...proposal.leads,
            ...proposal.coordinators,
            ...(proposal.deadline ? [proposal.deadline.words] : []),
            ...(proposal.product ? [proposal.product] : []),
          ];
          for (const words of cited) expect(words.quote).toBe(reading.text.slice(words.start, words.end));
        }
      }),
      runs,
    );
  });

  test("gives every character of every clause to exactly one sentence", () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const reading = readText(raw);
        const { sentences } = extract(reading);
        let end = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(end);
          expect(reading.text.slice(end, sentence.start).trim()).toBe("");
          end = sentence.end;
        }
        expect(reading.text.slice(end).trim()).toBe("");
      }),
      runs,
    );
  });

  test("is the same every time", () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        expect(extract(readText(raw))).toEqual(extract(readText(raw)));
      }),
      { ...runs, numRuns: 40 },
    );
  });

  test("does not depend on how letters and blanks are encoded", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
        const raw = lines.join("\n");
        const plain = extract(readText(raw));
        expect(extract(readText(raw.normalize("NFD")))).toEqual(plain);
        expect(extract(readText(`\ufeff${raw.replaceAll(" ", "\u00a0").replaceAll("\n", "\r\n")}`))).toEqual(plain);
      }),
      { ...runs, numRuns: 60 },
    );
  });

  test("is not changed by an unrelated paragraph at the end", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
        const raw = [...lines, "Sở Nội vụ rà soát biên chế."].join("\n");
        const before = extract(readText(raw)).proposals;
        const after = extract(readText(`${raw}\n\nTrời hôm nay nhiều mây, gió nhẹ.`)).proposals;
        const kept = after.filter((proposal) => !proposal.quote.includes("nhiều mây"));
        expect(kept.map((proposal) => [proposal.kind, proposal.start, proposal.quote])).toEqual(
          before.map((proposal) => [proposal.kind, proposal.start, proposal.quote]),
        );
      }),
      { ...runs, numRuns: 60 },
    );
  });
});

test("a hundred pages are read in well under a second", () => {
  const page = LINES.filter((line) => !line.startsWith("Nơi nhận")).join("\n");
  const raw = Array.from({ length: 500 }, () => page).join("\n");
  expect(raw.length).toBeGreaterThan(250_000);
  const began = performance.now();
  extract(readText(raw));
  expect(performance.now() - began).toBeLessThan(3000);
});
