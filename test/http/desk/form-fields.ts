/** The fields of the form with this name in a page of the desk, as a browser without a script would send them untouched. */
export function formFields(html: string, name: string): Record<string, string> {
  const forms = html.match(/<form[^>]*>.*?<\/form>/gs) ?? [];
  const form = forms.find((one) => new RegExp(`name="actKey" value="[\\w-]+-${name}"`).test(one));
  if (form === undefined) throw new Error(`There is no form "${name}" in this page.`);
  const fields: Record<string, string> = {};
  for (const [tag] of form.matchAll(
    /<input\b[^>]*>|<textarea\b[^>]*>[^<]*<\/textarea>|<select\b[^>]*>.*?<\/select>/gs,
  )) {
    const field = fieldIn(tag);
    if (field !== null) fields[field.name] = field.value;
  }
  return fields;
}

function fieldIn(tag: string): { readonly name: string; readonly value: string } | null {
  const open = /^<[^>]*>/.exec(tag)?.[0] ?? '';
  const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(open)?.[1];
  const name = attribute('name');
  if (name === undefined) return null;
  const isTicked = / checked/.test(open);
  if (/ type="(radio|checkbox)"/.test(open) && !isTicked) return null;
  if (tag.startsWith('<textarea'))
    return { name, value: unescaped(tag.slice(open.length, -'</textarea>'.length)) };
  if (tag.startsWith('<select')) return { name, value: unescaped(chosenIn(tag)) };
  return { name, value: unescaped(attribute('value') ?? '') };
}

function chosenIn(select: string): string {
  const options = select.match(/<option[^>]*>/g) ?? [];
  const chosen = options.find((option) => / selected/.test(option)) ?? options[0] ?? '';
  return / value="([^"]*)"/.exec(chosen)?.[1] ?? '';
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
