import type { MeetingDetail } from "#rooms/reports/model/index.ts";
import { dayOnPaper, type Paper, type PaperBlock, paragraph } from "../paper.ts";
import type { Head } from "./head.ts";

type Concluded = Pick<MeetingDetail, "title" | "heldOn" | "leaderName" | "conclusions">;

/** Thông báo kết luận: what was concluded, in its order, with who does it by when. */
export function conclusionNotice(head: Head, { title, heldOn, leaderName, conclusions }: Concluded): Paper {
  const meeting = `${title.charAt(0).toLocaleLowerCase("vi")}${title.slice(1)}`;
  const whose = leaderName === null ? "" : ` của đồng chí ${leaderName}`;
  return {
    content: {
      ...head,
      form: "named",
      typeName: "THÔNG BÁO",
      symbol: "TB",
      summary: `Kết luận${whose} tại ${meeting} ngày ${dayOnPaper(heldOn)}`,
      addressees: [],
      blocks: [
        paragraph(
          `Ngày ${dayOnPaper(heldOn)}, ${head.issuerName} tổ chức ${meeting}. Sau khi nghe báo cáo và ý kiến của các cơ quan dự họp, kết luận như sau:`,
        ),
        ...conclusions.map(pointOf),
        paragraph("Các cơ quan được giao nhiệm vụ khẩn trương thực hiện, báo cáo kết quả theo thời hạn nêu trên./."),
      ],
      annexes: [],
      recipients: [...new Set(conclusions.flatMap(({ leadName }) => leadName ?? []))],
    },
    lines: [],
  };
}

function pointOf({ ordinal, words, leadName, dueOn }: MeetingDetail["conclusions"][number]): PaperBlock {
  const ended = /[.!?]$/u.test(words) ? words : `${words}.`;
  if (leadName === null) return paragraph(`${ordinal}. ${ended}`);
  const due = dueOn === null ? "" : `, chậm nhất ngày ${dayOnPaper(dueOn)}`;
  return paragraph(`${ordinal}. ${ended} Giao ${leadName} chủ trì thực hiện${due}.`);
}
