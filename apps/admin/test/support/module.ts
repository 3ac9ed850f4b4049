import type { Module, Panel, Route } from '../../src/api/manifest.js';

/** A read with nothing but what a test is about. */
export function route(path: string, more: Partial<Route> = {}): Route {
  return {
    path,
    summary: path,
    roles: ['admin'],
    shape: 'list',
    parameters: {},
    path_parameters: {},
    window: null,
    compares: [],
    limit: null,
    views: [],
    person_level: false,
    fields: {},
    ...more,
  };
}

export function panel(route: string, more: Partial<Panel> = {}): Panel {
  return { id: 'panel', title: 'Panel', kind: 'line', route, ...more };
}

/** A module that no installation has: the admin must not mind. */
export function module(routes: readonly Route[], panels: readonly Panel[] = []): Module {
  return {
    name: 'garden',
    title: 'Garden',
    description: '',
    version: '1.0.0',
    schema: 'garden',
    tenant: { column: 'garden_id', claim: 'gardens' },
    migrations: { applied: [], pending: [] },
    sources: [],
    views: [],
    schedules: [],
    panels,
    routes,
    sockets: [],
  };
}
