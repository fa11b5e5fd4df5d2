import { describe, expect, test } from "vitest";
import { readText } from "#rooms/documents/model/index.ts";
import { applyInstructions, instructionsOf } from "./index.ts";

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
Số: 45/KH-UBND

KẾ HOẠCH
Nâng cấp chợ và bến đò của tỉnh

I. MỤC TIÊU
1. Đến năm 2028 có 40 chợ đạt chuẩn.
II. NHIỆM VỤ
1. Sở Công Thương thực hiện:
a) Lập danh mục chợ cần sửa trước ngày 30/6/2026.
b) Khảo sát các chợ đầu mối.
2. Sở Xây dựng kiểm tra bến đò hằng năm.
- Bến đò ngang.
- Bến đò dọc.
3. Sở Tài chính bố trí kinh phí sửa chợ.
III. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ theo dõi thi đua.
2. Sở Công Thương tổng hợp báo cáo.

PHỤ LỤC I
DANH MỤC NHIỆM VỤ
TT | Nhiệm vụ | Chủ trì
1 | Sửa chợ Bàu | Sở Công Thương
2 | Sửa bến Rớ | Sở Xây dựng
`;
const plan = readText(PLAN);

const decision = (orders: string) => `ỦY BAN NHÂN DÂN
TỈNH HẢI VÂN
Số: 90/QĐ-UBND

QUYẾT ĐỊNH
Sửa đổi, bổ sung một số nội dung của Kế hoạch nâng cấp chợ
Căn cứ Kế hoạch số 45/KH-UBND đã được sửa đổi;

