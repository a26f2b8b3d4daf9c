import type { Finding } from '../../domain/rules/finding.ts';
import { RememberedChecks, type Checkable } from './remembered-checks.ts';

/** Milliseconds without a key before rules that look at more than the line itself are asked again. */
const quiet = 300;
/** Milliseconds of work at a stretch, so that keys are heard in between. */
const stretch = 12;

/** The checks of a page while somebody types: what can wait is worked out in a pause, a stretch at a time. */
export class UnhurriedChecks {
  private readonly checks = new RememberedChecks();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastKey = -quiet;

  /** `tell` is called when more has been found than was known at once. */
  constructor(private readonly tell: () => void) {}

  typed(): void {
    this.lastKey = performance.now();
  }

  findings(now: Checkable): readonly Finding[] {
    const findings = this.checks.check(now);
    clearTimeout(this.timer);
    if (!this.checks.settled) this.later(Math.max(0, this.lastKey + quiet - performance.now()));
    return findings;
  }

  /** Everything there is to find, at once: before a section is completed. */
  all(now: Checkable): readonly Finding[] {
    this.checks.check(now);
    this.checks.settle();
    return this.findings(now);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(wait: number): void {
    this.timer = setTimeout(() => {
      if (this.checks.settle(performance.now() + stretch)) this.tell();
      else this.later(0);
    }, wait);
  }
}
