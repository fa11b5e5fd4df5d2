import { inflateRawSync } from "node:zlib";
import { SaxesParser } from "saxes";
import { readDocx } from "#rooms/documents/server/index.ts";
import { givenDocx, numbered, p, table } from "../src/rooms/documents/server/docx/given-docx.ts";
import { parseDocx } from "../src/rooms/documents/server/docx/parse-docx.ts";
import { cpuMilliseconds, type Figure } from "./benchmark.ts";
