// French sets a space before some marks and inside its quotation marks, at which no line may end.

/** The same words with those spaces kept: in the panel, the sheet, mails and Google's own dialogs. */
export function withMarks<Tree>(tree: Tree): Tree {
  const kept = JSON.stringify(tree)
    .replace(/ (?=[:;!?»%])/g, '\u00a0')
    .replace(/« /g, '«\u00a0');
  return JSON.parse(kept) as Tree;
}
