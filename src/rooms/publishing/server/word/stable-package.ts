import JSZip from "jszip";

const CORE = "docProps/core.xml";

/**
 * The same package for the same content: the library stamps the moment of writing into it, so two files of one version would differ.
 * What it was made at is the moment of the content.
 */
export async function stablePackage(bytes: Uint8Array, madeAt: Date): Promise<Uint8Array> {
  const written = await JSZip.loadAsync(bytes);
  const stable = new JSZip();
  for (const [name, entry] of Object.entries(written.files)) {
    if (entry.dir) continue;
    const content = await entry.async("uint8array");
    stable.file(name, name === CORE ? withMoment(content, madeAt) : content, { date: madeAt, createFolders: false });
  }
  return stable.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

function withMoment(core: Uint8Array, madeAt: Date): string {
  const moment = madeAt.toISOString().replace(/\.\d+Z$/u, "Z");
  return new TextDecoder().decode(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${moment}`);
}
