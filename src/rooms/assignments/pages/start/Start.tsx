import { lazy, Suspense } from "react";

const StartPanel = lazy(async () => ({ default: (await import("./StartPanel.tsx")).StartPanel }));

/** The page below does not wait for it. */
export function Start() {
  return (
    <Suspense fallback={null}>
      <StartPanel />
    </Suspense>
  );
}
