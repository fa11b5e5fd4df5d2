import { answerInWorker } from "#file-kit/index.ts";
import { answerPageJob } from "./answer-page-job.ts";

answerInWorker(answerPageJob);
