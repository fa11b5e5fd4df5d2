import { ROOMS } from "./walls.ts";

type Import = { readonly from: string; readonly to: string };

function roomOf(path: string): string | undefined {
  return /^src\/rooms\/([^/]+)\//.exec(path)?.[1];
}

/** Which room uses which, from the imports as they are. Tests do not count. */
export function roomEdges(imports: readonly Import[]): Map<string, readonly string[]> {
  const used = new Map<string, Set<string>>(ROOMS.map((room) => [room, new Set()]));
  for (const { from, to } of imports) {
    const user = roomOf(from);
    const other = roomOf(to);
    if (!user || !other || user === other || /\.test\.tsx?$/.test(from)) continue;
    used.get(user)?.add(other);
  }
  return new Map([...used].map(([room, others]) => [room, ROOMS.filter((other) => others.has(other))]));
}

/** What knows no room and serves them all. */
const KITS = ["store", "server-kit", "file-kit", "web-kit"];

/** Which rooms lean on a kit. Tests do not count. */
function usersOf(kit: string, imports: readonly Import[]): readonly string[] {
  const users = new Set(
    imports
      .filter(({ from, to }) => to.startsWith(`src/${kit}/`) && !/\.test\.tsx?$/.test(from))
      .map(({ from }) => roomOf(from)),
  );
  return ROOMS.filter((room) => users.has(room));
}

/** The page `docs/rooms.md`: one diagram of the rooms that exist, a table of what each uses, and one of who uses each kit. */
export function roomsPage(imports: readonly Import[]): string {
  const existing = new Set(imports.flatMap(({ from, to }) => [roomOf(from), roomOf(to)]));
  const rooms = ROOMS.filter((room) => existing.has(room));
  const edges = roomEdges(imports);
  const arrows = rooms.flatMap((room) => (edges.get(room) ?? []).map((other) => `  ${room} --> ${other}`));
  const rows = rooms.map(
    (room) =>
      `| \`${room}\` | ${
        edges
          .get(room)
          ?.map((other) => `\`${other}\``)
          .join(", ") || "–"
      } |`,
  );
  return [
    "# The rooms and what they use",
    "",
    "Generated from the imports by `npm run generate`; do not edit. A room uses only rooms above it in the table",
    "(`tools/walls.ts` holds the order and the other walls).",
    "",
    "```mermaid",
    "flowchart BT",
    ...rooms.map((room) => `  ${room}`),
    ...arrows,
    "```",
    "",
    "| room | uses |",
    "| --- | --- |",
    ...rows,
    "",
    "| kit, knows no room | used by |",
    "| --- | --- |",
    ...KITS.map(
      (kit) =>
        `| \`${kit}\` | ${
          usersOf(kit, imports)
            .map((room) => `\`${room}\``)
            .join(", ") || "–"
        } |`,
    ),
    "",
  ].join("\n");
}
