import { useDesk } from '../desk-state.ts';

/** What is wrong with the form as a whole; what belongs to a field stands beside it too. */
export function Problems() {
  const { page, text } = useDesk();
  if (page.problems.length === 0) return null;
  return (
    <div class="bl-problems" role="alert">
      <p class="nl-paragraph">
        <strong>{text.frame.problems(page.problems.length)}</strong>
      </p>
      <ul>
        {page.problems.map(({ field, sentence }) => (
          <li key={`${field} ${sentence}`}>
            {field === null ? sentence : <a href={`#${field}`}>{sentence}</a>}
          </li>
        ))}
      </ul>
    </div>
  );
}
