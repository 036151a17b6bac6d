import { aCompanyFile } from './a-company.ts';

/** A board for ideas that signs as many do and sends what many send; the definition starts in line 61 of the file. */
const source = `  ideas:
    name: Idea board
    type: custom
    definition:
      kind: forum
      auth:
        scheme: hmac
        header: x-board-signature
        algorithm: sha256
        encoding: hex
        prefix: v1=
        separator: ','
        key: text
        signed: ['field:t', '=.', body]
        timestamp: { from: 'field:t', unit: seconds, toleranceSeconds: 300 }
      event: $.type
      ignore:
        - { at: $.data.author.role, in: [staff], because: staff wrote it }
      readings:
        - events: [post.created, post.edited]
          map:
            externalId: $.data.id
            title: $.data.title
            text: { at: $.data.html, as: html }
            answers: { each: $.data.fields, question: '@.label', answer: '@.value' }
            rating: { value: $.data.stars, min: 1, max: 5 }
            author: { name: $.data.author.name, email: $.data.author.email }
            saidAt: { at: $.data.created, as: seconds }
            revisedAt: { at: $.data.edited, as: seconds }
        - events: [post.deleted]
          deleted: true
          map: { externalId: $.data.id }
`;

/** A valid company file with a source of the type custom, some pieces replaced, each of which must occur exactly once. */
export const aFileWithCustomSource = (changes: Readonly<Record<string, string>> = {}): string => {
  const github = '  github: { name: GitHub, type: github, public: true }\n';
  return Object.entries(changes).reduce(
    (text, [from, to]) => {
      const parts = text.split(from);
      if (parts.length !== 2)
        throw new Error(`"${from}" occurs ${parts.length - 1} times, not once`);
      return parts.join(to);
    },
    aCompanyFile({ [github]: github + source }),
  );
};
