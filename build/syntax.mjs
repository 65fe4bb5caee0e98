// Looks things up in a script's syntax tree, for the checks of what is pushed.

/** The nodes of each tree that was walked through: over a hundred thousand in Code.js, looked through for one thing after another. */
const NODES = new WeakMap();

/** Calls `visit` for every node of the tree, from the top. A tree is not changed between two walks. */
export function walk(tree, visit) {
  let nodes = NODES.get(tree);
  if (!nodes) {
    nodes = [];
    collect(tree, nodes);
    NODES.set(tree, nodes);
  }
  for (const node of nodes) visit(node);
}

function collect(node, into) {
  if (typeof node.type === 'string') into.push(node);
  for (const key in node) {
    const value = node[key];
    if (value === null || typeof value !== 'object') continue;
    if (Array.isArray(value)) {
      for (const item of value) if (item !== null) collect(item, into);
    } else collect(value, into);
  }
}

/** The name of a member that is not computed: "getUi" in `SpreadsheetApp.getUi`. */
function memberName(node) {
  if (node.type !== 'MemberExpression') return null;
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  return node.property.type === 'Literal' ? String(node.property.value) : null;
}

/** Every use of a member of one of these globals, as "SpreadsheetApp.getUi", each once. */
export function membersOf(tree, globals) {
  const found = new Set();
  walk(tree, (node) => {
    const name = memberName(node);
    if (name !== null && node.object.type === 'Identifier' && globals.includes(node.object.name)) {
      found.add(`${node.object.name}.${name}`);
    }
  });
  return found;
}

/** Every member name that is used on anything, such as "addItem". */
export function memberNames(tree) {
  const found = new Set();
  walk(tree, (node) => {
    const name = memberName(node);
    if (name !== null) found.add(name);
  });
  return found;
}

/** How often a member of that name is used on anything. */
export function countMembers(tree, wanted) {
  let uses = 0;
  walk(tree, (node) => {
    if (memberName(node) === wanted) uses++;
  });
  return uses;
}

/** The texts given as first argument to a method of that name; null for one that cannot be told without running it. */
export function firstArguments(tree, method) {
  const texts = new Map();
  walk(tree, (node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier') return;
    if (node.init?.type === 'Literal' && typeof node.init.value === 'string') texts.set(node.id.name, node.init.value);
  });
  const found = [];
  walk(tree, (node) => {
    if (node.type !== 'CallExpression' || memberName(node.callee) !== method) return;
    const [first] = node.arguments;
    if (first?.type === 'Literal') found.push(String(first.value));
    else found.push(first?.type === 'Identifier' ? (texts.get(first.name) ?? null) : null);
  });
  return found;
}

/** Every string and regular expression as it is spelled. */
export function texts(tree) {
  const found = [];
  walk(tree, (node) => {
    if (node.type === 'Literal' && (typeof node.value === 'string' || node.regex)) found.push(node.raw);
  });
  return found;
}

/** The keys of each object literal. */
export function objectKeys(tree) {
  const found = [];
  walk(tree, (node) => {
    if (node.type !== 'ObjectExpression') return;
    found.push(node.properties.map(({ key }) => (key?.type === 'Identifier' ? key.name : String(key?.value))));
  });
  return found;
}