QUYẾT ĐỊNH:
Điều 1. Sửa đổi, bổ sung một số nội dung của Kế hoạch số 45/KH-UBND như sau:
${orders}
Điều 2. Quyết định này có hiệu lực từ ngày ký.
`;

function amend(orders: string) {
  const reading = readText(decision(orders));
  return applyInstructions(plan, reading.text, instructionsOf(reading), ["45/KH-UBND"]);
}

/** Lines that only one of the two texts has. */
function difference(orders: string) {
  const { text, instructions } = amend(orders);
  const [before, after] = [plan.text.split("\n"), text.split("\n")];
  return {
    gone: before.filter((line) => !after.includes(line)),
    come: after.filter((line) => !before.includes(line)),
    open: instructions.map(({ open }) => open),
  };
}

const MARKETS = "a) Lập danh mục chợ cần sửa trước ngày 30/6/2026.";
const FERRIES = "2. Sở Xây dựng kiểm tra bến đò hằng năm.";
const MONEY = "3. Sở Tài chính bố trí kinh phí sửa chợ.";
const AGAIN = "3. Sở Tài chính bố trí kinh phí sửa chợ, bến đò.";

describe("an order of an amending document changes just what it names", () => {
  test.for<{ order: string; gone: string[]; come: string[] }>([
    { order: `1. Khoản 3 Mục II được sửa đổi như sau: “${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi khoản 3 Mục II như sau:\n“${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi, bổ sung điểm 3 mục II như sau:\n"${AGAIN}".`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi Mục II, khoản 3 thành: “${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Điều chỉnh nội dung khoản 3 Phần II như sau: “${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Thay thế khoản 3 Mục II bằng khoản 3 mới như sau: “${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi khoản 3 Mục II như sau: “${AGAIN.slice(3)}”`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi khoản 3 Mục II như sau:\n${AGAIN}`, gone: [MONEY], come: [AGAIN] },
    { order: `1. Sửa đổi Mục II như sau:\na) Khoản 3 được sửa đổi như sau: “${AGAIN}”`, gone: [MONEY], come: [AGAIN] },
    { order: "1. Bãi bỏ khoản 3 Mục II.", gone: [MONEY], come: [] },
    { order: "1. Khoản 3 Mục II bị bãi bỏ.", gone: [MONEY], come: [] },
    { order: "1. Hủy bỏ điểm a khoản 1 Mục II và khoản 3 Mục II.", gone: [MARKETS, MONEY], come: [] },
    {
      order: "1. Bãi bỏ các điểm a, b khoản 1 Mục II.",
      gone: [MARKETS, "b) Khảo sát các chợ đầu mối."],
      come: [],
    },
    { order: "1. Bãi bỏ gạch đầu dòng thứ hai khoản 2 Mục II.", gone: ["- Bến đò dọc."], come: [] },
    {
      order: "1. Bãi bỏ khoản 2 Mục II.",
      gone: [FERRIES, "- Bến đò ngang.", "- Bến đò dọc."],
      come: [],
    },
    {
      order: "1. Bổ sung khoản 4 Mục II như sau: “4. Sở Y tế kiểm dịch chợ.”",
      gone: [],
      come: ["4. Sở Y tế kiểm dịch chợ."],
    },
    {
      order: "1. Bổ sung điểm c vào sau điểm b khoản 1 Mục II như sau:\n“c) Xếp hạng chợ.”",
      gone: [],
      come: ["c) Xếp hạng chợ."],
    },
    { order: "1. Bổ sung khoản 2a vào sau khoản 2 Mục II: “2a. Sơn bến.”", gone: [], come: ["2a. Sơn bến."] },
    { order: "1. Bổ sung vào cuối Mục II nội dung sau: “4. Dọn chợ.”", gone: [], come: ["4. Dọn chợ."] },
    {
      order: "1. Bổ sung nhiệm vụ số 3 vào Phụ lục I như sau: “3 | Sửa chợ Cồn | Sở Y tế”",
      gone: [],
      come: ["3 | Sửa chợ Cồn | Sở Y tế"],
    },
    {
      order: "1. Thay thế cụm từ “kinh phí” bằng cụm từ “vốn” tại khoản 3 Mục II.",
      gone: [MONEY],
      come: ["3. Sở Tài chính bố trí vốn sửa chợ."],
    },
    {
      order: "1. Cụm từ “kinh phí” tại khoản 3 Mục II được thay thế bằng cụm từ “vốn”.",
      gone: [MONEY],
      come: ["3. Sở Tài chính bố trí vốn sửa chợ."],
    },
    {
      order: "1. Thay cụm từ “bến đò” thành “bến khách” trong toàn bộ Kế hoạch.",
      gone: [FERRIES],
      come: ["2. Sở Xây dựng kiểm tra bến khách hằng năm."],
    },
    {
      order: "1. Điều chỉnh thời hạn tại điểm a khoản 1 Mục II từ “30/6/2026” thành “30/9/2026”.",
      gone: [MARKETS],
      come: ["a) Lập danh mục chợ cần sửa trước ngày 30/9/2026."],
    },
    {
      order: "1. Bỏ cụm từ “hằng năm” tại khoản 2 Mục II.",
      gone: [FERRIES],
      come: ["2. Sở Xây dựng kiểm tra bến đò."],
    },
    {
      order: "1. Bổ sung cụm từ “và phà” vào sau cụm từ “bến đò” tại khoản 2 Mục II.",
      gone: [FERRIES],
      come: ["2. Sở Xây dựng kiểm tra bến đò và phà hằng năm."],
    },
    {
      order: "1. Bổ sung cụm từ “các” vào trước cụm từ “bến đò” tại khoản 2 Mục II.",
      gone: [FERRIES],
      come: ["2. Sở Xây dựng kiểm tra các bến đò hằng năm."],
    },
    {
      order: "1. Sửa đổi tên Mục III như sau: “III. PHÂN CÔNG”",
      gone: ["III. TỔ CHỨC THỰC HIỆN"],
      come: ["III. PHÂN CÔNG"],
    },
    {
      order: "1. Khoản 1, khoản 2 Mục III được sửa đổi như sau: “1. Sở Nội vụ theo dõi, tổng hợp.”",
      gone: ["1. Sở Nội vụ theo dõi thi đua.", "2. Sở Công Thương tổng hợp báo cáo."],
      come: ["1. Sở Nội vụ theo dõi, tổng hợp."],
    },
    {
      order: "1. Sửa đổi số thứ tự 2 Phụ lục I như sau: “2 | Sửa bến Rớ, bến Cây | Sở Xây dựng”",
      gone: ["2 | Sửa bến Rớ | Sở Xây dựng"],
      come: ["2 | Sửa bến Rớ, bến Cây | Sở Xây dựng"],
    },
    {
      order: "1. Bãi bỏ nhiệm vụ số 1 tại Phụ lục I kèm theo Kế hoạch.",
      gone: ["1 | Sửa chợ Bàu | Sở Công Thương"],
      come: [],
    },
  ])("$order", ({ order, gone, come }) => {
    expect(difference(order)).toEqual({ gone, come, open: expect.not.arrayContaining([expect.any(String)]) });
  });

  test("several points of a wording over several lines come whole", () => {
    const { come, gone } = difference(`1. Khoản 2 Mục II được sửa đổi như sau:
“2. Sở Xây dựng:
a) Kiểm tra bến đò, gọi là “bến xanh”.
b) Đóng bến cũ.”`);
    expect(come).toEqual(["2. Sở Xây dựng:", "a) Kiểm tra bến đò, gọi là “bến xanh”.", "b) Đóng bến cũ."]);
    expect(gone).toEqual([FERRIES, "- Bến đò ngang.", "- Bến đò dọc."]);
  });

  test("an annex is replaced by the one that comes along", () => {
    const amending = `${decision("1. Thay thế Phụ lục I ban hành kèm theo Kế hoạch số 45/KH-UBND bằng Phụ lục kèm theo Quyết định này.")}
