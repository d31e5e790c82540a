/*
 * Given names and, in Japan, family names: what tells "Ilse Marrow | 5 March" from "Machine Learning | 5 March" where no
 * word says "by". Each list is one string that is searched as it is: a set of all names would take longer to make than one page asks.
 * Written from the common names of each language of the last hundred years, case and accents left out. Names that are
 * places or everyday words in the first place ("Virginia", "April", "Will") are not here, since they would do harm.
 */
const LATIN =
  ' aaron ada adam adrian agnieszka ahmad ahmed alan albert alejandra alejandro aleksandra alessandra alessandro alex alexander alexandra alexandre alexis alfonso alfred ali alice alicia alina alison allison alvaro amanda amelia amir amy ana anastasia anders andre andreas andres andrew andrzej andy angela angelika anita anja anke ann anna annabel anne annette annika anthony antje antoine anton antonia antonio arne arnold arthur ashley astrid audrey aurelie axel ayse barbara bart beate beatrice beatrix beatriz ben benedikt benjamin bernard bernd bernhard beth bettina bianca bill birgit bjorn bob bogdan brad brandon brenda brian brigitte britta bruce bruno bryan camille carl carla carlo carlos carmen carol carolina caroline carsten catherine cecilia celine charles charlie charlotte chiara chloe chris christa christian christina christine christoph christopher christos claire clara claudia claudio claus clemens colin corinna cornelia craig cristian cristina cynthia dagmar damien dan daniel danny dario darren dave david deborah delphine denis dennis derek diana didier diego dieter dietmar dirk dmitri dominik dominique don donald doris dorothea dorothy doug douglas duncan edith eduardo edward edwin ekaterina elaine eleanor elena elias elif elisa elisabeth elise eliza elizabeth elke ella ellen emil emilia emily emma emmanuel emre enrico enrique eric erica erik erika ernst estelle esther ethan eugene eva evan evelyn ewa fabian fabio fatima fatma federico felix ferdinand fernanda fernando filip finn fiona florian francesca francesco francis francisco francois frank franz franziska fred frederic frederik fredrik freya frida friedrich gabriel gary geoff georg gerard gerd gerhard gina giorgio giovanni giulia giuseppe glenn gordon graham greg gregor gregory greta guido guillaume gunnar gunter gustav hana hanna hannah hannes hans harald harry heather heidi heike heiko heinrich heinz helen helga helmut hendrik henri henrik henry herbert hermann holger horst howard hubert hugo ian ibrahim ida ignacio igor ilona ilse ina ines inga inge ingo ingrid irene irina iris isabel isabella isabelle ivan jack jacob jacqueline jacques jake jakob james jamie jan jana jane janet janina jasmin jason javier jean jeanne jeff jeffrey jennifer jenny jens jeremy jerome jessica jill jim jimmy joachim joan joanna joao joaquin jochen joe joel joerg johan johann johannes john jon jonas jonathan jordi jorg jorge jose josef joseph joshua joyce juan judith juergen julia julian julie julien julius jurgen justin jutta kai kamal karen karim karin karl karla karsten katarzyna kate katharina katherine kathleen kathrin kathy katie katja katrin keith kelly ken kenneth kerstin kevin khaled kim kirsten klara klaus konrad konstantin kristen kristian kristin krzysztof kurt kyle lara larissa lars laszlo laura lauren laurence laurent leila lena leo leon leonard leonie lewis leyla liam lilly linda lisa lorena lorenz louis luca lucas lucia lucy ludwig luis luisa luise lukas luke lutz lydia lynn maarten madeleine mads magdalena maggie magnus maja manfred manuel marc marcel marcello marco marcos marcus marek margaret margarita margot maria mariam marian marianne maribel marie marilyn marina mario marion marisa marit mark marko markus marlene marta martha martin mary maryam massimo mateusz mathias matt matteo matthew matthias maurice max maxime maximilian maya megan mehmet melanie melissa michael michal michel michelle miguel mikael mike mila milan miriam mohamed mohammad mohammed mona monica monika monique moritz mustafa nadia nadine nancy naomi natalia natalie natasha nathalie nathan nathaniel neha neil nelson nicholas nick nico nicola nicolas nicole niels niklas nikolai nils nina noah noel nora norman nuno olaf ole olga oliver olivia olivier omar oscar oskar otto owen pablo pamela paolo pascal patricia patrick paul paula paulina pauline paulo pavel pedro peter petra philip philipp pia pierre piotr priya rachel rafael rainer ralf ralph ramon raphael raquel raul ravi ray raymond rebecca regina reinhard renate rene reza ricardo riccardo richard rick rita rob robert robin rodrigo roger roland rolf roman ronald rosa rosalie rose rosemary ruben rudiger rudolf rufus russell ruth ryan sabina sabine sabrina salma salvatore sam samantha samuel sandra sara sarah sascha saskia scott sean sebastian selin sergei sergio shannon sharon sheila shirley sigrid silke silvana silvia simon sofia sofie sonja sophia sophie stefan stefanie steffen stella steph stephan stephanie stephen steve steven stuart sue susan susanne suzanne sven svenja sylvia sylvie tamara tania tanja tanya tara tatiana tatjana teresa thea theo theodor theresa thierry thomas thorsten tiffany tim timo timothy tina tobias todd tom tomas tomasz toni tony torsten tracy udo ulrich ulrike ursula uta ute uwe valentin valeria valerie vanessa vera verena veronica veronika victor victoria viktor vincent vivian vladimir volker walter wanda wendy werner wilhelm willem william wolfgang xavier yann yasmin yusuf yves yvette yvonne zeynep zoe ';

