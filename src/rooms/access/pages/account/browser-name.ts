/** In the order of asking: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["coc_coc_browser", "Cốc Cốc"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;
const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS", "macOS"],
  ["Linux", "Linux"],
] as const;

/** `Chrome, Windows` from what a browser says of itself; enough for its owner to know it again. */
export function browserName(agent: string | null): string | null {
  if (agent === null) return null;
  const found = [BROWSERS, SYSTEMS].flatMap((kind) => kind.find(([sign]) => agent.includes(sign))?.[1] ?? []);
  return found.length === 0 ? null : found.join(", ");
}
