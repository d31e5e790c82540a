import { numberText } from '../../components/number-text.ts';

/** Names with how often each occurs: a table whose bars show the same. Nothing where there is nothing. */
export function ShareList({
  title,
  rows,
}: {
  title: string;
  rows: readonly { key: string; words: string; href?: string; count: number; note?: string }[];
}) {
  if (rows.length === 0) return null;
  const most = Math.max(...rows.map(({ count }) => Math.abs(count)), 1);
  return (
    <section class="card">
      <h2>{title}</h2>
      <table class="shares">
        <tbody>
          {rows.map(({ key, words, href, count, note }) => (
            <tr key={key}>
              <th scope="row" dir="auto">
                {href ? <a href={href}>{words}</a> : words}
              </th>
              <td class="bar">
                {count !== 0 && <i aria-hidden="true" style={{ inlineSize: `${(Math.abs(count) / most) * 100}%` }} />}
              </td>
              <td class="count">{note ?? numberText(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
