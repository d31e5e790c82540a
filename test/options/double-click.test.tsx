// @vitest-environment happy-dom
import '../support/page-api.ts';
import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LinkField } from '../../src/components/link-field.tsx';
import { PeopleField } from '../../src/components/people-field.tsx';
import { TagField } from '../../src/components/tag-field.tsx';
import type { Moment } from '../../src/domain/moment.ts';
import { ok } from '../../src/domain/result.ts';
import { firstReview } from '../../src/domain/review-state.ts';
import { membersAfter } from '../../src/domain/set-change.ts';
import { Texts } from '../../src/options/moment/texts.tsx';
import { MomentReview } from '../../src/options/review/moment-review.tsx';
import { Dialog } from '../../src/options/shell/dialog.tsx';
import { PeopleLines } from '../../src/options/shell/people-lines.tsx';
import { draw, press, settled } from '../support/draw.ts';

let drawn: ReturnType<typeof draw> | undefined;
afterEach(() => drawn?.undraw());

/** Clicks twice at one place: what stands there by the second time gets that one. */
async function doubleClick(selector: string): Promise<void> {
  for (const detail of [1, 2]) {
    drawn?.root.querySelector(selector)?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
    await settled();
  }
}

const three = ['one', 'two', 'three'];
/** A list of three that takes out what it is told to, and says what is left. */
function Three({ list }: { list(left: readonly string[], keep: (left: readonly string[]) => void): ComponentChild }) {
  const [left, keep] = useState<readonly string[]>(three);
  return (
    <>
      {list(left, keep)}
      <output>{left.join()}</output>
    </>
  );
}
const named = (names: readonly string[]) => names.map((name) => ({ id: name, name, closed: false }));

describe('a double click on what takes a row out leaves the one that comes to its place', () => {
  it.each<[string, string, Parameters<typeof Three>[0]['list']]>([
    [
      'people',
      'button',
      (left, keep) => (
        <PeopleLines
          people={named(left)}
          removing="group_member_remove"
          isLinked={false}
          onRemove={({ id }) => keep(left.filter((one) => one !== id))}
        />
      ),
    ],
    ['tags', '.chip-remove', (left, keep) => <TagField tags={left} onTags={keep} suggest={async () => []} />],
    [
      'people of a form',
      '.chip-remove',
      (left, keep) => (
        <PeopleField
          label=""
          people={named(left)}
          onPeople={(people) => keep(people.map(({ name }) => name))}
          typed=""
          onTyped={() => undefined}
          suggest={async () => []}
        />
      ),
    ],
    [
      'groups',
      '.chip-remove',
      (left, keep) => (
        <LinkField label="" addLabel="" removeLabel={String} choices={named(three)} chosen={left} onChosen={keep} />
      ),
    ],
    [
      'notes',
      '.text-foot button',
      (left, keep) => (
        <Texts
          kind="notes"
          items={left.map((text) => ({ text, at: three.indexOf(text) }))}
          onChange={async (change) => {
            keep(
              membersAfter(
                left.map((text) => ({ text, at: three.indexOf(text) })),
                change,
              ).map(({ text }) => text),
            );
            return ok(undefined);
          }}
        />
      ),
    ],
  ])('%s', async (_, selector, list) => {
    drawn = draw(<Three list={list} />);
    await settled();
    await doubleClick(selector);
    expect(drawn.root.querySelector('output')?.textContent).toBe('two,three');
  });
});

it('a double click on what says the opposite by then does it once', async () => {
  const save = vi.fn(async () => ok(undefined));
  drawn = draw(<MomentReview moment={{ review: firstReview(1) } as Moment} save={save} />);
  await settled();
  await doubleClick('button');
  expect(save).toHaveBeenCalledTimes(1);
});

it('a form is sent once while it is on its way, and again where that did not go well', async () => {
  const answers: (() => void)[] = [];
  const send = vi.fn(() => new Promise<void>((answer) => void answers.push(answer)));
  drawn = draw(
    <Dialog title="" onClose={() => undefined} onSubmit={send}>
      <input />
    </Dialog>,
  );
  const form = drawn.root.querySelector('form');
  const submit = () => form?.dispatchEvent(new Event('submit', { cancelable: true }));
  submit();
  submit();
  press('Enter', drawn.root.querySelector('input') ?? undefined, { ctrlKey: true });
  expect(send).toHaveBeenCalledTimes(1);
  answers[0]?.();
  await settled();
  submit();
  expect(send).toHaveBeenCalledTimes(2);
});
