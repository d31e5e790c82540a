/** Folders under which sites keep pages about their authors. */
const FOLDERS: ReadonlySet<string> = new Set(
  'author authors autor autoren autorin autores autora auteur auteurs autore autori user users profile profiles profil people person persons personen contributor contributors by staff staffmember staffmembers staff-member staff-members reporter reporters toireporter journalist journalists redaktion redakteur redakteure redactie writer writers columnist columnists member members mitarbeiter newsteam team expert experts blogger bloggers verfasser forfatter forfattere kirjoittaja kirjoittajat skribent skribenter yazar yazarlar penulis avtor avtory avtori redactor redactores redacteur redacteuren columnista columnistas opinionista opinionistas periodista periodistas giornalista giornalisti journalistes colaborador colaboradores dziennikarz redaktor redaktori szerzo'.split(
    ' ',
  ),
);
const IN_SEARCH = /[?&](?:author|user|profile)=/;

/** True where an address looks like the page of an author: `/author/jane-doe`, `/@jane`, `?author=7`. */
export function isAuthorPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search } = new URL(address);
  const parts = pathname.toLowerCase().split('/');
  return (
    parts.some((part, at) => FOLDERS.has(part) && Boolean(parts[at + 1])) ||
    parts.some((part) => part.startsWith('author-')) ||
    /\/@[^/]+\/?$/.test(pathname) ||
    (search !== '' && IN_SEARCH.test(search.toLowerCase()))
  );
}
