import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import {
  addEvidenceFileEndpoint,
  type AssignmentId,
  type Coordinates,
  listEvidenceEndpoint,
} from "../../model/index.ts";

type Sent = { readonly file: File; readonly words: string; readonly here: Coordinates | null };

/** Sends a file as evidence; it can be stopped, and a page that goes away stops it. */
export function useAddingFile(assignmentId: AssignmentId, onDone: (name: string) => void) {
  const cache = useQueryClient();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isSending, setSending] = useState(false);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send({ file, words, here }: Sent): Promise<void> {
    const stop = new AbortController();
    running.current = stop;
    setSending(true);
    setProblem(null);
    const said = words.trim() === "" ? {} : { words: words.trim() };
    const query = { fileName: file.name, ...said, ...here };
    try {
      const request = { query, file, idempotencyKey: newIntention(), signal: stop.signal, onProgress: () => undefined };
      const answer = await callUpload(addEvidenceFileEndpoint, request, { assignmentId });
      if (!answer.ok) return setProblem({ kind: "refused", refusal: answer.refusal });
      await cache.invalidateQueries({ queryKey: [listEvidenceEndpoint.name] });
      onDone(file.name);
    } catch (error) {
      if (!stop.signal.aborted) setProblem({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      setSending(false);
    }
  } // prettier-ignore
  return { send: (sent: Sent) => void send(sent), stop: () => running.current?.abort(), isSending, problem };
}

const PATIENCE_MS = 10_000;

/** Where the device is, when its owner lets it say so. */
export function findHere(): Promise<Coordinates | null> {
  if (!("geolocation" in navigator)) return Promise.resolve(null);
  return new Promise((resolve) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => resolve({ latitude, longitude }),
      () => resolve(null),
      { enableHighAccuracy: true, timeout: PATIENCE_MS },
    );
  });
}
