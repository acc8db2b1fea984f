/**
 * Renders a page in steps, for the server: the parts of which it may have hundreds are set aside while its frame is
 * rendered, and each is then a step of its own. The text is the same as that of one rendering. Only the server loads this.
 */
import { type ComponentType, options, type VNode } from 'preact';
import { jsxTemplate } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import { type PageState, PageStateProvider, usePageState } from './page-state.ts';
import { HelpMomentCard } from './parts/help/help-moment.tsx';
import { PlaceRow } from './parts/place-row.tsx';

const PARTS: ReadonlySet<unknown> = new Set([PlaceRow, HelpMomentCard]);

/** No text of a page can hold this: in text a `<` is written as an entity. */
const MARK = '<!--part-->';

interface Part {
  readonly state: PageState;
  readonly Type: ComponentType<object>;
  readonly props: object;
}

/** While a frame is rendered, which is done in one go: what was set aside of it, in reading order. */
let setAside: Part[] | null = null;

const before = options.vnode;
options.vnode = (vnode) => {
  if (setAside !== null && PARTS.has(vnode.type)) standIn(vnode);
  before?.(vnode);
};

function standIn(vnode: VNode): void {
  const { type: Type, props } = vnode;
  if (typeof Type === 'string') return;
  vnode.type = () => {
    setAside?.push({ state: usePageState(), Type, props });
    return jsxTemplate([MARK]);
  };
}

export function* renderInSteps(page: VNode): Generator<void, string> {
  const parts: Part[] = [];
  setAside = parts;
  let frame: string;
  try {
    frame = renderToString(page);
  } finally {
    setAside = null;
  }
  yield;
  const [first = '', ...rest] = frame.split(MARK);
  let text = first;
  for (const [index, { state, Type, props }] of parts.entries()) {
    text += renderToString(
      <PageStateProvider value={state}>
        <Type {...props} />
      </PageStateProvider>,
    );
    text += rest[index] ?? '';
    yield;
  }
  return text;
}
