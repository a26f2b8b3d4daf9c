import { safe, type Insert, type SafeHtml } from '../html.ts';

/**
 * A drawing with its message above it ("£97,716 under budget") and, smaller, what it shows ("Budget against spend,
 * pounds, 2009 to 2010"): the order that the Government Analysis Function asks for. Its table comes right after.
 */
export function figure(message: Insert, subtitle: string, drawing: SafeHtml | null): SafeHtml {
  return safe`<figure>
    <figcaption><span class="message">${message}</span> <span class="subtitle">${subtitle}</span></figcaption>
    ${drawing}</figure>
`;
}
