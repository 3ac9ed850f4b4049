import { ActionIcon, Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { Icon } from '../app-shell/icons.js';
import type { Panel } from '../api/manifest.js';
import { titleWithoutWindow } from '../format/labels.js';

/** What a reader can do with a panel. */
export interface PanelActions {
  readonly toggleTable: () => void;
  readonly toggleFull: () => void;
  readonly explain: () => void;
  readonly download: () => void;
}

/** What a panel is about; `exact`: the same to the minute. */
export interface Caption {
  readonly text: string;
  readonly exact?: string;
}

interface FrameProps {
  readonly panel: Panel;
  readonly caption: Caption;
  readonly wide: boolean;
  readonly asTable: boolean;
  readonly full: boolean;
  readonly actions: PanelActions;
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** A panel's box: title, what it is about, what can be done with it, and how fresh it is. */
export function PanelFrame({ panel, caption, wide, asTable, full, actions, footer, children }: FrameProps) {
  const title = titleWithoutWindow(panel.title);
  const drawn = panel.kind !== 'table' && panel.kind !== 'stat';
  return (
    <section
      className="panel"
      data-kind={panel.kind}
      data-wide={wide}
      data-full={full}
      data-panel={panel.id}
      aria-label={title}
    >
      <header className="panel-head">
        <div className="panel-titles">
          <h2>{title}</h2>
          <p title={caption.exact}>{caption.text}</p>
        </div>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Actions of ${title}`}>
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="explain" size={16} />} onClick={actions.explain}>
              Explain this number
            </Menu.Item>
            {drawn && (
              <Menu.Item
                leftSection={<Icon name={asTable ? 'chart' : 'table'} size={16} />}
                onClick={actions.toggleTable}
              >
                {asTable ? 'Show as chart' : 'Show as table'}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<Icon name="download" size={16} />} onClick={actions.download}>
              Download as CSV
            </Menu.Item>
            <Menu.Item leftSection={<Icon name={full ? 'shrink' : 'expand'} size={16} />} onClick={actions.toggleFull}>
              {full ? 'Back to the dashboard' : 'Full screen'}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      <div className="panel-body">{children}</div>
      <footer className="panel-foot">{footer}</footer>
    </section>
  );
}