PHỤ LỤC I
DANH MỤC MỚI
TT | Nhiệm vụ | Chủ trì
1 | Sửa chợ Cồn | Sở Y tế
`;
    const reading = readText(amending);
    const { text, instructions } = applyInstructions(plan, reading.text, instructionsOf(reading), ["45/KH-UBND"]);
    expect(instructions.map(({ open }) => open)).toEqual([null]);
    expect(text.slice(text.indexOf("PHỤ LỤC I"))).toBe(
      "PHỤ LỤC I\nDANH MỤC MỚI\nTT | Nhiệm vụ | Chủ trì\n1 | Sửa chợ Cồn | Sở Y tế\n",
    );
  });

  test("what an edit says it changed is what stands there before and after", () => {
    const { text, instructions } = amend(`1. Bãi bỏ khoản 3 Mục II.
2. Thay thế cụm từ “chợ” bằng cụm từ “chợ dân sinh” tại điểm a khoản 1 Mục II.
3. Bổ sung khoản 3 Mục III như sau: “3. Công an tỉnh giữ trật tự chợ.”`);
    const edits = instructions.flatMap((instruction) => instruction.edits);
    expect(edits.map(({ before }) => plan.text.slice(before.start, before.end))).toEqual([`\n${MONEY}`, "chợ", ""]);
    expect(edits.map(({ after }) => text.slice(after.start, after.end))).toEqual([
      "",
      "chợ dân sinh",
      "\n3. Công an tỉnh giữ trật tự chợ.",
    ]);
  });
});

describe("an order that cannot be carried out stays open and changes nothing", () => {
  test.for<[order: string, open: string]>([
    ["1. Bãi bỏ khoản 9 Mục II.", "no-such-clause"],
    ["1. Sửa đổi khoản 1 như sau: “1. Sở A làm.”", "several-such-clauses"],
    ["1. Bổ sung khoản 2 Mục III như sau: “2. Sở Y tế dọn chợ.”", "already-there"],
    ["1. Thay thế cụm từ “cầu treo” bằng cụm từ “cầu cứng”.", "words-not-found"],
    ["1. Bãi bỏ khoản 2 Mục II Kế hoạch số 12/KH-UBND.", "another-document"],
    ["1. Điều chỉnh tiến độ cho phù hợp với thực tế.", "not-understood"],
    ["1. Sửa đổi khoản 2 Mục II.", "no-wording"],
  ])("%s", ([order, open]) => {
    // The number above the order belongs to the plan; an order below that names another one is of another document.
    const isOther = open === "another-document";
    const reading = readText(
      isOther ? decision("").replace(/Điều 1\..*/u, `Điều 1. ${order.slice(3)}`) : decision(order),
    );
    const amended = applyInstructions(plan, reading.text, instructionsOf(reading), ["45/KH-UBND"]);
    expect(amended.instructions.map((instruction) => instruction.open)).toEqual([open]);
    expect(amended.text).toBe(plan.text);
  });

  test("two orders about one clause: the first is carried out, the second waits", () => {
    const { open, come } = difference(`1. Sửa đổi khoản 3 Mục II như sau: “${AGAIN}”\n2. Bãi bỏ khoản 3 Mục II.`);
    expect(come).toEqual([AGAIN]);
    expect(open).toEqual([null, "overlaps"]);
  });

  test("a new wording is not searched for the words that another order replaces", () => {
    const { come, open } = difference(`1. Sửa đổi khoản 3 Mục II như sau: “3. Sở Tài chính lo kinh phí.”
2. Thay thế cụm từ “kinh phí” bằng cụm từ “vốn” tại khoản 3 Mục II.`);
    expect(come).toEqual(["3. Sở Tài chính lo kinh phí."]);
    expect(open).toEqual([null, "overlaps"]);
  });
});

test("a plan that amends nothing holds no instruction", () => {
  expect(instructionsOf(plan)).toEqual([]);
});
