/** A feed in X's structure that uses its elements again: each step takes ten posts out at the top and puts ten in below. */
export function feedPage() {
  return `<!DOCTYPE html><title>feed</title><style>article { height: 120px; display: block }</style><main><section></section></main>
<script>
  let last = 1900000000000000000n;
  function post() {
    last += 4194304n;
    const article = document.createElement('article');
    article.dataset.testid = 'tweet';
    article.innerHTML = '<div data-testid="User-Name"><a href="/person' + (last % 97n) + '"><span>Person</span></a><a href="/person' + (last % 97n) + '"><span>@person' + (last % 97n) + '</span></a><a href="/person' + (last % 97n) + '/status/' + last + '"><time datetime="2026-03-01T10:00:00.000Z">1h</time></a></div><div data-testid="tweetText">Words of post ' + last + '</div><div role="group"><button data-testid="reply">1</button><button data-testid="like">2</button></div>';
    const cell = document.createElement('div');
    cell.dataset.testid = 'cellInnerDiv';
    cell.append(article);
    return cell;
  }
  const list = document.querySelector('section');
  for (let at = 0; at < 30; at += 1) list.append(post());
  window.step = () => {
    for (let at = 0; at < 10; at += 1) list.firstElementChild.remove();
    for (let at = 0; at < 10; at += 1) list.append(post());
    scrollTo(0, (scrollY + 400) % 2400);
  };
</script>`;
}
