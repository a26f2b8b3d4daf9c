import { LitElement } from 'lit';

/**
 * An element that draws into the page itself: labels, hints and error links must reach their boxes, which they cannot
 * do across a shadow root.
 */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
