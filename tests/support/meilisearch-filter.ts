/** The part of Meilisearch's filter language that the stand-in server speaks: =, IN, STARTS WITH, AND, OR, brackets. */

export type StoredDocument = Record<string, unknown> & { id: number };
export type Test = (document: StoredDocument) => boolean;

export class FilterError extends Error {}

const TOKEN = /\s*("(?:[^"\\]|\\.)*"|[(),[\]=]|[^\s()=,[\]"]+)/gy;

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const token = TOKEN.exec(text)?.[1];
    if (token === undefined) throw new FilterError(`Was expecting an operation, found \`${text}\`.`);
    tokens.push(token);
  }
  return tokens;
}

/** Values are compared without case, in compatibility decomposition, as the real server does. */
const normalise = (value: unknown): string => String(value).trim().normalize('NFKD').toLowerCase();
const valuesOf = (document: StoredDocument, field: string): unknown[] => [document[field]].flat()
  .filter((value) => value !== undefined && value !== null);

/** Reads a filter; throws FilterError on what it does not know, and on fields that are not filterable. */
export function readFilter(text: string, filterable: readonly string[]): Test {
  const tokens = tokensOf(text);
  let at = 0;
  const next = (): string => {
    const token = tokens[at];
    if (token === undefined) throw new FilterError('Unexpected end of the filter.');
    at += 1;
    return token;
  };
  const expect = (wanted: string): void => {
    const token = next();
    if (token !== wanted) throw new FilterError(`Expected ${wanted}, found ${token}.`);
  };
  const value = (): string => normalise(next().replace(/^"(.*)"$/s, '$1'));

  function comparison(): Test {
    const field = next();
    if (!filterable.includes(field)) throw new FilterError(`Attribute \`${field}\` is not filterable.`);
    const operator = next();
    if (operator === '=') {
      const wanted = value();
      return (document) => valuesOf(document, field).some((each) => normalise(each) === wanted);
    }
    if (operator === 'STARTS') {
      expect('WITH');
      const wanted = value();
      return (document) => valuesOf(document, field)
        .some((each) => typeof each === 'string' && normalise(each).startsWith(wanted));
    }
    if (operator !== 'IN') throw new FilterError(`Unknown operator ${operator}.`);
    expect('[');
    const wanted = new Set<string>();
    while (tokens[at] !== ']') {
      wanted.add(value());
      if (tokens[at] === ',') at += 1;
    }
    expect(']');
    return (document) => valuesOf(document, field).some((each) => wanted.has(normalise(each)));
  }

  function atom(): Test {
    if (tokens[at] !== '(') return comparison();
    at += 1;
    const inside = anyOf();
    expect(')');
    return inside;
  }

  function allOf(): Test {
    const tests = [atom()];
    while (tokens[at] === 'AND') {
      at += 1;
      tests.push(atom());
    }
    return (document) => tests.every((test) => test(document));
  }

  function anyOf(): Test {
    const tests = [allOf()];
    while (tokens[at] === 'OR') {
      at += 1;
      tests.push(allOf());
    }
    return (document) => tests.some((test) => test(document));
  }

  const test = anyOf();
  if (at < tokens.length) throw new FilterError(`Found unexpected ${String(tokens[at])}.`);
  return test;
}
