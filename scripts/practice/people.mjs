/** Invented people and what they write, for the practice feed. Nobody in here exists. */

export const PEOPLE = {
  ilse: {
    name: 'Ilse Marquand',
    handle: 'ilse_marquand',
    slug: 'ilse-marquand-practice',
    headline: 'Learning designer, asks one question too many',
    bio: 'I design workshops that people remember.\nCurrently: what makes practice stick?',
    location: 'Ghent',
    site: 'https://slow-notes.example/',
    id: '1487302211004432385',
  },
  tobiah: {
    name: 'Tobiah Renn',
    handle: 'tobiahrenn',
    slug: 'tobiah-renn-practice',
    headline: 'Head of training at a small railway',
    bio: 'Training drivers, dispatchers and myself.',
    location: 'Graz',
    id: '1390114477120045057',
  },
  priya: {
    name: 'Priya Nandakar',
    handle: 'priya_teaches',
    slug: 'priya-nandakar-practice',
    headline: 'Maths teacher and coach for new teachers',
    bio: 'Wrong answers are the interesting ones.',
    location: 'Leicester',
    id: '1201556600910024705',
  },
  kofi: {
    name: 'Kofi Aboagye-Lund',
    handle: 'kofi_lund',
    slug: 'kofi-aboagye-lund-practice',
    headline: 'Facilitates communities of practice',
    bio: 'A good community is a place where asking is normal.',
    location: 'Accra and Aarhus',
    id: '1100345500120014849',
  },
  haruka: {
    name: '水里 遥 🌱',
    handle: 'haruka_minasoto',
    slug: 'haruka-minasoto-practice',
    headline: 'Instructional design for hospitals',
    bio: '学ぶ人を支える仕事をしています。',
    location: 'Sendai',
    id: '1313001200450019329',
  },
  amal: {
    name: 'أمل الزهراوي',
    handle: 'amal_zahr',
    slug: 'amal-zahrawi-practice',
    headline: 'Writes about adult education',
    bio: 'أكتب عن التعلّم في العمل.',
    location: 'Tunis',
    id: '1550021100330012161',
  },
};

const HOUR = 3_600_000;
/** The practice feed was written on this morning. */
const NOW = Date.UTC(2026, 2, 3, 8, 30, 0);
const X_EPOCH = 1_288_834_974_657n;

/** An id as X makes it: it carries the time. */
function snowflake(ms, n) {
  return String(((BigInt(ms) - X_EPOCH) << 22n) | BigInt(n));
}

/** An activity id as LinkedIn makes it: it carries the time. */
function activity(ms, n) {
  return String((BigInt(ms) << 22n) | BigInt(n));
}

const WRITTEN = [
  {
    by: 'ilse',
    hours: 2,
    text: 'The best feedback I ever got was a question:\n\n"What would you try if this could not fail?"\n\nI have asked it in every workshop since.',
  },
  {
    by: 'priya',
    hours: 3,
    repostedBy: 'kofi',
    text: 'Before you explain it again, ask them to explain it to you. Half of the time you learn what you did not say. 🧩',
  },
  {
    by: 'tobiah',
    hours: 5,
    text: 'We stopped testing drivers once a year. Now there is one short case a week, talked over with a colleague. Near misses are down by a third.',
    quotes: {
      by: 'haruka',
      text: 'Ten minutes every week beat one day every year. We measured it on four wards.',
      hours: 30,
    },
  },
  { by: 'haruka', hours: 7, text: '短い振り返りを毎日。三行で十分です。\nThree lines a day are enough.' },
  { by: 'amal', hours: 9, text: 'التعلّم يبدأ بسؤال صادق.\nLearning begins with an honest question.' },
  {
    by: 'kofi',
    hours: 11,
    text: 'A community of practice needs three things: somebody who asks, somebody who answers, and somebody who thanks.\n\nMost only plan for the second one.',
  },
  {
    by: 'ilse',
    hours: 20,
    text: 'Notes from last week are up: why spaced practice feels worse and works better. https://slow-notes.example/spaced',
  },
  {
    by: 'priya',
    hours: 26,
    text: 'Small thing that helped my new teachers: end every lesson with "what is still foggy?" and write it on the board.',
  },
];

/** The posts of the practice feed, newest first, each with its author and an id that fits its time. */
export const POSTS = WRITTEN.map(({ by, hours, repostedBy, quotes, ...rest }, index) => ({
  ...rest,
  author: PEOPLE[by],
  at: NOW - hours * HOUR,
  id: snowflake(NOW - hours * HOUR, index + 1),
  activity: activity(NOW - hours * HOUR, index + 1),
  repostedBy: repostedBy && PEOPLE[repostedBy],
  quotes: quotes && {
    author: PEOPLE[quotes.by],
    text: quotes.text,
    at: NOW - quotes.hours * HOUR,
    id: snowflake(NOW - quotes.hours * HOUR, 90),
    activity: activity(NOW - quotes.hours * HOUR, 90),
  },
}));

/** A reply to the first post. */
export const REPLY = {
  author: PEOPLE.kofi,
  text: 'We ask "what would you try by Friday?" The date does half of the work.',
  at: NOW - HOUR,
  id: snowflake(NOW - HOUR, 50),
};
