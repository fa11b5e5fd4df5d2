import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";
import { encodingOfFont, fromOldEncoding, fromOldFont, oldEncodingOf, withoutOldEncodings } from "./pre-unicode.ts";

const SMALL = "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ"; // prettier-ignore
const TCVN3 = "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00ad õ ö ÷ ø ù ú û ü ý þ"; // prettier-ignore
const VNI = "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î"; // prettier-ignore

/** Bytes as the old programs wrote them. */
const bytesOf = (western: string) => Buffer.from(western, "latin1");

describe("old encodings", () => {
  test("TCVN3 has every letter", () => {
    expect(fromOldEncoding(TCVN3, "tcvn3")).toBe(SMALL);
    expect(fromOldEncoding("¡ ¢ £ ¤ ¥ ¦ §", "tcvn3")).toBe("Ă Â Ê Ô Ơ Ư Đ");
  });

  test("VNI has every letter, small and capital", () => {
    expect(fromOldEncoding(VNI, "vni")).toBe(SMALL);
    expect(fromOldEncoding(VNI.toUpperCase(), "vni")).toBe(SMALL.toUpperCase());
  });

  test.for([
    { font: ".VnTime", words: "Céng hoµ x· héi chñ nghÜa ViÖt Nam", read: "Cộng hoà xã hội chủ nghĩa Việt Nam" },
    { font: ".VnTimeH", words: "kÕ ho¹ch", read: "KẾ HOẠCH" },
    {
      font: "VNI-Times",
      words: "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam",
      read: "Cộng hòa xã hội chủ nghĩa Việt Nam",
    },
    { font: "Times New Roman", words: "Công nghệ thông tin", read: "Công nghệ thông tin" },
    { font: "Vni", words: "café", read: "café" },
  ])("$font: $words", ({ font, words, read }) => {
    expect(fromOldFont(words, font)).toBe(read);
  });

  test("fonts say their encoding", () => {
    expect(encodingOfFont('".VnArial"')).toBe("tcvn3");
    expect(encodingOfFont("VNI-Helve")).toBe("vni");
    expect(encodingOfFont("Vneuro")).toBeUndefined();
  });

  test.for([
    "Kế hoạch của Ủy ban nhân dân tỉnh",
    "Société générale des États, café à Orléans",
    "Công ty có vốn đầu tư, quá trình xã hội hóa",
    "Ông Lê Văn Á và bà Trần Thị Ý",
    "© 2024 – 50 % ± 2 · § 3",
  ])("what is Unicode stays: %s", (words) => {
    expect(oldEncodingOf(words)).toBeUndefined();
    expect(withoutOldEncodings(words)).toEqual({ text: words, convertedLines: 0 });
  });

  test("only the lines in an old encoding are converted", () => {
    const mixed = "KẾ HOẠCH\nC¸c së, ban ngµnh thùc hiÖn nhiÖm vô cña Uû ban nh©n d©n tØnh\nĐiều 1. Phê duyệt\nSè: 12";
    expect(withoutOldEncodings(mixed)).toEqual({
      text: "KẾ HOẠCH\nCác sở, ban ngành thực hiện nhiệm vụ của Uỷ ban nhân dân tỉnh\nĐiều 1. Phê duyệt\nSè: 12",
      convertedLines: 1,
    });
  });
});

const PLAN = "Ủy ban nhân dân tỉnh ban hành kế hoạch thực hiện nhiệm vụ của các sở";

/** Letters with their hats are bytes of their own, tones follow as another byte. */
function windows1258(words: string): Buffer {
  const tones = new Map([["\u0300", 0xcc], ["\u0309", 0xd2], ["\u0303", 0xde], ["\u0301", 0xec], ["\u0323", 0xf2]]); // prettier-ignore
  const hats = new Map([["ă", 0xe3], ["đ", 0xf0], ["ơ", 0xf5], ["ư", 0xfd], ["â", 0xe2], ["ê", 0xea], ["ô", 0xf4], ["Ư", 0xdd], ["Đ", 0xd0]]); // prettier-ignore
  const bytes = [...words].flatMap((letter) => {
    const signs = [...letter.normalize("NFD")];
    const tone = signs.find((sign) => tones.has(sign));
    const rest = signs
      .filter((sign) => sign !== tone)
      .join("")
      .normalize("NFC");
    const base = hats.get(rest) ?? rest.charCodeAt(0);
    return tone === undefined ? [base] : [base, tones.get(tone) ?? 0];
  });
  return Buffer.from(bytes);
}

describe("decodeText", () => {
  test.for([
    { case: "UTF-8", bytes: Buffer.from(PLAN) },
    { case: "UTF-8 with its mark", bytes: Buffer.from(`\ufeff${PLAN}`) },
    { case: "UTF-16 with its mark", bytes: Buffer.from(`\ufeff${PLAN}`, "utf16le") },
    { case: "UTF-16 without a mark", bytes: Buffer.from(PLAN, "utf16le") },
    { case: "UTF-16, the great end first", bytes: Buffer.from(`\ufeff${PLAN}`, "utf16le").swap16() },
    { case: "TCVN3", bytes: bytesOf("ñy ban nh©n d©n tØnh ban hµnh kÕ ho¹ch thùc hiÖn nhiÖm vô cña c¸c së") },
    {
      case: "VNI",
      bytes: bytesOf("UÛy ban nhaân daân tænh ban haønh keá hoaïch thöïc hieän nhieäm vuï cuûa caùc sôû"),
    },
  ])("$case", ({ bytes }) => {
    expect(decodeText(bytes)?.text.toLowerCase()).toBe(PLAN.toLowerCase());
  });

  test("Windows-1258, whose tones are letters of their own", () => {
    expect(decodeText(windows1258(PLAN))?.text).toBe(PLAN);
  });

  test.for([
    { case: "a picture", bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3, 4, 5, 6) },
    { case: "French of another code page", bytes: bytesOf("Société générale: été, où, à") },
    { case: "noise", bytes: Uint8Array.from({ length: 600 }, (_, at) => (at * 7919) % 256) },
  ])("$case is refused, not guessed at", ({ bytes }) => {
    expect(decodeText(bytes)).toBeUndefined();
  });
});
