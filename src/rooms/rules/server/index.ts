export { findFigure } from "./list-figures.ts";
export { ruleRoutes } from "./routes.ts";
