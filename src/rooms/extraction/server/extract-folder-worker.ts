import { answerInWorker } from "#file-kit/index.ts";
import { extractToFolder } from "./extract-to-folder.ts";

answerInWorker(extractToFolder);
