import { spawn, spawnSync } from "node:child_process";
import { pgmOf } from "./grey-picture.ts";
import { type RecognisedWord, type Recogniser, SEGMENTATION } from "./recognised-word.ts";

/** The tesseract of the system, where it is installed together with Vietnamese; about twice as fast as the one in WebAssembly. */
export function findNativeTesseract(program = "tesseract"): Recogniser | undefined {
  const languages = spawnSync(program, ["--list-langs"], { encoding: "utf8", timeout: 5000 });
  if (languages.error || languages.status !== 0 || !/^vie$/mu.test(languages.stdout + languages.stderr))
    return undefined;
  const [version = ""] = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 5000 }).stdout.split("\n");
  return {
    name: version.trim(),
    recognise: async (picture, dpi, mode) => {
      const args = ["stdin", "stdout", "-l", "vie", "--dpi", `${Math.round(dpi)}`, "--psm", SEGMENTATION[mode], "tsv"];
      return wordsOfTsv(await outputOf(program, args, pgmOf(picture)));
    },
  };
}

async function outputOf(program: string, args: readonly string[], input: Buffer): Promise<string> {
  // Pages run side by side, so each takes one thread.
  const child = spawn(program, args, {
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    stdio: ["pipe", "pipe", "ignore"],
  });
  const ended = Promise.withResolvers<string>();
  const pieces: Buffer[] = [];
  child.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  child.stdin.on("error", () => undefined).end(input);
  child.on("error", ended.reject).on("close", (code) => {
    if (code === 0) ended.resolve(Buffer.concat(pieces).toString("utf8"));
    else ended.reject(new Error(`tesseract ended with ${code}`));
  });
  return ended.promise;
}

const WORD_LEVEL = "5";

function wordsOfTsv(tsv: string): RecognisedWord[] {
  return tsv.split("\n").flatMap((row) => {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text = ""] = row.split("\t");
    if (level !== WORD_LEVEL || text.trim() === "") return [];
    return [
      {
        text: text.trim(),
        x: Number(left),
        y: Number(top),
        width: Number(width),
        height: Number(height),
        confidence: Number(confidence) / 100,
        line: [page, block, paragraph, line].join("."),
      },
    ];
  });
}
