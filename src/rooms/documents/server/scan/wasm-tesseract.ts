import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pgmOf } from "./grey-picture.ts";
import { type RecognisedWord, type Recogniser, SEGMENTATION } from "./recognised-word.ts";

const require = createRequire(import.meta.url);

/** Tesseract in WebAssembly with the Vietnamese model of its package: needs nothing installed and no network. */
export async function openWasmTesseract(): Promise<Recogniser> {
  const { createWorker, OEM, PSM } = await import("tesseract.js");
  const model = dirname(require.resolve("@tesseract.js-data/vie/package.json"));
  const worker = await createWorker("vie", OEM.LSTM_ONLY, {
    langPath: join(model, "4.0.0_best_int"),
    gzip: true,
    cacheMethod: "none",
  });
  const modes: Readonly<Record<string, (typeof PSM)[keyof typeof PSM]>> = {
    "3": PSM.AUTO,
    "6": PSM.SINGLE_BLOCK,
    "11": PSM.SPARSE_TEXT,
  };
  return {
    name: `tesseract.js ${(require("tesseract.js/package.json") as { version: string }).version}`,
    recognise: async (picture, dpi, mode) => {
      const segmentation = modes[SEGMENTATION[mode]] ?? PSM.AUTO;
      await worker.setParameters({ tessedit_pageseg_mode: segmentation, user_defined_dpi: `${Math.round(dpi)}` });
      const { data } = await worker.recognize(pgmOf(picture), {}, { blocks: true, text: false });
      return (data.blocks ?? []).flatMap(({ paragraphs }, block) =>
        paragraphs.flatMap(({ lines }, paragraph) =>
          lines.flatMap(({ words }, line) =>
            words.map(({ text, confidence, bbox }): RecognisedWord => ({
              text: text.trim(),
              x: bbox.x0,
              y: bbox.y0,
              width: bbox.x1 - bbox.x0,
              height: bbox.y1 - bbox.y0,
              confidence: confidence / 100,
              line: `${block}.${paragraph}.${line}`,
            })),
          ),
        ),
      );
    },
  };
}
