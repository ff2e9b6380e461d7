import { verify } from '@xueji/core/registry';
import type { Store } from '@xueji/core/store';
import { contentsAfter, contentsBetween, differences } from './contents.ts';
import type { Opened, Place } from './place.ts';
import { type Save, type Story, storiesFrom } from './saves.ts';
import { type Ending, type Run, startWorker, type Worker } from './worker.ts';

/** What was found after a fault. */
export interface Found {
  readonly acknowledged: number;
  /** Saves that landed and nobody heard of: at most the one that was under way. */
  readonly unheard: number;
  /** Acknowledged before, and not there. */
  readonly missing: number;
  /** Rows that are neither those of whole saves nor absent. */
  readonly half: readonly string[];
  /** What `verify` says of the ledger. */
  readonly faults: readonly string[];
  readonly told: string | undefined;
}

/** Stories that a worker is given: more than it can tell before it is stopped. */
const ahead = 60;

/** One worker after another, each going on where the one before was stopped, with saves that no other lane knows of. */
export class Lane {
  readonly #place: Place;
  readonly #name: string;
  /** The first story that was not saved to its end, and those that follow. */
  #first = 0;
  #stories: readonly Story[] = [];
  /** Saves of these that were acknowledged, and that were found. */
  #acknowledged = 0;
  #landed = 0;
  #worker: Worker;
  #spare: Worker | undefined;
  #run: Run | undefined;

  constructor(place: Place, name: string) {
    this.#place = place;
    this.#name = name;
    this.#worker = startWorker(place);
  }

  /** Sets the worker to work; done when it has saved something. The save that nobody heard of is asked for again first. */
  async start(): Promise<void> {
    this.#stories = await storiesFrom(this.#name, this.#first, ahead);
    if (!this.#worker.isAlive()) {
      this.#worker = this.#spare ?? startWorker(this.#place);
      this.#spare = undefined;
    }
    await this.#worker.ready;
    this.#run = this.#worker.start(this.#saves().slice(this.#acknowledged));
    await this.#run.first;
  }

  /** Loads the worker that follows, so that nobody waits for it after the kill. */
  prepare(): void {
    this.#spare = startWorker(this.#place);
  }

  kill(): void {
    this.#worker.kill();
  }

  get isStopped(): boolean {
    return this.#run?.isOver() ?? true;
  }

  get ended(): Promise<Ending> {
    return this.#run!.ended;
  }

  /** Compares what is there with what was acknowledged; nobody may be saving in this lane. */
  async inspect(opened: Opened): Promise<Found> {
    const { acknowledged, told } = await this.ended;
    const saves = this.#saves();
    const heard = this.#acknowledged + acknowledged;
    // One that was found before is not missed again, though nobody has heard of it yet.
    const least = Math.max(heard, this.#landed);
    const [after, end] = [this.#stories[0]!.after, `${this.#name}~`];
    const contents = await contentsBetween(opened, after, end);
    const counts = [least, least + 1].filter(count => count <= saves.length);
    const apart = counts.map(count => differences(contents, contentsAfter(saves.slice(0, count).flat())));
    const landed = counts.find((_, i) => apart[i]!.length === 0);
    const missing = saves
      .slice(0, least)
      .filter(save => save.some(({ id }) => !contents.has(`receipt ${id}`))).length;
    const { faults } = await verify(between(opened.store, after, end));
    this.#goOn(heard, landed ?? least);
    return {
      acknowledged,
      unheard: landed === undefined ? 0 : landed - least,
      missing,
      half: landed === undefined ? apart[0]! : [],
      faults: faults.map(({ record, seq, kind }) => `${record} ${seq ?? ''} ${kind}`),
      told,
    };
  }

  close(): void {
    this.#worker.kill();
    this.#spare?.kill();
  }

  /** Leaves behind the stories that were saved to their end. */
  #goOn(acknowledged: number, landed: number): void {
    const whole = Math.floor(acknowledged / 2);
    this.#first += whole;
    this.#stories = this.#stories.slice(whole);
    this.#acknowledged = acknowledged - 2 * whole;
    this.#landed = landed - 2 * whole;
  }

  #saves(): Save[] {
    return this.#stories.flatMap(({ saves }) => saves);
  }
}

/** A store as if it had only the students between two ids. */
function between(store: Store, after: string, end: string): Store {
  return {
    ...store,
    async *scan(range) {
      for await (const page of store.scan({ ...range, after, size: 100 })) {
        const inside = page.filter(({ key }) => key.id < end);
        if (inside.length > 0) yield inside;
        if (inside.length < page.length) return;
      }
    },
  };
}
