import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer } from "./call-endpoint.ts";
import { newIntention } from "./intention.ts";
import type { Problem } from "./problem-words.ts";

/**
 * One thing that a person wants done. A retry sends the same key, so that the server does it once; afterwards every page that reads
 * asks again.
 *
 * @param onDone is told what it was done with: what stands on the page may have changed since it was sent
 */
export function useAct<Input, Value>(
  call: (input: Input, idempotencyKey: string) => Promise<Answer<Value>>,
  onDone?: (value: Value, input: Input) => void,
) {
  const cache = useQueryClient();
  const acting = useMutation({
    mutationFn: ({ input, key }: { readonly input: Input; readonly key: string }) => call(input, key),
    onSuccess: async (answer, { input }) => {
      if (!answer.ok) return;
      onDone?.(answer.value, input);
      await cache.invalidateQueries();
    },
  });
  const refused = acting.data && !acting.data.ok ? acting.data.refusal : null;
  const problem: Problem | null = acting.error
    ? { kind: "failed", error: acting.error }
    : refused && { kind: "refused", refusal: refused };
  return {
    run: (input: Input) => acting.mutate({ input, key: newIntention() }),
    retry: () => acting.variables && acting.mutate(acting.variables),
    value: acting.data?.ok ? acting.data.value : undefined,
    isBusy: acting.isPending,
    problem,
  };
}
