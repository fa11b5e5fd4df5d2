import type { QueryClient } from "@tanstack/react-query";
import { Changed, followChangesEndpoint } from "#shared/changes.ts";

const NAME = "lotrinh-changes";
/** Queries that show these kinds of records (`shows` of the contract) are asked again; their answers come at most this often. */
const REST_MS = 400;
const REFUSED_MS = 20_000;

/**
 * Asks again what a page shows when somebody else changed it. A browser opens six connections to a server at most, and a person has
 * many tabs: one tab follows and tells the others. Answers with the way to stop.
 */
export function followChanges(cache: QueryClient): () => void {
  const stopping = new AbortController();
  const channel = new BroadcastChannel(NAME);
  const renew = renewing(cache);
  channel.addEventListener("message", ({ data }) => renew(Changed.parse(data).kinds));
  const tell = (kinds: string[]) => {
    channel.postMessage({ kinds });
    renew(kinds);
  };
  const follow = () => new Promise<void>((resolve) => listen(tell, stopping.signal, resolve));
  // Locks exist where the page came over https or from this machine; elsewhere every tab follows for itself.
  const leading: Promise<unknown> = navigator.locks
    ? navigator.locks.request(NAME, { signal: stopping.signal }, follow)
    : follow();
  leading.catch(() => undefined);
  return () => {
    stopping.abort();
    channel.close();
  };
}

function listen(tell: (kinds: string[]) => void, signal: AbortSignal, onEnd: () => void): void {
  let source: EventSource | undefined;
  let isFirst = true;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    const opened = new EventSource(followChangesEndpoint.path);
    source = opened;
    opened.addEventListener("changed", ({ data }) => tell(Changed.parse(JSON.parse(data)).kinds));
    opened.addEventListener("open", () => {
      // Between two connections something may have changed unheard.
      if (!isFirst) tell([]);
      isFirst = false;
    });
    opened.addEventListener("error", () => {
      // The browser comes back by itself after a cut, but not after a refusal: nobody signed in yet, or a proxy without a server.
      if (opened.readyState === EventSource.CLOSED) again = setTimeout(open, REFUSED_MS);
    });
  };
  open();
  signal.addEventListener("abort", () => {
    clearTimeout(again);
    source?.close();
    onEnd();
  });
}

function renewing(cache: QueryClient): (kinds: readonly string[]) => void {
  let changed = new Set<string>();
  let isAll = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (kinds) => {
    if (kinds.length === 0) isAll = true;
    for (const kind of kinds) changed.add(kind);
    timer ??= setTimeout(() => {
      const [told, all] = [changed, isAll];
      changed = new Set();
      isAll = false;
      timer = undefined;
      void cache.invalidateQueries({
        predicate: ({ meta }) => {
          const shows = Array.isArray(meta?.["shows"]) ? (meta["shows"] as string[]) : [];
          return shows.length > 0 && (all || shows.some((kind) => told.has(kind)));
        },
      });
    }, REST_MS);
  };
}
