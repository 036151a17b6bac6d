/** What has been learned: which features of a text speak for whom, and how far that can be trusted. */

/** What is read of a feedback: the title counts apart from the rest. */
export type Text = { readonly title?: string; readonly body: string };

/** A text and where it belongs: a department's id, `spam`, or `triage` for what belongs to no department. */
export type Example = { readonly text: Text; readonly label: string };

export type Model = { readonly labels: readonly string[] };
