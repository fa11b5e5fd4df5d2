import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecognisedPage } from "./recognise-page.ts";

export type PagesOfFile = {
  readonly find: (page: number) => Promise<RecognisedPage | undefined>;
  readonly keep: (page: number, recognised: RecognisedPage) => Promise<void>;
  /** When the document turns out to be secret. */
  readonly forget: () => Promise<void>;
};
export const NO_KEPT_PAGES: PagesOfFile = {
  find: async () => undefined,
  keep: async () => undefined,
  forget: async () => undefined,
};

/** Nobody has gone on with a reading for so long: it is given up. */
const KEPT_DAYS = 7;

/** The folder of pages that wait for the rest of their file; it outlives the process, so that a reading that was killed goes on. */
export async function openPagesFolder(dataFolder: string): Promise<string> {
  const folder = join(dataFolder, "recognised-pages");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const oldest = Date.now() - KEPT_DAYS * 86_400_000;
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await stat(join(folder, name));
    if (mtimeMs < oldest) await rm(join(folder, name), { recursive: true, force: true });
  }
  return folder;
}

/** Goes up when pages are recognised otherwise. */
const EDITION = 1;

/**
 * Pages recognised so far, so that a reading that was cancelled or cut off goes on where it was. They are locked with a key made of
 * the file itself: whoever has not the file cannot read its words here, and what is not yet known to be free of a secrecy mark lies
 * nowhere in clear.
 * @param digest SHA-256 of the file
 */
export function keptPagesIn(folder: string, digest: Buffer): PagesOfFile {
  const derived = (use: string) => createHmac("sha256", digest).update(`${use} ${EDITION}`).digest();
  const own = join(folder, derived("name").toString("hex"));
  const key = derived("key");
  const fileOf = (page: number) => join(own, `${page}`);
  return {
    find: async (page) => {
      try {
        return unlocked(key, await readFile(fileOf(page)));
      } catch {
        // Missing, cut off or of another edition: the page is recognised again.
        return undefined;
      }
    },
    keep: async (page, recognised) => {
      await mkdir(own, { recursive: true, mode: 0o700 });
      const aside = `${fileOf(page)}.${randomBytes(4).toString("hex")}`;
      await writeFile(aside, locked(key, recognised), { mode: 0o600 });
      await rename(aside, fileOf(page));
    },
    forget: async () => rm(own, { recursive: true, force: true }),
  };
}

const CIPHER = "aes-256-gcm";
const [NONCE, TAG] = [12, 16];

function locked(key: Buffer, page: RecognisedPage): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce);
  const words = Buffer.concat([cipher.update(JSON.stringify(page), "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), words]);
}

function unlocked(key: Buffer, kept: Buffer): RecognisedPage {
  const decipher = createDecipheriv(CIPHER, key, kept.subarray(0, NONCE));
  decipher.setAuthTag(kept.subarray(NONCE, NONCE + TAG));
  const words = Buffer.concat([decipher.update(kept.subarray(NONCE + TAG)), decipher.final()]);
  return JSON.parse(words.toString("utf8")) as RecognisedPage;
}
