/** Takes addresses and buttons out of markup of our own making; words in it, also inside attributes, stay untouched. */

/** A whole tag with its attributes, so that nothing inside an attribute is taken for one. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /\s([^\s=>"'/]+)(?:=(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;
/** Elements that do something. */
const LEFT_OUT = new Set(['form', 'button', 'script', 'read-aloud', 'share-page', 'print-page']);

/** Links keep their words and lose their address; forms, buttons and scripts go with all that is in them. */
export function unlinked(html: string): string {
  let result = '';
  let from = 0;
  let depth = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    const isLeftOut = LEFT_OUT.has(name.toLowerCase());
    if (depth === 0) result += html.slice(from, match.index);
    if (isLeftOut) depth = Math.max(0, depth + (slash === '/' ? -1 : 1));
    else if (depth === 0) result += name.toLowerCase() === 'a' && slash === '' ? `<a${withoutAddress(attributes)}>` : tag;
    from = match.index + tag.length;
  }
  return depth === 0 ? result + html.slice(from) : result;
}

const withoutAddress = (attributes: string): string => attributes.replace(ATTRIBUTE, (each, name: string) => (
  /^(href|target|ping|download)$/i.test(name) ? '' : each
));
