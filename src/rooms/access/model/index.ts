export * from "./loopback-actor.ts";
export * from "./loopback-hosts.ts";
