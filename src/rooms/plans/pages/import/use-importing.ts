import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { safeFileName } from "#rooms/documents/model/index.ts";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { type ImportedFile, importFileEndpoint, ImportProgress, listPlansEndpoint } from "../../model/index.ts";
import { type ChosenFiles, chosenFromArchive, chosenFromFiles } from "./chosen-files.ts";

export type Imported = Extract<ImportedFile, { kind: "imported" }>;
/** Where the import of files stands. */
export type Importing =
  | { readonly kind: "waiting" }
  | {
      readonly kind: "choosing";
      readonly chosen: ChosenFiles;
      /** What was chosen before, and why it was not taken. */
      readonly before: { readonly roles: Roles; readonly problem: Problem } | null;
    }
  | { readonly kind: "running"; readonly name: string; readonly progress: ImportProgress | null }
  | { readonly kind: "stopped"; readonly name: string }
  | { readonly kind: "refused"; readonly problem: Problem; readonly again: () => void }
  | { readonly kind: "imported"; readonly imported: Imported };

export type Roles = { readonly member: string; readonly annex: readonly string[] };
type Sent = { readonly name: string; readonly key: string; readonly roles?: Roles };

/** Sends files to be read, one import at a time. Who leaves the page stops its reading. */
export function useImporting(onImported: (imported: Imported) => void) {
  const cache = useQueryClient();
  const [state, setState] = useState<Importing>({ kind: "waiting" });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(sent: Sent, pack: () => Promise<Blob>, from?: ChosenFiles): Promise<void> {
    running.current?.abort();
    const cancel = new AbortController();
    running.current = cancel;
    const isCurrent = () => running.current === cancel;
    setState({ kind: "running", name: sent.name, progress: null });
    try {
      const file = await pack();
      const answer = await callUpload(importFileEndpoint, {
        query: { fileName: sent.name, ...sent.roles, annex: [...(sent.roles?.annex ?? [])] },
        file,
        idempotencyKey: sent.key,
        signal: cancel.signal,
        onProgress: (told) => {
          const progress = ImportProgress.safeParse(told);
          if (progress.success && isCurrent()) setState({ kind: "running", name: sent.name, progress: progress.data });
        },
      });
      if (!isCurrent()) return;
      if (!answer.ok) return fail({ kind: "refused", refusal: answer.refusal });
      if (answer.value.kind === "archive") return setState(choosing(file, sent.name, answer.value.members));
      await cache.invalidateQueries({ queryKey: [listPlansEndpoint.name] });
      setState({ kind: "imported", imported: answer.value });
      onImported(answer.value);
    } catch (error) {
      if (!isCurrent()) return;
      if (cancel.signal.aborted) setState({ kind: "stopped", name: sent.name });
      else fail({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) });
    }

    /** A choice stays on the page, so that another file of it can be taken. */
    function fail(problem: Problem): void {
      if (from && sent.roles && problem.kind === "refused") {
        setState({ kind: "choosing", chosen: from, before: { roles: sent.roles, problem } });
      } else setState({ kind: "refused", problem, again: () => void send(sent, pack, from) });
    }
  }

  return {
    state,
    take: (files: readonly File[]): void => {
      const [only, ...others] = files;
      if (!only) return;
      if (others.length > 0) setState({ kind: "choosing", chosen: chosenFromFiles(files), before: null });
      else void send({ name: safeFileName(only.name), key: newIntention() }, async () => only);
    },
    choose: (chosen: ChosenFiles, roles: Roles): void => {
      const name = chosen.archive ?? roles.member;
      void send({ name, key: newIntention(), roles }, chosen.pack, chosen);
    },
    cancel: (): void => running.current?.abort(),
    reset: (): void => setState({ kind: "waiting" }),
  };
}

function choosing(file: Blob, name: string, members: Parameters<typeof chosenFromArchive>[1]): Importing {
  return { kind: "choosing", chosen: chosenFromArchive(new File([file], name), members), before: null };
}
