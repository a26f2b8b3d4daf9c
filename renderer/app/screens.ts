import { html, type TemplateResult } from 'lit';
import type { Route } from '../screens/routes.ts';
import '../screens/backups/backups-screen.ts';
import '../screens/checks/checks-screen.ts';
import '../screens/consolidate/consolidate-screen.ts';
import '../screens/entry/entry-screen.ts';
import '../screens/export/export-screen.ts';
import '../screens/intake/intake-screen.ts';
import '../screens/overview/overview-screen.ts';
import '../screens/queries/queries-screen.ts';
import '../screens/search/search-screen.ts';
import '../screens/set-up/set-up-screen.ts';
import '../screens/settings/settings-screen.ts';
import '../screens/start/start-screen.ts';
import '../screens/submit/submit-screen.ts';
import '../screens/tables/tables-screen.ts';
import '../screens/tracker/tracker-screen.ts';
import '../screens/years/years-screen.ts';

/** The element for a screen. The compiler asks for a line here when a screen is added. */
export function renderScreen(route: Route): TemplateResult {
  switch (route.screen) {
    case 'start':
      return html`<start-screen></start-screen>`;
    case 'overview':
      return html`<overview-screen class="page-inner"></overview-screen>`;
    case 'entry':
      return html`<entry-screen class="page-inner" .route=${route}></entry-screen>`;
    case 'checks':
      return html`<checks-screen class="page-inner" .route=${route}></checks-screen>`;
    case 'years':
      return html`<years-screen class="page-inner" .route=${route}></years-screen>`;
    case 'search':
      return html`<search-screen class="page-inner" .route=${route}></search-screen>`;
    case 'export':
      return html`<export-screen class="page-inner"></export-screen>`;
    case 'submit':
      return html`<submit-screen class="page-inner" .route=${route}></submit-screen>`;
    case 'intake':
      return html`<intake-screen class="page-inner" .route=${route}></intake-screen>`;
    case 'tracker':
      return html`<tracker-screen class="page-inner" .route=${route}></tracker-screen>`;
    case 'queries':
      return html`<queries-screen class="page-inner" .route=${route}></queries-screen>`;
    case 'consolidate':
      return html`<consolidate-screen class="page-inner" .route=${route}></consolidate-screen>`;
    case 'tables':
      return html`<tables-screen class="page-inner" .route=${route}></tables-screen>`;
    case 'settings':
      return html`<settings-screen class="page-inner"></settings-screen>`;
    case 'backups':
      return html`<backups-screen class="page-inner"></backups-screen>`;
    case 'set-up':
      return html`<set-up-screen class="page-inner"></set-up-screen>`;
  }
}
