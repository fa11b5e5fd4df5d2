import { readText } from "#rooms/documents/model/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { costOf } from "#file-kit/cost.testing.ts";
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

const bodyLines = fc.array(
  fc.constantFrom(...LINES.filter((line) => !line.includes("“") && !/^(?:Nơi nhận|\[|PHỤ LỤC)/u.test(line))),
  { maxLength: 12 },
);
const seen = (raw: string) =>
  extract(readText(raw)).proposals.map(({ kind, start, quote }) => `${kind} ${start} ${quote.normalize("NFC").length}`);

/** The other habit of placing tone marks, of the same length. */
const otherTones = (words: string) =>
  words
    .replaceAll("òa", "oà")
    .replaceAll("óa", "oá")
    .replaceAll("ủy", "uỷ")
    .replaceAll("Ủy", "Uỷ")
    .replaceAll("úy", "uý");

test("both habits of placing tone marks read alike", () => {
  const lines = [
    ...LINES,
    "3. Ủy ban nhân dân các xã",
    "- Rà soát việc số hóa hồ sơ, ủy quyền cho cấp xã; hòa giải ở cơ sở.",
  ];
  const raw = lines.join("\n");
  expect(otherTones(raw)).not.toBe(raw);
  expect(seen(otherTones(raw))).toEqual(seen(raw));
});

test("titles in capitals hand down the same leads", () => {
  const below = "\n- Rà soát các trạm y tế xã, báo cáo trước ngày 30/6/2027.";
  const leads = (title: string) =>
    extract(readText(`IV. TỔ CHỨC THỰC HIỆN\n${title}${below}`)).proposals.flatMap((proposal) =>
      proposal.kind === "assignment" ? proposal.leads.map(({ quote }) => quote.toLowerCase()) : [],
    );
  for (const title of ["1. Sở Y tế", "2. Ủy ban nhân dân các xã, phường", "3. Công an tỉnh, Sở Nội vụ"])
    expect(leads(title.toUpperCase())).toEqual(leads(title));
});

test("a paragraph in the body about something else changes no other proposal", () => {
  const aside = "Trời hôm nay nhiều mây, gió nhẹ.";
  fc.assert(
    fc.property(bodyLines, bodyLines, (above, below) => {
      // A sentence stands above it: below a title's last line it would be that title's own text.
      const head = ["I. YÊU CẦU", ...above, "Số liệu lấy từ niên giám thống kê."];
      const foot = ["V. TỔ CHỨC THỰC HIỆN", ...below];
      const quotes = (lines: readonly string[]) =>
        extract(readText(lines.join("\n"))).proposals.map(({ kind, quote }) => `${kind} ${quote}`);
      const rest = quotes([...head, aside, ...foot]).filter((quote) => !quote.includes("nhiều mây"));
      expect(rest).toEqual(quotes([...head, ...foot]));
    }),
    { ...runs, numRuns: 60 },
  );
});

test("a reading that depends on tone marks is caught", () => {
  // The guard above sees a difference where there is one.
  expect(seen("IV. VIỆC\n1. Ủy ban nhân dân tỉnh\n- Rà soát chợ.")).not.toEqual(
    seen("IV. VIỆC\n1. Uy ban tinh\n- Xxx."),
  );
});

test("a hundred pages are read in linear time", async () => {
  const page = LINES.filter((line) => !line.startsWith("Nơi nhận")).join("\n");
  const raw = Array.from({ length: 500 }, () => page).join("\n");
  expect(raw.length).toBeGreaterThan(250_000);
  expect(await costOf(() => extract(readText(raw)))).toBeLessThan(60);
});
