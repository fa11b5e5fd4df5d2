import { useEffect, useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { askedWords } from "#shared/search-words.ts";
import { callEndpoint } from "#web-kit/call-endpoint.ts";
import { searchEndpoint } from "../model/index.ts";

/** So long after the last letter it is asked: a typing program sends several letters for one. */
const PAUSE_MS = 140;

/** What the server finds for words that are being typed. What was found before stays until the next answer is there. */
export function useFound(typed: string, limit: number) {
  const words = useSettled(typed.trim());
  return useQuery({
    queryKey: [searchEndpoint.name, words, limit],
    queryFn: ({ signal }) => callEndpoint(searchEndpoint, { query: { words, limit }, signal }),
    enabled: askedWords(words) !== undefined,
    placeholderData: (before) => before,
    staleTime: 5_000,
  });
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
