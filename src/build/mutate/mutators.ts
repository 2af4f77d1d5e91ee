/** A node of a program in, the changes that a good check must notice out: one kind of change a mutator, in one list. */
import { isNode, type Node, type Placed } from './syntax.js';

/** Puts `text` in the place of the half-open span. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Slice = (node: Node) => string;
type Mutator = (placed: Placed, slice: Slice) => readonly Edit[];

const instead = ({ start, end }: Node, text: string): Edit => ({ start, end, text });

const EQUALITY: ReadonlySet<unknown> = new Set(['===', '!==', '==', '!=']);
const isNot = (node: Node): boolean => node.type === 'UnaryExpression' && node.operator === '!';

/** An equality is negated by its operator, and what is negated already by its argument. */
const negateCondition: Mutator = ({ node: { test } }, slice) =>
  !isNode(test) || EQUALITY.has(test.operator) || isNot(test) ? [] : [instead(test, `!(${slice(test)})`)];

const dropNot: Mutator = ({ node }, slice) =>
  isNot(node) && isNode(node.argument) ? [instead(node, `(${slice(node.argument)})`)] : [];

const OPERATORS: Readonly<Record<string, string>> = {
  ...{ '&&': '||', '||': '&&' },
  ...{ '<': '<=', '<=': '<', '>': '>=', '>=': '>' },
  ...{ '===': '!==', '!==': '===', '==': '!=', '!=': '==' },
  ...{ '+': '-', '-': '+', '*': '/', '/': '*' },
};

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

/** Brackets around the new expression, as its operator may bind otherwise than the old one. */
const swapOperator: Mutator = ({ node }, slice) => {
  const { type, operator, left, right } = node;
  if ((type !== 'BinaryExpression' && type !== 'LogicalExpression') || !isNode(left) || !isNode(right))
    return [];
  const other = OPERATORS[String(operator)];
  if (other === undefined || (operator === '+' && [left, right].some(isText))) return [];
  const whole = slice(node);
  const at = whole.indexOf(String(operator), left.end - node.start);
  return [instead(node, `(${whole.slice(0, at)}${other}${whole.slice(at + String(operator).length)})`)];
};

const DROPPED: ReadonlySet<string> = new Set([
  ...['ExpressionStatement', 'ContinueStatement', 'ForStatement', 'ForOfStatement', 'WhileStatement'],
]);
const HOLDERS: ReadonlySet<unknown> = new Set(['BlockStatement', 'Program', 'SwitchCase']);

/** An `if` with an `else` stays, as its condition is negated anyhow. */
const dropStatement: Mutator = ({ node, parent }) => {
  const isDropped = DROPPED.has(node.type) || (node.type === 'IfStatement' && !node.alternate);
  return isDropped && HOLDERS.has(parent?.type) && !node.directive ? [instead(node, ';')] : [];
};

const ASKING: ReadonlySet<unknown> = new Set([
  'some',
  'every',
  'has',
  'includes',
  'test',
  'startsWith',
  'endsWith',
]);

const calledName = ({ type, callee }: Node): unknown =>
  type === 'CallExpression' && isNode(callee) && isNode(callee.property) ? callee.property.name : undefined;

const isTruth = (node: Node): boolean =>
  isNot(node) ||
  (node.type === 'LogicalExpression' && node.operator !== '??') ||
  (node.type === 'BinaryExpression' && /^[<>=!]/.test(String(node.operator))) ||
  ASKING.has(calledName(node));

const returnedBy = ({ type, argument, body }: Node): Node | null => {
  const value = type === 'ReturnStatement' ? argument : type === 'ArrowFunctionExpression' ? body : null;
  return isNode(value) && value.type !== 'BlockStatement' ? value : null;
};

/** A literal is changed as one, and each arm of a choice is something else than the other. */
const replaceReturned: Mutator = ({ node }) => {
  const value = returnedBy(node);
  if (!value || ['Literal', 'ConditionalExpression'].includes(value.type)) return [];
  if (isTruth(value)) return [instead(value, 'true'), instead(value, 'false')];
  if (value.type !== 'ArrayExpression') return [instead(value, 'undefined')];
  return (value.elements as readonly unknown[]).length > 0 ? [instead(value, '[]')] : [];
};

const isKey = ({ node, parent }: Placed): boolean => parent?.key === node && parent.computed !== true;

const changeLiteral: Mutator = (placed) => {
  const { type, value } = placed.node;
  if (type !== 'Literal' || isKey(placed)) return [];
  if (typeof value === 'boolean') return [instead(placed.node, String(!value))];
  if (typeof value !== 'number') return [];
  // in brackets, as a minus may stand before it
  return [value + 1, value - 1].map((other) => instead(placed.node, `(${other})`));
};

const removeElement: Mutator = ({ node }) => {
  if (node.type !== 'ArrayExpression') return [];
  const elements = (node.elements as readonly unknown[]).filter(isNode);
  return elements.map((element, i) => {
    const [before, after] = [elements[i - 1], elements[i + 1]];
    if (after) return { start: element.start, end: after.start, text: '' };
    return { start: before ? before.end : element.start, end: element.end, text: '' };
  });
};

const METHODS: Readonly<Record<string, string>> = {
  ...{ some: 'every', every: 'some', min: 'max', max: 'min', find: 'findLast', findLast: 'find' },
  ...{
    findIndex: 'findLastIndex',
    findLastIndex: 'findIndex',
    indexOf: 'lastIndexOf',
    lastIndexOf: 'indexOf',
  },
  ...{ startsWith: 'endsWith', endsWith: 'startsWith' },
};

const swapMethod: Mutator = ({ node }) => {
  const name = calledName(node);
  const other = typeof name === 'string' && Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
  const property = (node.callee as Node | undefined)?.property;
  return other !== undefined && isNode(property) ? [instead(property, other)] : [];
};

/** Order has no influence but on which of two equal changes is kept. */
export const MUTATORS: readonly Mutator[] = [
  ...[negateCondition, dropNot, swapOperator, dropStatement, replaceReturned, changeLiteral, removeElement],
  swapMethod,
];
