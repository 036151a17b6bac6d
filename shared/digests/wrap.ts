/** Columns of a plain-text mail. Only a link may be longer, alone on its line. */
const columns = 72;

/** The text in lines of at most `columns` characters, each after `indent`. */
export function wrap(text: string, indent = ''): readonly string[] {
  const room = columns - indent.length;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => pieces(each, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, indent + line];
}

/** Scripts without spaces make words longer than a line. */
function pieces(word: string, room: number): readonly string[] {
  return word.length <= room
    ? [word]
    : (word.match(new RegExp(`.{1,${Math.floor(room / 2)}}`, 'gsu')) ?? []);
}
