import { byOffice } from "./by-office.ts";
import type { FileReader } from "./file-reader.ts";
import { pdfPages, pictures } from "./made-of-pages.ts";
import { packedOrPlain } from "./packed-or-plain.ts";

/**
 * Every reader, asked in this order; the page, the API and the command line all read through `readFile`, which walks this list. A
 * reader of another kind is added before the last.
 */
export const FILE_READERS: readonly FileReader[] = [byOffice, pdfPages, pictures, packedOrPlain];
