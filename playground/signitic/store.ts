// What the fake Signitic remembers, and a request as it gets it.

/** The place of a person in the company's tree; a segment that was not sent is absent. */
export interface Path {
  parent_entity?: string;
  entity?: string;
  group?: string;
}

/** A person as Signitic keeps them: the fields as they were sent, merged over all accepted posts. */
export interface SigniticUser {
  email: string;
  enabled: boolean;
  path?: Path;
  [field: string]: string | boolean | Path | undefined;
}

/** A batch that was accepted. `users` are the objects of the request, untouched. */
export interface Post {
  at: number;
  bytes: number;
  users: Record<string, unknown>[];
  added: number;
  edited: number;
}

/** All that Signitic remembers. Plain data, so that a test can build, copy and compare it. */
export interface Store {
  /** By lower-cased e-mail address. */
  users: Map<string, SigniticUser>;
  /** When a person was created, by lower-cased e-mail address; absent for those who were there before. */
  since: Map<string, number>;
  /** Branches of the company's tree, "Company / Paris Office / Marketing"; a branch's parents are branches as well. */
  groups: Set<string>;
  posts: Post[];
  /** What a careful client would not have sent: unknown fields, wrong types, empty texts, repeated addresses. */
  complaints: string[];
}

export interface SigniticRequest {
  method: string;
  /** Path and query, as in "/users/j.doe%40example.com". */
  path: string;
  headers: Record<string, string>;
  body: string | null;
  /** Epoch milliseconds. */
  at: number;
}
