import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import { extract } from "../extract.ts";
import { type Finding, type FindingCode, findingsOf } from "./index.ts";

type Labelled = {
  readonly start: number;
  readonly quote: string;
  readonly leads: readonly string[];
  readonly deadline: { readonly kind: string };
  readonly product: string | null;
};
type Labels = { readonly assignments: readonly Labelled[] };

const ROOT = join(import.meta.dirname, "../../../../..");
const TEXTS = [
  ...readdirSync(join(ROOT, "evaluation/texts")).map((name) => ({
    name,
    text: join(ROOT, "evaluation/texts", name),
    gold: join(ROOT, "evaluation/gold", name.replace(/\.txt$/u, ".json")),
  })),
  {
    name: "quang-nam",
    text: join(ROOT, "examples/quang-nam/plan.txt"),
    gold: join(ROOT, "examples/quang-nam/gold.json"),
  },
];

/** What a label says against a finding on the same words. */
const DENIED: Partial<Record<FindingCode, (labelled: Labelled) => boolean>> = {
  "no-deadline": ({ deadline }) => deadline.kind !== "none",
  "no-product": ({ product }) => product !== null,
  "no-single-lead": ({ leads }) => leads.length < 2,
};
/** Share of alarms that the labels deny, a little above what was measured; only goes down. */
const CEILINGS: Partial<Record<FindingCode, number>> = {
  "no-deadline": 0.06,
  "no-product": 0.09,
  "no-single-lead": 0.06,
};

const read = TEXTS.map(({ name, text, gold }) => {
  const reading = readText(readFileSync(text, "utf8"));
  const findings = findingsOf(reading, extract(reading), { on: reading.face.issuedOn });
  return { name, findings, labels: JSON.parse(readFileSync(gold, "utf8")) as Labels };
});

function judged(code: FindingCode) {
  const denies = DENIED[code];
  let alarms = 0;
  const falseOnes: string[] = [];
  for (const { name, findings, labels } of read) {
    for (const finding of findings.filter((each) => each.code === code)) {
      const labelled = labels.assignments.find((each) => covers(each, finding));
      if (!labelled) continue;
      alarms += 1;
      if (denies?.(labelled)) falseOnes.push(`${name}: ${finding.quote.slice(0, 80)}`);
    }
  }
  return { alarms, falseOnes };
}

/** Half of the shorter words overlap, as in the scorer. */
function covers({ start, quote }: Labelled, finding: Finding): boolean {
  const end = start + quote.length;
  const overlap = Math.min(end, finding.end) - Math.max(start, finding.start);
  return overlap * 2 >= Math.min(end - start, finding.end - finding.start);
}

describe("alarms that the labels deny", () => {
  test.for(Object.keys(DENIED) as FindingCode[])("%s hardly cries wolf", (code) => {
    const { alarms, falseOnes } = judged(code);
    expect(alarms).toBeGreaterThan(30);
    const most = Math.floor(alarms * (CEILINGS[code] ?? 0));
    // The quotes themselves, so that a failure names them.
    expect(falseOnes.slice(most)).toEqual([]);
  });

  // Read one by one: of these kinds every alarm on these texts is right but for two, so a new one is looked at before it is allowed.
  test("contradictions and slips of form are said only where a person found them right", () => {
    const kinds =
      /^(?:same-task|deadline-before|target-year-before|period-reversed|figure-differs|numbering|abbreviation|legal|programme)/u;
    const said = read.flatMap(({ name, findings }) =>
      findings.filter(({ code }) => kinds.test(code)).map(({ code, quote }) => `${name} ${code} ${quote.slice(0, 40)}`),
    );
    expect(said).toEqual([
      "c3-quyet-dinh-ttg.txt programme-period-over Chương trình chống thất thoát nước sạch ",
      "c4-chi-thi-bo.txt abbreviation-undefined VR-SB",
      // Its period ran to 2023; the scheme of 2026 inherits what it left.
      "d14-bnnmt-han-man.txt programme-period-over Dự án Chống chịu khí hậu tổng hợp và sin",
      // None of these is written out anywhere in its text.
      "e01-nghe-an-sot-xuat-huyet.txt abbreviation-undefined BI",
      "e12-evn-mien-trung-pctt.txt abbreviation-undefined SAIDI",
      "e12-evn-mien-trung-pctt.txt abbreviation-undefined PC",
      "e12-evn-mien-trung-pctt.txt abbreviation-undefined OMS",
      "e21-gia-lai-bcd-chuyen-doi-so.txt abbreviation-undefined PCT",
      "e23-ben-tre-han-man.txt abbreviation-undefined RO",
      // False both: these tell of the past, and the grammar takes them for orders.
      "f10-bao-cao-benh-vien.txt deadline-before-issue xây dựng, trình phê duyệt 216 quy trình ",
      "g14-bo-nnptnt-chan-nuoi-2008.txt abbreviation-undefined OIE",
      "g17-phuong-dong-ha-chuyen-doi-so.txt abbreviation-undefined OA",
      // Given to one body in the text and to another in the annex.
      "h01-lam-dong-ca-phe.txt same-task-other-lead Tổ chức hội thi bình tuyển cà phê đặc sả",
      "h03-byt-benh-an-dien-tu.txt abbreviation-undefined FHIR",
      "j02-ca-mau-tom-sinh-thai.txt abbreviation-undefined ASC",
      "j02-ca-mau-tom-sinh-thai.txt abbreviation-undefined BAP",
      "j05-ttg-cuu-nan-bien.txt abbreviation-undefined SAR",
      "j06-byt-chat-thai-y-te.txt abbreviation-undefined GEF",
      "k04-tphcm-un-tac-cang-cat-lai.txt abbreviation-undefined CNG",
      "k04-tphcm-un-tac-cang-cat-lai.txt abbreviation-undefined VOH",
      "k08-bo-gddt-vung-kho-khan.txt abbreviation-undefined VINASAT",
      "l03-yen-bai-bhyt.txt abbreviation-undefined BH",
      "m04-ttg-chien-luoc-lam-san.txt abbreviation-undefined GACP-WHO",
      "m12-so-nnmt-cong-van.txt abbreviation-undefined WOAH",
      // Two lines of one level begin with 9.
      "n01-thai-nguyen-cong-nghiep.txt numbering-double 9. UBND các xã, phường",
      "n05-quang-tri-hdnd-duoc-lieu.txt abbreviation-undefined GACP-WHO",
      // 1.4 stands before it.
      "n13-lam-dong-y-te.txt numbering-gap 1.6. Tổng hợp, báo cáo UBND tỉnh, Bộ Y t",
      "p03-tien-giang-xuat-khau.txt abbreviation-undefined ASC",
      "p03-tien-giang-xuat-khau.txt abbreviation-undefined BAP",
    ]);
  });
});
