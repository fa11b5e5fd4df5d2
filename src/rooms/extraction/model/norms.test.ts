import { readText } from "#rooms/documents/model/index.ts";
import { describe, expect, test } from "vitest";
import { extract } from "./extract.ts";

const fateUnder = (title: string, words: string) =>
  extract(readText(`I. ${title}\n1. ${words}`)).sentences.find((sentence) => sentence.clause === 1);

describe("a sentence without an agency in a part on tasks", () => {
  test.for([
    "Bến xe chỉ mở thêm tuyến khi bãi đỗ đã xong.",
    "Chợ mới được xây sau khi có đường vào và nước sạch.",
    "Không nhận thêm lò gạch trong khu dân cư.",
    "Vốn của tỉnh ưu tiên cầu treo ở vùng sâu.",
    "Người trồng rừng được vay vốn với lãi suất thấp.",
    "Nhà máy nước phải đi trước khu đô thị.",
  ])("orders: %s", (words) => {
    expect(fateUnder("NHIỆM VỤ, GIẢI PHÁP", words)).toMatchObject({ isBinding: true, fate: "became" });
  });

  test.for([
    "Quy hoạch có 12 bến xe và 4 cảng cạn.",
    "Đến nay toàn huyện đã xây xong hai cầu treo.",
    "Huyện còn 7 bến đò không phép.",
  ])("reports: %s", (words) => {
    expect(fateUnder("NHIỆM VỤ, GIẢI PHÁP", words)).toMatchObject({ isBinding: false, fate: "context" });
  });

  test("is undecided when neither is clear", () => {
    expect(fateUnder("NHIỆM VỤ, GIẢI PHÁP", "Sông và rừng là chỗ dựa lâu dài của người dân.")).toMatchObject({
      isBinding: false,
      fate: "undecided",
      reason: "unsure",
    });
  });
});

test("minutes tell who met and who spoke, and order nothing by it", () => {
  expect(fateUnder("DIỄN BIẾN", "Ông Lê Văn Bến, Trưởng phòng Kinh tế báo cáo: bến đò cũ phải chờ sửa.")).toMatchObject(
    {
      fate: "context",
    },
  );
});