/** "adriana", "roberto": names that differ from one of the list by a vowel behind it are not listed. */
const ANOTHER_VOWEL = /^.{5,}[aeio]$/;

/** Cyrillic. In other scripts bylines say what they are more often than not. */
const OTHERS =
  ' александр алексей анастасия андрей анна антон борис вадим валентина василий вера виктор виктория виталий владимир галина георгий дарья денис дмитрий евгений екатерина елена иван игорь илья ирина кирилл константин лариса лидия людмила максим марина мария михаил надежда наталья николай никита оксана олег ольга павел петр роман светлана сергей софия степан татьяна юлия юрий яна ярослав андрій богдан василь володимир ганна ірина катерина марія микола михайло наталія олександр олена павло сергій тарас юрій георги ';

/** Family names of Japan. Those of China and Korea are one character each, with which as many rubrics begin: they tell nothing. */
const JAPANESE =
  ' 佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 清水 山崎 池田 橋本 山下 石川 中島 前田 藤田 小川 岡田 後藤 長谷川 村上 近藤 石井 坂本 遠藤 青木 藤井 西村 福田 太田 三浦 岡本 松田 中川 中野 原田 小野 竹内 金子 和田 中山 石田 上田 森田 ';

/** Family names of Vietnam stand first, and few families share most of them. */
const VIETNAMESE = ' nguyen tran pham hoang huynh phan dang bui ngo duong ';

/** Is this the name of a person, as far as its given name (or the family name that stands first) tells? */
export function isKnownName(name: string): boolean {
  const text = name.trim();
  const first = text.charAt(0);
  if (/[\u3040-\u30FF\u3400-\u9FFF]/.test(first)) return isJapanese(text.replace(/[\s・·]/g, ''));
  // "Jean-Luc", "J. Peter": the first word that is more than an initial.
  const word = text.split(/[\s-]+/).find((part) => part.length > 2 || /[^\0-\u02FF]/.test(part)) ?? '';
  if (!/\s/.test(text)) return false;
  const plain = word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036F.]/g, '')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae');
  if (plain.length < 2 || plain.includes(' ')) return false;
  // Folding parts "й" and "ё" as well, and hamza from its letter: both forms are looked for.
  if (VIETNAMESE.includes(` ${plain.replaceAll('đ', 'd')} `) && text.split(' ').length > 2) return true;
  if (ANOTHER_VOWEL.test(plain) && LATIN.includes(` ${plain.slice(0, -1)} `)) return true;
  return LATIN.includes(` ${plain} `) || OTHERS.includes(` ${plain} `) || OTHERS.includes(` ${word.toLowerCase()} `);
}

/** What follows a family name in the name of a place or a company. */
const NO_GIVEN_NAME = /^(?:[都道府県市町区村駅]|大学|工業|技研|建設|商事|製作)/;

/** A family name and two or three more characters, which may be kana: 山田花子, 高橋ゆう. */
function isJapanese(text: string): boolean {
  if (text.length > 6 || !/^[\u3040-\u30FF\u3400-\u9FFF々]+$/.test(text)) return false;
  return [3, 2].some((size) => {
    const given = text.slice(size);
    return given.length > 1 && JAPANESE.includes(` ${text.slice(0, size)} `) && !NO_GIVEN_NAME.test(given);
  });
}
