const ROMAN = [
  ["m", 1000], ["cm", 900], ["d", 500], ["cd", 400], ["c", 100], ["xc", 90],
  ["l", 50], ["xl", 40], ["x", 10], ["ix", 9], ["v", 5], ["iv", 4], ["i", 1],
] as const; // prettier-ignore

/** Word's last letters are thirty of one kind; beyond them, and beyond MMMCMXCIX, it shows figures. */
const LAST_LETTER = 780;
const LAST_ROMAN = 3_999;

const UNITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

type Format = (number: number) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, "0"),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  ordinal: (number) => `${number}${ordinalEnd(number)}`,
  numberInDash: (number) => `- ${number} -`,
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  decimalEnclosedCircle: (number) => (number > 0 && number <= 20 ? String.fromCodePoint(0x245f + number) : `${number}`),
  hex: (number) => number.toString(16).toUpperCase(),
  chicago: (number) => ("*†‡§"[(number - 1) % 4] ?? "").repeat(Math.min(10, Math.ceil(number / 4))),
  vietnameseCounting: counting,
  none: () => "",
  bullet: () => "",
};

/** A number as a level's format shows it. Formats of scripts that no Vietnamese office uses are shown in figures. */
export function formatNumber(number: number, format: string, pattern?: string): string {
  if (format === "custom" && pattern !== undefined) return String(number).padStart(widthOf(pattern), "0");
  return (FORMATS[format] ?? String)(number);
}

/** `001, 002, 003, ...` pads to three figures. */
function widthOf(pattern: string): number {
  return Math.min(9, /^0*1(?=,|$)/u.exec(pattern)?.[0].length ?? 1);
}

function roman(number: number): string {
  if (number < 1 || number > LAST_ROMAN) return String(number);
  let rest = number;
  let numeral = "";
  for (const [sign, value] of ROMAN) {
    numeral += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return numeral;
}

/** a … z, aa, bb, … : Word counts in the Latin letters, without đ. */
function letter(number: number): string {
  if (number < 1 || number > LAST_LETTER) return String(number);
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function ordinalEnd(number: number): string {
  if (number % 100 >= 11 && number % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][number % 10] ?? "th";
}

function counting(number: number): string {
  if (number < 0 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const unit = number % 10;
  if (tens === 0) return UNITS[unit] ?? "";
  const head = tens === 1 ? "mười" : `${UNITS[tens]} mươi`;
  if (unit === 0) return head;
  if (unit === 5) return `${head} lăm`;
  return `${head} ${unit === 1 && tens > 1 ? "mốt" : UNITS[unit]}`;
}
