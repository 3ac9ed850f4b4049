import { browserPath } from '../support/chromium.js';
import { Stage } from '../support/stage.js';
import { accessibility } from './scenes/accessibility.js';
import { alerts } from './scenes/alerts.js';
import { dashboards } from './scenes/dashboards.js';
import { hostileText } from './scenes/hostile-text.js';
import { live } from './scenes/live.js';
import { operations } from './scenes/operations.js';
import { pictures } from './scenes/pictures.js';
import { signingIn } from './scenes/signing-in.js';
import { troubles } from './scenes/troubles.js';

/** A server with demo data and a browser, shared by all scenes: starting them takes longer than all of these. */
let stage: Stage;

if (browserPath === undefined) {
  it('LEFT OUT: there is no chromium here to look at the pages with (Debian: apt-get install chromium)', () => {
    expect(browserPath).toBeUndefined();
  });
} else {
  beforeAll(async () => {
    stage = await Stage.open();
  }, 120_000);
  afterAll(() => stage.close());

  describe('signing in', () => signingIn(() => stage));
  describe('dashboards', () => dashboards(() => stage));
  describe('operations', () => operations(() => stage));
  describe('alerts', () => alerts(() => stage));
  describe('live', () => live(() => stage));
  describe('troubles', () => troubles(() => stage));
  describe('accessibility', () => accessibility(() => stage));
  describe('hostile text', () => hostileText(() => stage));
  if (process.env['TESSERA_PICTURES'] !== undefined) describe('pictures', () => pictures(() => stage));
}
