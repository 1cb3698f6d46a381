/** What tests use of @citation-js, which has no types. */
declare module '@citation-js/core' {
  /** Reads references in any format that a plugin adds. */
  export class Cite {
    constructor(text: string);
    readonly data: readonly {
      readonly id: string;
      readonly title?: string;
      readonly note?: string;
      readonly URL?: string;
      readonly author?: readonly {
        readonly family?: string;
        readonly given?: string;
        readonly literal?: string;
      }[];
    }[];
  }
}
