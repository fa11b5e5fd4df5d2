import { describe, expect, test } from "vitest";
import { costOf } from "#file-kit/cost.testing.ts";
import { HtmlTooLarge } from "./bounded-tree.ts";
import { readHtml } from "./read-html.ts";

const noticesOf = (html: string) => Object.fromEntries(readHtml(html).notices.map(({ kind, count }) => [kind, count]));

describe("a page", () => {
  test.for([
    { case: "blocks are lines, what stands in a line stays one", html: "<h1>KẾ HOẠCH</h1><p>Sở <b>Y tế</b>\n chủ&nbsp;trì<br>Sở Tài chính</p><div>c</div>", text: "KẾ HOẠCH\nSở Y tế chủ trì\nSở Tài chính\nc" },
    { case: "text without any element", html: "a &lt; b", text: "a < b" },
    { case: "numbers of lists as a browser shows them", html: "<ol start=3><li>ba<ol type=a><li>một</li><li value=4>bốn</li></ol></li><li>tư</ol><ul><li>chấm</ul>", text: "3. ba\na. một\nd. bốn\n4. tư\n- chấm" },
    { case: "a list by its style", html: '<ol style="list-style-type: upper-roman"><li>x<li>y</ol>', text: "I. x\nII. y" },
    { case: "a list of Word, whose number is text", html: "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Rà soát</p>", text: "1. Rà soát" },
    { case: "a bullet of a symbol font", html: "<p><span style='font-family:Symbol'>·</span> Rà soát</p>", text: "• Rà soát" },
    { case: "rows of a table are lines", html: "<table><tr><th>STT<th>Nhiệm vụ<tr><td>1<td><p>Rà soát</p><p>các trạm</p></table>", text: "STT | Nhiệm vụ\n1 | Rà soát các trạm" },
    { case: "merged cells keep their columns", html: "<table><tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d</table>", text: "a | b |\n| c | d" },
    { case: "a table within a cell", html: "<table><tr><td>a<td><table><tr><td>b<td>c</table></table>", text: "a | b / c" },
    { case: "a table of one column is a frame", html: "<table><tr><td><p>a</p><p>b</p></table>", text: "a\nb" },
    { case: "only the article of a web page", html: `<header>Báo điện tử</header><article>${"Nội dung. ".repeat(9)}</article><footer>Bản quyền</footer>`, text: "Nội dung. ".repeat(9).trim() },
    { case: "letters of an old font", html: '<p>Điều 1. <font face=".VnTime">Uû ban nh©n d©n</font> và <span style="font-family: VNI-Times">caùc sôû</span></p>', text: "Điều 1. Uỷ ban nhân dân và các sở" },
    { case: "a text as it is set", html: "<pre>a\n  b</pre>", text: "a\nb" },
  ])("$case", ({ html, text }) => {
    expect(readHtml(html).text).toBe(text);
  }); // prettier-ignore

  test("what nobody sees is not read, and what is left out is counted", () => {
    const html = `<head><title>x</title><style>p{}</style></head><script>alert(1)</script><nav>Menu</nav>
      <p hidden>a</p><p style="DISPLAY : none">b</p><span style="mso-hide:all">c</span><del>d</del><ins>e</ins><img src=x onerror=alert(1)>`;
    expect(readHtml(html).text).toBe("e");
    expect(noticesOf(html)).toEqual({ "page-parts": 1, "hidden-text": 3, "tracked-changes": 2, picture: 1 });
  });

  test.for([
    { case: "elements nested deep", html: "<div>".repeat(100_000), code: "file-nested-too-deep" },
    { case: "tables within tables", html: "<table><tr><td>".repeat(100), code: "file-nested-too-deep" },
    { case: "a cell over a million columns", html: "<table><tr><td colspan=1000000>a</table>", code: "file-table-too-wide" },
    { case: "half a million elements and more", html: "<p>".repeat(600_000), code: "file-too-long" },
    { case: "a page without end", html: "a".repeat(20_000_001), code: "file-too-long" },
  ])("$case: too much, soon", async ({ html, code }) => {
    let thrown: unknown;
    const cost = await costOf(() => {
      try {
        readHtml(html);
      } catch (error) {
        thrown = error;
      }
    });
    expect(thrown).toBeInstanceOf(HtmlTooLarge);
    expect(thrown).toMatchObject({ code });
    expect(cost).toBeLessThan(40);
  }); // prettier-ignore

  test("a cell over a million rows is read as far as there are rows", () => {
    expect(readHtml("<table><tr><td rowspan=1000000>a<td>b<tr><td>c</table>").text).toBe("a | b\n| c");
  });
});
