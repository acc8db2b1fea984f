/** What the Enter key presses: a browser takes the first button of a form, which else would be one that saves nothing. */
export function DefaultButton() {
  return <button class="bl-default-button" type="submit" tabIndex={-1} aria-hidden="true" />;
}
