import type { Command } from "commander";
import type { LoadedBoundaries, ShapeName } from "#rooms/places/model/index.ts";
import { done, refuse } from "#shared/outcome.ts";
import { type SayHere, withStore } from "./with-store.ts";

type Options = {
  readonly kind: string;
  readonly validFrom: string;
  readonly source: string;
  readonly terms: string;
  readonly crs: string;
  readonly said?: string;
  readonly save?: boolean;
  readonly json?: boolean;
};

export function registerBoundaries(program: Command): void {
  program
    .command("boundaries")
    .description(
      "Loads boundaries from a GeoJSON or TopoJSON file; without --save it only says what would become of each",
    )
    .argument("<file>", "the file")
    .requiredOption("--kind <level>", "the level of the places: province, district, commune …")
    .requiredOption("--valid-from <day>", "since which day the places have these boundaries, YYYY-MM-DD")
    .requiredOption("--source <words>", "whose data it is")
    .requiredOption("--terms <words>", "under which terms it may be used")
    .option("--crs <system>", "wgs84 or vn2000, where the file does not say", "wgs84")
    .option(
      "--said <file>",
      "a JSON file that settles doubts: the shape's place in the file → the id of its place, or null",
    )
    .option("--save", "keep them")
    .option("--json", "print JSON")
    .action(async (file: string, options: Options) => {
      process.exitCode = await loadFile(file, options);
    });
}

function loadFile(file: string, { said, save = false, json = false, ...query }: Options): Promise<number> {
  return withStore(json, async ({ store, say }) => {
    // Loaded on first use, so that other commands start without it.
    const { createReadStream, existsSync } = await import("node:fs");
    const { mkdtemp, readFile, rm } = await import("node:fs/promises");
    const { tmpdir } = await import("node:os");
    const { basename, join } = await import("node:path");
    const { randomUUID } = await import("node:crypto");
    const { loadBoundariesEndpoint } = await import("#rooms/places/model/index.ts");
    const { loadBoundaries } = await import("#rooms/places/server/index.ts");
    const { commandLineAct } = await import("#server/command-line-act.ts");
    if (!existsSync(file) || (said !== undefined && !existsSync(said)))
      return refuse("boundaries-file-missing", { file: existsSync(file) ? (said ?? file) : file });
    const asked = loadBoundariesEndpoint.query?.safeParse({
      ...query,
      fileName: basename(file),
      mode: save ? "save" : "dry-run",
      ...(said !== undefined && { said: await readFile(said, "utf8") }),
    });
    const act = await commandLineAct(store.db);
    if (!act || !asked?.success)
      return refuse("boundaries-asked-wrong", {
        fields: asked?.error?.issues.map(({ path }) => path.join(".")).join(", ") ?? "",
      });
    const folder = await mkdtemp(join(tmpdir(), "lotrinh-boundaries-"));
    try {
      const told = await loadBoundaries(store.db, folder, {
        act,
        key: randomUUID(),
        params: undefined,
        query: asked.data,
        bytes: createReadStream(file),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      if (!told.ok) return told;
      return done({ lines: linesOf(told.value, say), json: told.value });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

function linesOf(
  { sheetId, counts, shapes, missing, closes, replaces, overlaps, gaps, beside }: LoadedBoundaries,
  say: SayHere,
): string[] {
  const doubts = shapes.filter(({ state }) => state === "doubt");
  return [
    say(sheetId === null ? "load-boundaries.would" : "load-boundaries.kept", {
      matched: counts.matched,
      doubt: counts.doubt,
      outside: counts.outside,
      missing: missing.count,
      closes,
      replaces,
    }),
    ...doubts.map(({ at, name, code, why, places }) =>
      say("load-boundaries.doubt", {
        at,
        name: name ?? code ?? "",
        why: why === null ? "" : say(`boundaries.why.${why}`, {}),
        places: places
          .map((place) => `${place.name}${place.parent === null ? "" : ` (${place.parent})`}: ${place.id}`)
          .join("; "),
      }),
    ),
    ...overlapLines(overlaps, say),
    ...gapLines(gaps, say),
    ...(beside.compared > 0 ? [say("boundaries.load.beside.compared", { count: beside.compared })] : []),
    ...(beside.tooCoarse > 0 ? [say("boundaries.load.beside.too-coarse", { count: beside.tooCoarse })] : []),
    ...(missing.count > 0
      ? [say("load-boundaries.missing", { names: missing.first.map(({ name }) => name).join(", ") })]
      : []),
  ];
}

function overlapLines(overlaps: LoadedBoundaries["overlaps"], say: SayHere): string[] {
  if (overlaps === null) return [say("boundaries.load.overlaps.unknown", {})];
  if (overlaps.count === 0) return [say("boundaries.load.overlaps.none", {})];
  const pairs = overlaps.first.map(({ one, other, hectares, share }) => {
    const words = say("boundaries.load.overlaps.of", { one: wordsOf(one, say), other: wordsOf(other, say) });
    const [area, percent] = [Math.round(hectares), Number((share * 100).toFixed(1))];
    return `  ${words}: ${say("boundaries.load.overlaps.part", { area, percent })}`;
  });
  return [`${say("boundaries.load.overlaps", { count: overlaps.count })}:`, ...pairs];
}

function gapLines(gaps: LoadedBoundaries["gaps"], say: SayHere): string[] {
  if (gaps === null) return [say("boundaries.load.gaps.unknown", {})];
  if (gaps.count === 0) return [say("boundaries.load.gaps.none", {})];
  const told = gaps.first.map(({ between, more, hectares, at: [lon, lat] }) => {
    const names = between.map((each) => wordsOf(each, say)).join("; ");
    const where = more > 0 ? say("boundaries.load.gaps.more", { names, more }) : names;
    return `  ${where}: ${say("boundaries.load.gaps.part", { area: Math.round(hectares), lon: lon.toFixed(4), lat: lat.toFixed(4) })}`;
  });
  return [`${say("boundaries.load.gaps", { count: gaps.count })}:`, ...told];
}

function wordsOf({ at, code, name }: ShapeName, say: SayHere): string {
  if (at === null) return say("boundaries.load.beside", { name: name ?? "" });
  return [code, name].filter(Boolean).join(" · ") || String(at + 1);
}
