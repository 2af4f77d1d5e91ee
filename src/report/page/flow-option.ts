/** The flow of mergers in, its chart out. */

import { visible } from '../../review/visible-text.js';
import type { Flow } from '../merger-flow.js';
import type { Option } from './chart.js';
import { type Furniture, statusColour } from './palette.js';

/** Room for a name, in pixels. */
const LABEL = 230;

/** Height that lets every name be read, in pixels. */
export const flowHeight = ({ nodes }: Flow): number => {
  const rows = Math.max(1, ...nodes.map((n) => nodes.filter((o) => o.depth === n.depth).length));
  return Math.max(160, rows * 30 + 40);
};

export const flowOption = (flow: Flow, furniture: Furniture): Option => {
  const names = new Map(flow.nodes.map((node) => [node.key, visible(node.label)]));
  const claims = new Map(flow.links.map((link) => [link.target, link.claims]));
  return {
    animation: false,
    textStyle: { color: furniture.text },
    tooltip: {
      renderMode: 'richText',
      confine: true,
      formatter: (params) => {
        const { data } = Array.isArray(params) ? { data: null } : params;
        if (typeof data !== 'object' || data === null) return '';
        const mark = data as { name?: string; source?: string; target?: string; status?: string };
        if (mark.source === undefined) return names.get(mark.name ?? '') ?? '';
        return `${names.get(mark.source)}\ninto ${names.get(mark.target ?? '')}\n${mark.status}`;
      },
    },
    series: [
      {
        type: 'sankey',
        left: 10,
        right: 240,
        top: 10,
        bottom: 10,
        nodeGap: 14,
        draggable: false,
        emphasis: { focus: 'adjacency' },
        label: {
          color: furniture.text,
          width: LABEL,
          overflow: 'truncate',
          formatter: ({ name }) => names.get(name) ?? '',
        },
        nodes: flow.nodes.map((node) => ({
          name: node.key,
          depth: node.depth,
          claims: claims.get(node.key) ?? [],
          itemStyle: { color: furniture.text },
        })),
        links: flow.links.map((link) => ({
          ...link,
          value: 1,
          lineStyle: {
            color: statusColour(link.status, furniture.dark),
            opacity: link.status === 'effected' ? 0.6 : 0.3,
          },
        })),
      },
    ],
  };
};
