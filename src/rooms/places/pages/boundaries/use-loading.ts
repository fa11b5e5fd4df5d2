import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import { problemOf } from "#web-kit/problem-of.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { type LoadedBoundaries, loadBoundariesEndpoint, type PlaceId } from "../../model/index.ts";

export type LoadQuery = Omit<z.input<NonNullable<typeof loadBoundariesEndpoint.query>>, "mode" | "said">;
/** By the number of the shape in the file; `null` leaves it out. */
export type Said = Readonly<Record<string, PlaceId | null>>;
export type Progress = { readonly done: number; readonly of: number };

/** A file on its way: looked at as often as a person likes, then kept. Can be stopped at any moment. */
export function useLoading() {
  const cache = useQueryClient();
  const stop = useRef<AbortController | null>(null);
  const [told, setTold] = useState<LoadedBoundaries | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [progress, setProgress] = useState<Progress | "sending" | null>(null);

  async function send(file: File, query: LoadQuery, said: Said, mode: "dry-run" | "save"): Promise<void> {
    const controller = new AbortController();
    stop.current = controller;
    setProblem(null);
    setProgress("sending");
    try {
      const answer = await callUpload(loadBoundariesEndpoint, {
        query: { ...query, mode, said: JSON.stringify(said) },
        file,
        idempotencyKey: newIntention(),
        signal: controller.signal,
        onProgress: (each) => setProgress(each as Progress),
      });
      if (answer.ok) setTold(answer.value);
      else setProblem(problemOf(null, answer));
      if (answer.ok && mode === "save") await cache.invalidateQueries();
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      if (!controller.signal.aborted) setProblem(problemOf(error, undefined));
    } finally {
      setProgress(null);
    }
  }

  return {
    told,
    problem,
    progress,
    send: (...asked: Parameters<typeof send>) => void send(...asked),
    cancel: () => stop.current?.abort(),
    forget: () => setTold(null),
  };
}
