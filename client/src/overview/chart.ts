import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import type { Drawing, Measure } from './measures.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

type Kind = 'bar' | 'line';

/** Told apart by shape as well as by colour. */
const POINTS = ['circle', 'rect', 'triangle', 'rectRot'] as const;
const DASHES = [[], [6, 3], [2, 2], [8, 3, 2, 3]];
const COLOURS = ['blue', 'orange', 'green', 'red', 'purple', 'yellow'];
const FALLBACKS = ['#1a85ff', '#d18616', '#388a34', '#e51400', '#652d90', '#bf8803'];

/** The drawing on a canvas: curves over years, bars between organs; parts of a whole stand on each other. */
export class Picture {
  private chart: Chart<Kind, (number | null)[], string> | null = null;

  constructor(
    private readonly box: HTMLElement,
    private readonly canvas: HTMLCanvasElement,
  ) {}

  draw({ labels, series }: Drawing, { isStacked = false, isShare = false }: Measure, areOrgans: boolean): void {
    this.chart?.destroy();
    const theme = themeOf(this.box);
    const kind: Kind = areOrgans || isStacked ? 'bar' : 'line';
    const perLabel = isStacked ? 1 : series.length;
    // Names of organs need a line each.
    this.box.style.height = areOrgans ? `${Math.max(160, 90 + labels.length * (12 + perLabel * 12))}px` : '300px';
    const figures = {
      beginAtZero: true,
      stacked: isStacked,
      ...axis(theme),
      ticks: { ...axis(theme).ticks, ...ticks(isShare) },
    };
    const names = { ...axis(theme), stacked: isStacked, ticks: { ...axis(theme).ticks, autoSkip: !areOrgans } };
    this.chart = new Chart<Kind, (number | null)[], string>(this.canvas, {
      type: kind,
      data: { labels: [...labels], datasets: series.map((each, i) => dataset(each, i, kind, theme)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: areOrgans ? 'y' : 'x',
        scales: areOrgans ? { x: figures, y: names } : { x: names, y: figures },
        plugins: {
          legend: { display: series.length > 1, labels: { color: theme.ink, usePointStyle: kind === 'line' } },
          tooltip: {
            callbacks: { label: ({ dataset, raw }) => `${dataset.label}：${shown(raw as number | null, isShare)}` },
          },
        },
      },
      plugins: [{ id: 'ground', beforeDraw: ({ ctx, width, height }) => paint(ctx, theme.ground, width, height) }],
    });
  }

  /** The picture as PNG, in base 64. */
  png(): string {
    return this.canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
  }
}

export const shown = (value: number | null, isShare: boolean): string =>
  value === null ? '—' : isShare ? `${(value * 100).toFixed(1)}%` : String(value);

interface Theme {
  readonly ink: string;
  readonly ground: string;
  readonly line: string;
  readonly font: string;
  readonly colours: readonly string[];
}

function themeOf(element: Element): Theme {
  const style = getComputedStyle(element);
  const value = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    ink: style.color,
    ground: value('--vscode-editor-background', '#ffffff'),
    line: value('--vscode-contrastBorder', value('--vscode-editorRuler-foreground', '#8884')),
    font: style.fontFamily,
    colours: COLOURS.map((name, i) => value(`--vscode-charts-${name}`, FALLBACKS[i]!)),
  };
}

const axis = ({ ink, line, font }: Theme) => ({
  grid: { color: line },
  border: { color: ink },
  ticks: { color: ink, font: { family: font, size: 12 } },
});

/** Shares as per cent; of cases there are whole ones only. */
const ticks = (isShare: boolean) =>
  isShare ? { callback: (value: string | number) => `${Math.round(Number(value) * 100)}%` } : { precision: 0 };

function dataset(
  { label, values }: Drawing['series'][number],
  index: number,
  kind: Kind,
  { colours, ground }: Theme,
): ChartDataset<Kind, (number | null)[]> {
  const colour = colours[index % colours.length]!;
  const isSecondRound = index >= colours.length;
  if (kind === 'bar')
    return {
      label,
      data: [...values],
      backgroundColor: isSecondRound ? ground : colour,
      borderColor: isSecondRound ? colour : ground,
      borderWidth: isSecondRound ? 2 : 1,
      borderSkipped: false,
    };
  return {
    label,
    data: [...values],
    borderColor: colour,
    backgroundColor: colour,
    borderDash: DASHES[index % DASHES.length]!,
    pointStyle: POINTS[index % POINTS.length]!,
    pointRadius: 4,
    borderWidth: 2,
  };
}

function paint(context: CanvasRenderingContext2D, colour: string, width: number, height: number): void {
  context.save();
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  context.restore();
}
