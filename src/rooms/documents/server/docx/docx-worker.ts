import { answerInWorker } from "#file-kit/index.ts";
import { parseDocx } from "./parse-docx.ts";

answerInWorker(parseDocx);
