/*
 * Given names and, in Japan, family names: what tells "Ilse Marrow | 5 March" from "Machine Learning | 5 March" where no
 * word says "by". Each list is one string.
 * Given names, in Latin letters and Cyrillic, are packed, for they are a tenth of the reader: each begins with how many letters it shares
 * with the one before it. A new name can be put at the end as it is, with a zero. In other scripts bylines say what they are more often.
 * Written from the common names of each language of the last hundred years, case and accents left out. Names that are
 * places or everyday words in the first place ("Virginia", "April", "Will") are not here, since they would do harm.
 */
const NAMES =
  '0aaron1da3m2rian1gnes3ieszka1hmad3ed4t1idan1lain3n2bert2ec3jandr3ksandra3ssandr3x4ander7r4is2fonso3red2i3ce4ia3na3son2lan3ison2varo1manda2eli2ir3t2y1na3stasia2ders3re5as5s5w4zej3y2gel5ika2ita2ja2ke2n3a4bel3e4tte3ie4ka2thony3je3oine4n5i1rnaud3e3old2thur1shley2trid1udrey2relie1va1xel1yse0barbara3ry3t1eate4rice6x6z2n3edikt3jamin2rnard4d4hard2th3tina4y1ianca2ll2rgit1jorn1ob2gdan2ris1rad3ndon2enda2ian3dget3gitte3tta2uce3no2yan0caitlin2lvin2meron3ill2rl4a4o5s3men3ol5in3sten2therine1ecilia2lia4ne1harles5ie5otte2eryl2iara2loe2ris5ta6ian7n6oph9er7s1laire3ra3udi4s2emens2ive1olin2nnor2rinna3nelia2urtney1raig2istian6na1urtis1ynthia0dagmar2mien2n3iel6le3ny2phne2rio3ren2ve3id1ebbie3orah2lphine2nis3nis2rek1iana2dier2ego3ter4mar2rk1mitri1ominik6que2n3ald2ris3othea6y2ug4las1uncan1ylan0eberhard1ddie2gar2ith2mund2uard2ward3in1ileen1katerina1laine2eanor3na2ias3f3sa5beth4e3za5beth2ke2la3en3iot6t4s1mil4i4y2ma4nuel2re1nrico4que1ric4a4h3k4a3n2nest3st2win1stelle3her1than2ienne1ugen1va3n2elyn1wa0fabian4en4o2tima3ma1ederico2lix2rdinand3nand1ilip2nn2ona1lorian1rances7c5is7co5ois4k4z5iska2ed4eric7k4rik3ya2ida3ederike5rich3tz0gabriel7la2ry2vin1eoff5rey3rg2rald4rd3d3hard1ina2orgio3vanni2ulia3seppe1lenn1ordon1raham2eg4or6y3ta1uido3llaume2nnar3ter2stav0hana3na5h4es3s2rald3riet4y2san3san1eather2ctor2idi3ke4o3ner4rich4z2len3ga3mut2ndrik3ning3ri5k4y2rbert3mann1inrich1olger3ly2rst2ward1ubert2gh3o0ian1brahim1da1gnacio2or1lona2se1na2es2ga3e3o3rid1rene2ina3s1saac3bel6l1van0jack4ie3ob3queline6s2ke3ob2mes3ie2n3a3e4t3in2smin3on2vier1ean4ne2ff4rey2nnifer4y3s2remy3ome3ry2sper3se4ica1ill2m3my1oachim3n4n3o3quin2chen2e3l3rg2han5n6es3n4ny2n3as4than2rdi3g4e2se4f5ine4ph6ine3h4ua2yce1uan2dith3y2ergen2lia5n4e5n5tte4us2rgen2stin2tta0kai2mal2ren3im4n3l4a3oline3sten2tarzyna3e3harina4erine4leen4rin5yn4y3ie3ja3rin1eith2lly2n3neth2rstin2vin1haled1im2rsten1lara3us1onrad3stantin1risten5ian6n2zysztof1urt1yle0lara3issa3ry3s2szlo2ura4en6ce6t4ie2wrence1eah2ila2na2o3n4ard4ie2wis2yla1iam2lly2nda2sa1loyd1oic2rena5z2thar2uis1uca4s3ia4e3y2dwig2is4a4e2kas3e2tz1ydia2nn0maarten2deleine3s2gdalena3gie3nus2ike2ja2lte2nfred3uel2rc4el6lo4o5s4us3ek3garet6ita4ot3ia5m5n6ne4bel4e4lyn4na4o5n4sa4t3k4o4us3lene3ta4ha4in3y4am2ssimo2teusz3hias5eu3ilda3t4eo4hew5ias2urice2x3ime5ilian2ya1egan2hmet2ike2lanie3issa1ia2chael5l4el6le2guel2kael3e2la4n2riam2tchell1ohamed5mad6ed2lly2na3ica4ka4que2ritz1ustafa0nadia4ne3ja2ncy2omi2tali4sha3halie5n6iel1eha2il2lson1icholas3k3o4l5as2els2gel2klas3olai2ls2na1oah2el2ra3man1uno0olaf2e2ga2iver4ia5er1mar1scar2kar1tto1wen0pablo2mela2olo2scal2tricia6k5k2ul4a4in4o2vel1edro2ter3ra1hil4ip6p1ia2erre2otr1riya0rachael4el2fael2hul2iner2lf3ph2mon2ndy2phael2quel2ul2vi2y3mond1ebecca2gina2iner4hard2nat3e2za1icardo3cardo3hard3k2ta1ob3ert3in2drigo2ger2land3f2man2nald2sa4lie3e4mary3s2y1uben2diger3olf2fus2pert2ssell2th1yan0sabin3rina2lly3ma3vatore2m3antha3ir3uel2ndr2ra4h2scha3kia1cott1ean2bastian2lin2rgei4io1hannon3ron3un3wn2eila2irley1igne3rid2lke3vana4i2mon1ofia4e2nja2phi2ren1tanley2efan6i4fen3lla3ph5an7ie5en3ve5n3wart2uart1ue2san2zanne1ven4ja1ylvi0tamara2nia3ja3ya2ra2tiana3jana1ed2resa3ry1hea3o4dor3res2ierry2omas3rsten1iffany2m3o4thy2na1obias2dd2m3as5z2ni3y2rsten1racy3vis2evor1yler0udo1lrich4ke1rsula1ta2e1we0valentin4ri2nessa1era3ena3onica6ka1icki3tor6ia2jay2ktor2ncent2vian1ladimir1olker0walter2nda1endy2rner1iebke2lhelm3lem4iam1olfgang0xavier0yann2smin1usuf1ves3tte2onne0zeynep1oe2ltan0александр5ей1настасия2дрей4ій2на2тон0богдан2рис0вадим2лентина2силий5ь1ера1иктор6ия2талий1ладимир1олодимир0галина2нна1еорги6й0дарья1енис1митрий0евгений1катерина1лена0иван1горь1лья1рина0катерина1ирилл1онстантин0лариса1идия1юдмила0максим2рина4я3ія1икола2хаил4йло0надежда2талья5ія1икита3олай0оксана1лег3ксандр3на2ьга0павел3ло1етр0роман0светлана1ергей4ій1офия1тепан0тарас2тьяна0юлия1рий2ій0яна1рослав0ірина';

/** "adriana", "roberto": names that differ from one of the list by a vowel behind it are not listed. */
const ANOTHER_VOWEL = /^.{5,}[aeio]$/;

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
  if (isListed(plain) || (ANOTHER_VOWEL.test(plain) && isListed(plain.slice(0, -1)))) return true;
  return isListed(word.toLowerCase());
}

let unpacked: ReadonlySet<string> | undefined;

function unpack(): ReadonlySet<string> {
  let name = '';
  return new Set(NAMES.split(/(?=\d)/).map((part) => (name = name.slice(0, Number(part[0])) + part.slice(1))));
}

function isListed(plain: string): boolean {
  unpacked ??= unpack();
  return unpacked.has(plain);
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
