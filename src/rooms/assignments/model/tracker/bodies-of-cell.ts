/** Who leads and who helps, as a cell of an office's list says it. */
export type BodiesOfCell = { readonly leads: readonly string[]; readonly coordinators: readonly string[] };

/** Words that a body's name begins with; a part that begins otherwise belongs to the name before: `Sở Văn hóa, Thể thao và Du lịch`. */
const BODY =
  /^(?:sở|ubnd|u[ỷy] ban|ủy ban|ban|bộ|công an|thanh tra|văn phòng|vp|các|trung tâm|chi cục|cục|kho bạc|ngân hàng|hội|hiệp hội|liên đoàn|liên minh|trường|công ty|tổng công ty|mặt trận|viện|đài|báo|phòng|tỉnh đoàn|đoàn|thuế|hải quan|bảo hiểm|quỹ|điện lực|bưu điện|đảng ủy|tòa án)(?!\p{L})/iu;
const LEAD = /\s*[(–-]?\s*(?:cơ quan\s+|đơn vị\s+)?chủ trì\s*\)?\s*$/iu;
const HELP = /\s*[(–-]?\s*(?:cơ quan\s+|đơn vị\s+)?phối hợp\s*\)?\s*$/iu;
const FROM_HERE = /^\s*(?:-\s*)?(?:cơ quan\s+|đơn vị\s+)?(chủ trì|phối hợp)(?:\s+(?:thực hiện|với))?\s*:?\s+/iu;

/** `Sở A (chủ trì), Sở B`: A leads, B helps. Where nobody is marked all lead. */
export function bodiesOfCell(words: string): BodiesOfCell {
  const parts: { name: string; role: "lead" | "help" | null }[] = [];
  let from: "lead" | "help" | null = null;
  for (const piece of words.split(/\s*[;\n]\s*|\s*,\s*|\s+và\s+(?=(?:Sở|UBND|Ủy ban|Uỷ ban|Ban|Công an|Bộ|các)\s)/u)) {
    const [, said] = FROM_HERE.exec(piece) ?? [];
    if (said !== undefined) from = said.toLowerCase() === "chủ trì" ? "lead" : "help";
    const rest = piece
      .replace(FROM_HERE, "")
      .replace(/^[-+•]\s*/u, "")
      .trim();
    const role = LEAD.test(rest) ? "lead" : HELP.test(rest) ? "help" : from;
    const name = rest.replace(LEAD, "").replace(HELP, "").replace(/[.:]$/u, "").trim();
    const before = parts.at(-1);
    if (name === "") continue;
    if (before && !BODY.test(name))
      parts[parts.length - 1] = { name: `${before.name}, ${name}`, role: role ?? before.role };
    else parts.push({ name, role });
  }
  const isMarked = parts.some(({ role }) => role === "lead");
  const leads = parts.filter(({ role }) => role === "lead" || (!isMarked && role === null));
  return { leads: leads.map(({ name }) => name), coordinators: parts.filter((part) => !leads.includes(part)).map(({ name }) => name) }; // prettier-ignore
}
