export { SearchGroup, searchEndpoint, SearchHit } from "./contract.ts";
export { maySearch } from "./policy.ts";
