import type { RoadPicture } from "./road-picture.ts";

/** A picture that leaves the page carries its own colours: outside there are no tokens. */
function standalone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const own = svg.querySelectorAll<SVGElement>("*");
  for (const [at, element] of copy.querySelectorAll<SVGElement>("*").entries()) {
    const from = own[at];
    if (!from) continue;
    const { fill, stroke, strokeWidth, fillOpacity, fontFamily, fontSize } = getComputedStyle(from);
    Object.assign(element.style, { fill, stroke, strokeWidth, fillOpacity, fontFamily, fontSize });
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.background = getComputedStyle(document.body).backgroundColor;
  copy.style.color = getComputedStyle(svg).color;
  return copy;
}

function svgText(svg: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(standalone(svg));
}

export function keepSvg(svg: SVGSVGElement | null, name: string): void {
  if (svg) keep(new Blob([svgText(svg)], { type: "image/svg+xml" }), `${name}.svg`);
}

const SHARP = 2;

export async function keepPng(svg: SVGSVGElement | null, name: string): Promise<void> {
  if (!svg) return;
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(svg))}`;
  await picture.decode();
  const canvas = document.createElement("canvas");
  canvas.width = svg.clientWidth * SHARP;
  canvas.height = svg.clientHeight * SHARP;
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob) keep(blob, `${name}.png`);
}

/** Values with their sources; figures with a decimal point, so that any program reads them. */
export function keepCsv({ values }: RoadPicture, name: string): void {
  const lines = values.map(({ value, observation: { period, stage, certainty, source, note } }) =>
    [period, String(value), stage, certainty, source, note ?? ""].map(quoted).join(","),
  );
  const text = ["period,value,stage,certainty,source,note", ...lines].join("\r\n");
  keep(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv" }), `${name}.csv`);
}

/** A cell that a spreadsheet might take for a formula is kept as words. */
function quoted(cell: string): string {
  const safe = /^[=+@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}

function keep(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
