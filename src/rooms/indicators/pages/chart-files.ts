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

/** All that the chart shows: values with their sources, levels to be reached, what is forecast with its band; decimal points, so that any program reads them. */
export function keepCsv(picture: RoadPicture, name: string): void {
  const text = ["kind,period,value,low,high,stage,certainty,source,note", ...csvLines(picture)].join("\r\n");
  keep(new Blob([`\uFEFF${text}\r\n`], { type: "text/csv" }), `${name}.csv`);
}

export function csvLines({ values, points, band }: RoadPicture): string[] {
  const observed = values.map(({ value, observation: { period, stage, certainty, source, note } }) => ["observed", period, value, null, null, stage, certainty, source, note]); // prettier-ignore
  const targets = points.map(({ point: { period, comparator, value, value2, note } }) => ["target", period, value, value2 === null ? null : value, value2, comparator, null, null, note]); // prettier-ignore
  const ahead = band.flatMap(({ period, value, low, high }) => (period === null ? [] : [["forecast", period, value, low, high, null, null, null, null]])); // prettier-ignore
  return [...observed, ...targets, ...ahead].map((cells) => cells.map((cell) => quoted(String(cell ?? ""))).join(","));
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
