import { answerInWorker } from "#file-kit/index.ts";
import { HtmlTooLarge } from "#rooms/documents/model/html/bounded-tree.ts";
import { readHtml } from "#rooms/documents/model/html/read-html.ts";
import { readText, secrecyMarkOf } from "#rooms/documents/model/index.ts";
import { done, refuse } from "#shared/outcome.ts";

/** Reads as the browser and the server read what somebody pastes, in a process that may be ended when it hangs. */
answerInWorker(async ({ pasted }: { readonly pasted: string }) => {
  try {
    const words = pasted.includes("<") ? readHtml(pasted).text : pasted;
    return secrecyMarkOf(words) === undefined ? done(readText(words).text.length) : refuse("document-secret");
  } catch (error) {
    if (error instanceof HtmlTooLarge) return refuse(error.code, { limit: error.limit });
    throw error;
  }
});
