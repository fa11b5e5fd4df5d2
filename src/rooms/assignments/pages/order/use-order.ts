import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { secrecyMarkOf } from "#rooms/documents/model/index.ts";
import { PlainDate } from "#shared/plain-date.ts";
import { callUpload } from "#web-kit/call-upload.ts";
import { newIntention } from "#web-kit/intention.ts";
import { problemOf } from "#web-kit/problem-of.ts";
import type { Problem } from "#web-kit/problem-words.ts";
import { useDraft } from "#web-kit/use-draft.ts";
import {
  type AssignmentSource,
  type OrderEdit,
  type OrderEdits,
  nextTypedKey,
  orderRows,
  type ReadOrder,
  readOrderEndpoint,
  SourceKind,
} from "../../model/index.ts";

/** Empty: as it was read. `edits` is the JSON of `OrderEdits`. */
const EMPTY = { text: "", kind: "", number: "", issuedOn: "", issuer: "", basis: "", edits: "{}" };
const PAUSE_MS = 400;

const keyOfText = (text: string) => [readOrderEndpoint.name, text] as const;

/** The desk on which an order lies: its words, what was read of them, what a person changed. All of it stays through a closed tab. */
export function useOrder() {
  const cache = useQueryClient();
  const [draft, change, drop] = useDraft("order", EMPTY);
  const [secret, setSecret] = useState<string | null>(null);
  const [fileProblem, setFileProblem] = useState<Problem | null>(null);
  const [isReadingFile, setReadingFile] = useState(false);
  const text = useSettled(draft.text);
  const answer = useQuery({
    queryKey: keyOfText(text),
    enabled: text.trim() !== "",
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: ({ signal }) => readWords(new Blob([text]), {}, signal),
  });
  const read = text.trim() !== "" && answer.data?.ok ? answer.data.value : null;
  const edits = useMemo(() => editsOf(draft.edits), [draft.edits]);
  const rows = useMemo(() => orderRows(read, edits), [read, edits]);

  function take(words: string): void {
    const mark = secrecyMarkOf(words);
    setSecret(mark ?? null);
    // The words of a marked document are not kept anywhere, not even in a draft.
    if (mark === undefined) change(words === "" ? { text: words, edits: "{}" } : { text: words });
  }

  async function takeFile(file: File): Promise<void> {
    setReadingFile(true);
    setFileProblem(null);
    try {
      const taken = await readWords(file, { fileName: file.name }, new AbortController().signal);
      if (!taken.ok) return setFileProblem(problemOf(null, taken));
      cache.setQueryData(keyOfText(taken.value.text), taken);
      change({ ...EMPTY, text: taken.value.text });
    } catch (error) {
      setFileProblem(problemOf(error instanceof Error ? error : new Error(String(error)), undefined));
    } finally {
      setReadingFile(false);
    }
  }

  return {
    text: draft.text,
    take,
    takeFile,
    secret,
    read,
    rows,
    // Also in the moment before the words are asked about: what was read stands for other words.
    isReading: isReadingFile || answer.isFetching || text !== draft.text,
    problem: fileProblem ?? problemOf(answer.error, answer.data),
    retry: () => void answer.refetch(),
    source: sourceOf(draft, read),
    changeSource: (part: Partial<Omit<typeof EMPTY, "edits" | "text">>) => change(part),
    edit: (key: string, part: OrderEdit) =>
      change({ edits: JSON.stringify({ ...edits, [key]: { ...edits[key], ...part } }) }),
    add: () => {
      const key = nextTypedKey(edits);
      change({ edits: JSON.stringify({ ...edits, [key]: { words: "" } }) });
      return key;
    },
    clear: () => {
      change(EMPTY);
      drop();
      // The same words read again may have given something meanwhile.
      cache.removeQueries({ queryKey: [readOrderEndpoint.name] });
      setSecret(null);
      setFileProblem(null);
    },
  };
}
export type Order = ReturnType<typeof useOrder>;

function readWords(file: Blob, query: { fileName?: string }, signal: AbortSignal) {
  return callUpload(readOrderEndpoint, {
    query,
    file,
    idempotencyKey: newIntention(),
    signal,
    onProgress: () => undefined,
  });
}

/** The value once it has stood still for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function editsOf(json: string): OrderEdits {
  try {
    const kept: unknown = JSON.parse(json);
    return typeof kept === "object" && kept !== null ? (kept as OrderEdits) : {};
  } catch {
    return {};
  }
}

export type OrderSource = {
  readonly kind: AssignmentSource["kind"];
  readonly number: string;
  readonly issuedOn: string;
  readonly issuer: string;
  readonly basis: string;
};

/** What a person typed, else what the document says of itself. */
function sourceOf(draft: typeof EMPTY, read: ReadOrder | null): OrderSource {
  const issuedOn = draft.issuedOn || (read?.issuedOn ?? "");
  return {
    kind: SourceKind.safeParse(draft.kind).data ?? read?.kind ?? "dispatch",
    number: draft.number || (read?.number ?? ""),
    issuedOn,
    issuer: draft.issuer || (read?.issuer ?? ""),
    basis: draft.basis || (read?.summary ?? ""),
  };
}

/** The source as it is given; null while day, issuer or basis is missing. */
export function givenSource(source: OrderSource, words: string | null): AssignmentSource | null {
  const issuedOn = PlainDate.safeParse(source.issuedOn);
  const [issuer, basis] = [source.issuer.trim(), source.basis.trim()];
  if (!issuedOn.success || issuer === "" || basis === "") return null;
  return {
    kind: source.kind,
    number: source.number.trim() || null,
    issuedOn: issuedOn.data,
    issuer,
    giverId: null,
    summary: null,
    words,
    file: null,
    basis,
  };
}
