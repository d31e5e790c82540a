/**
 * Month names as dates hold them, twelve a language, forms of one month joined with `/`; accents left out. The browser knows them too
 * (`Intl`), but asking it for thirty languages takes longer than reading the page.
 */
const NAMES: readonly string[] = [
  'january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec',
  'januar/janner/jaenner februar/feber marz/maerz/mrz april mai juni juli august september oktober/okt november dezember/dez',
  'janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre octobre novembre decembre',
  'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago/agos septiembre/setiembre/set octubre noviembre diciembre/dic',
  'gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre dicembre',
  'janeiro fevereiro marco abril maio/mai junho/jun julho/jul agosto setembro outubro/out novembro dezembro',
  'januari februari maart/mrt april mei juni juli augustus/aug september oktober november december',
  'stycznia/styczen/sty lutego/luty/lut marca/marzec kwietnia/kwiecien/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip sierpnia/sierpien/sie wrzesnia/wrzesien/wrz pazdziernika/pazdziernik/paz listopada/listopad/lis grudnia/grudzien/gru',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december/des/desember',
  'tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesakuuta/kesakuu heinakuuta/heinakuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu',
  'ledna/leden unora/unor brezna/brezen dubna/duben kvetna/kveten cervna/cerven cervence/cervenec srpna/srpen zari rijna/rijen listopadu prosince/prosinec',
  'januar februar marcius/marc aprilis majus/maj junius julius augusztus szeptember/szept oktober november december',
  'ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie',
  'ocak/oca subat/sub mart nisan/nis mayis haziran/haz temmuz/tem agustos/agu eylul/eyl ekim/eki kasim/kas aralik/ara',
  'января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/маи июня/июнь/июн июля/июль/июл августа/август/авг сентября/сентябрь/сен/сент октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек',
  'січня/сiчня/сичня лютого березня квiтня/квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ιανουαριου/ιαν φεβρουαριου/φεβ μαρτιου/μαρ απριλιου/απρ μαιου/μαι ιουνιου/ιουν ιουλιου/ιουλ αυγουστου/αυγ σεπτεμβριου/σεπ/σεπτ οκτωβριου/οκτ νοεμβριου/νοε δεκεμβριου/δεκ',
  'gener febrer marc abril maig juny juliol agost setembre octubre novembre desembre',
  'sijecnja veljace ozujka travnja svibnja lipnja srpnja kolovoza rujna - studenoga/studenog prosinca',
  'januara februara marta aprila maja juna jula avgusta/avgust septembra oktobra novembra decembra',
  'януари февруари март април май юни юли август септември октомври ноември декември',
  'januari februari maret april mei juni juli agustus/agt september oktober november desember',
  'يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر',
  'sausio vasario kovo balandzio geguzes birzelio liepos rugpjucio rugsejo spalio lapkricio gruodzio',
  'janvaris februaris marts aprilis maijs junijs julijs augusts septembris oktobris novembris decembris',
  'jaanuar veebruar marts aprill mai juuni juuli august september oktoober november detsember',
  'januara februara marca aprila maja juna jula augusta septembra oktobra novembra decembra',
  'januar februar marec april maj junij julij avgust september oktober november december',
  'urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren',
  'كانون شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب/اب أيلول/ايلول تشرين - -',
  'มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค',
  'जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर/नवम्बर दिसंबर/दिसम्बर',
  'জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
];

/** Case, accents and the dot of a short form do not count. */
function plain(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z]+\.?$/.test(lower)) return lower.endsWith('.') ? lower.slice(0, -1) : lower;
  return (
    lower
      .normalize('NFKD')
      .replace(/[\u0300-\u036F\u0591-\u05C7\u064B-\u065F.]+/g, '')
      // Hebrew writes "in March" as one word.
      .replace(/^ב(?=[\u05D0-\u05EA]{3})/, '')
  );
}

/** The number of a month by its name or usual short form, 1 to 12. The first language that has a word owns it. */
export function monthNumber(word: string): number | undefined {
  const wanted = plain(word);
  if (wanted.length < 3) return undefined;
  for (const language of NAMES) {
    // Most words are in no language's list: asking the whole list first makes no table of all forms.
    if (!language.includes(wanted)) continue;
    const month = language.split(' ').findIndex((forms) => forms.split('/').includes(wanted));
    if (month >= 0) return month + 1;
  }
  return undefined;
}
