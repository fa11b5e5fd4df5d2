export { awaitedOfOutgoing } from "./awaited-of-outgoing.ts";
export { searchedOutgoing } from "./search-outgoing.ts";
export { outgoingRoutes } from "./routes.ts";
export { publishingRoutes } from "./public/routes.ts";
