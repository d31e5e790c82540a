/*
 * Given names and, in Japan, family names: what tells "Ilse Marrow | 5 March" from "Machine Learning | 5 March" where no
 * word says "by". Each list is one string that is searched as it is: a set of all names would take longer to make than one page asks.
 * Written from the common names of each language of the last hundred years, case and accents left out. Names that are
 * places or everyday words in the first place ("Virginia", "April", "Will") are not here, since they would do harm.
 */
const LATIN =
  ' aaron adam adrian ahmed alan albert alberto alejandro aleksandra alessandra alessandro alex alexander alexandra alexandre alexis alfred ali alice alicia alina alison allison alvaro amanda amelia amy ana anders andre andrea andreas andres andrew andrzej andy angela angelika anita anja anke ann anna annabel anne annette annika anthony antoine anton antonia antonio arne arnold arthur ashley astrid axel barbara bart beate beatrice beatriz ben benjamin bernard bernd bernhard beth bettina bill birgit bjorn bob brad brandon brenda brian brigitte britta bruce bruno camille carl carla carlo carlos carmen carol carolina caroline carsten catherine cecilia celine charles charlie charlotte chloe chris christa christian christiane christina christine christoph christophe christopher claire clara claudia claudio claus colin corinna cornelia craig cristina cynthia dagmar damien dan daniel daniela daniele danny dario dave david deborah denis dennis derek diana didier diego dieter dietmar dirk dmitri dominik dominique don donald dorothea doug douglas duncan eduardo edward edwin eleanor elena elias elisa elisabeth elizabeth elke ella ellen emil emilia emily emma emmanuel enrico enrique eric erica erik erika ernst esther ethan eugene eva evan evelyn fabian fabio fatima federico felix ferdinand fernando fiona florian francesca francesco francis francisco francois frank franz franziska fred frederic frederik fredrik frida friedrich gabriel gabriela gabriele gary geoff georg george gerard gerd gerhard giorgio giovanni giulia giuseppe glenn gordon graham greg gregor gregory greta guido guillaume gunnar gunter gustav hanna hannah hannes hans harald harry heather heidi heike heiko heinrich heinz helen helena helmut henri henrik henry herbert hermann holger horst howard hubert hugo ian ibrahim ignacio igor ilse ingo ingrid iris isabel isabella isabelle ivan jack jacob jacques jake jakob james jamie jan jana jane janet janina jasmin jason javier jean jeff jeffrey jennifer jenny jens jeremy jerome jessica jim jimmy joachim joan joanna joao jochen joe joel joerg johan johann johanna johannes john jon jonas jonathan jordi jorg jorge jose josef joseph joshua juan juergen julia julian juliane julie julien jurgen justin jutta kai karen karin karl karla karsten katarzyna kate katharina katherine kathrin kathy katja katrin keith kelly ken kenneth kerstin kevin khaled kim kirsten klaus konrad konstantin kristian kristin kristina krzysztof kurt kyle lara lars laura lauren laurent lena leo leon leonard leonie lewis liam lilly linda lisa lorenz louis louise luca lucas lucia lucy ludwig luis luisa lukas luke lutz lydia lynn maarten madeleine magdalena maggie magnus manfred manuel manuela marc marcel marco marcos marcus marek margaret margarete maria marian marianne marie marina mario marion marit mark marko markus marlene marta martha martin martina mary massimo mateusz mathias matt matteo matthew matthias max maximilian maya megan melanie melissa michael michaela michel michele michelle miguel mikael mike milan miriam mohamed mohammad mohammed monica monika moritz nancy natalia natalie natasha nathan neil nicholas nick nico nicola nicolas nicole niels nikolai nils nina noah noel nora norman nuno olaf ole olga oliver olivia olivier oscar oskar otto owen pablo pamela paolo pascal patricia patrick paul paula pavel pedro peter petra philip philipp philippe pia pierre rachel rafael rainer ralf ralph ramon raphael raul ray raymond rebecca regina reinhard renate rene ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman ronald rosa rose ruben rudiger rudolf rufus russell ruth ryan sabine sabrina sam samantha samuel sandra sara sarah sascha scott sean sebastian sergei sergio sharon silke silvia simon simone sofia sonja sophia sophie stefan stefanie stefano steffen steph stephan stephane stephanie stephen steve steven stuart sue susan susanne sven svenja sylvia tanja tatjana teresa thea theo theodor theresa thomas thorsten tim timo timothy tina tobias todd tom tomas tomasz toni tony torsten udo ulrich ulrike ursula uta ute uwe valentin vanessa vera verena victor victoria viktor vincent vladimir volker walter wanda werner wilhelm willem william wolfgang yann yasmin yvonne zoe ';

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
