import { createRootRoute, createRouter } from "@tanstack/react-router";
import { BrokenPage } from "./BrokenPage.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { roomRoutes } from "./rooms.ts";
import { Shell } from "./Shell.tsx";

const root = createRootRoute({ component: Shell, notFoundComponent: MissingPage });

export const router = createRouter({
  routeTree: root.addChildren([...roomRoutes(root)]),
  defaultErrorComponent: BrokenPage,
  defaultNotFoundComponent: MissingPage,
  scrollRestoration: true,
  // Another record is another page: it shows nothing of the one before, and what was typed there is not sent here.
  defaultRemountDeps: ({ params }) => params,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
