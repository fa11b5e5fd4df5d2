export { findEntries, type FoundEntry, MOST_OF_EACH_KIND, MOST_OF_ONE_KIND } from "./find-entries.ts";
export { forgetEntries, indexEntries, indexMissingKinds, putEntries, rebuildSearch } from "./index-entries.ts";
export type { Searchable, SearchAddress, SearchEntry, SearchScope, VisibleEntries } from "./search-entry.ts";
