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

/** What a person asked to have changed, by the name that a full record gives the field. */
export interface ChangeRequest {
  field: string;
  old_value: string | null;
  new_value: string;
  status: 'pending';
}

/** What a person's signature is made of; a person without a word of it has the usual one. */
export type Template =
  /** No template is assigned: the call is refused. */
  | 'none'
  /** The template renders to nothing: the call succeeds, with an empty text. */
  | 'empty'
  /** One picture and nothing else. */
  | 'image'
  /** All that a page which shows it must not let through. */
  | 'hostile'
  | { html: string };

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
  /** By lower-cased e-mail address; people who asked for nothing are absent. */
  changeRequests: Map<string, ChangeRequest[]>;
  /** Other signatures than the usual one, by lower-cased e-mail address. */
  templates: Map<string, Template>;
  /** Active people beyond this number, the latest first, have no licence; null: there is one for everybody. */
  licences: number | null;
  /** People without a licence as they were when their signature was last updated, by lower-cased e-mail address. */
  outdated: Map<string, SigniticUser>;
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
