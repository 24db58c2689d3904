import type { EChartsType } from 'echarts/core';

type Series = { name: string; colour: string; dashed: boolean; seconds: number[]; texts: string[] };
type Chart = { form: 'bars' | 'lines'; categories: string[]; series: Series[]; failed: string };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps an axis of time may have; ECharts' own are decimal. */
const STEPS = [
  MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 5 * DAY, 10 * DAY,
  20 * DAY, 50 * DAY, 100 * DAY, 200 * DAY, 500 * DAY, 1000 * DAY, 5000 * DAY, 20000 * DAY
];

/** Room of one bar with its air. */
const BAR = 30;
const ABOVE_AND_BELOW = 44;

/**
 * Durations as bars or lines, drawn by ECharts as SVG. Colours are the variables of the page and are read again when the page
 * turns light or dark. The library is fetched when the first chart is shown.
 */
class FlowChartElement extends HTMLElement {
  private drawing?: EChartsType;
  private resize?: ResizeObserver;
  private scheme?: MutationObserver;
  private shown?: Chart;

  constructor() {
    super();
    // What the server set before this class was known shadows the accessor below.
    if (Object.prototype.hasOwnProperty.call(this, 'chart')) {
      const value = (this as any).chart;
      delete (this as any).chart;
      this.chart = value;
    }
  }

  get chart() {
    return this.shown;
  }

  set chart(value: Chart | undefined) {
    this.shown = value;
    void this.draw();
  }

  connectedCallback() {
    this.resize = new ResizeObserver(() => this.drawing?.resize());
    this.resize.observe(this);
    this.scheme = new MutationObserver(() => void this.draw());
    this.scheme.observe(document.documentElement, { attributes: true, attributeFilter: ['theme', 'data-authority'] });
    void this.draw();
  }

  disconnectedCallback() {
    this.resize?.disconnect();
    this.scheme?.disconnect();
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  private async draw() {
    if (!this.shown || !this.isConnected) {
      return;
    }
    try {
      const { init } = await import('./echarts');
      const chart = this.shown;
      if (!chart || !this.isConnected) {
        return;
      }
      this.style.height = chart.form === 'bars' ? chart.categories.length * BAR + ABOVE_AND_BELOW + 'px' : '';
      this.drawing ??= init(this, undefined, { renderer: 'svg' });
      this.drawing.resize();
      this.drawing.setOption(this.option(chart), { notMerge: true });
      this.dataset.ready = 'true';
    } catch (error) {
      this.textContent = this.shown?.failed ?? '';
      console.error('The chart cannot be drawn', error);
    }
  }

  private option(chart: Chart) {
    const bars = chart.form === 'bars';
    const styles = getComputedStyle(document.documentElement);
    const colour = (name: string) => styles.getPropertyValue(name).trim();
    const text = { color: colour('--rr-text-second'), fontFamily: getComputedStyle(this).fontFamily, fontSize: 12 };
    const line = { lineStyle: { color: colour('--rr-line') } };
    const most = Math.max(MINUTE, ...chart.series.flatMap((series) => series.seconds));
    const interval = STEPS.find((step) => most / step <= (bars ? 4 : 6)) ?? most;
    const length = {
      type: 'value',
      min: 0,
      max: Math.ceil(most / interval) * interval,
      interval,
      axisLabel: { ...text, hideOverlap: true, formatter: (seconds: number) => written(seconds, interval) },
      axisLine: { show: false },
      splitLine: line
    };
    const category = {
      type: 'category',
      data: chart.categories,
      inverse: bars,
      axisTick: { show: false },
      axisLine: line,
      axisLabel: bars ? { ...text, width: 220, overflow: 'truncate' } : text
    };
    return {
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      animationDuration: 200,
      textStyle: text,
      grid: { left: 8, right: bars ? 80 : 16, top: bars ? 4 : 36, bottom: 8, outerBoundsMode: 'same' },
      legend: bars ? undefined : { top: 0, left: 0, itemWidth: 26, itemGap: 16, textStyle: text },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: bars ? 'shadow' : 'line', shadowStyle: { color: colour('--rr-hover'), opacity: 0.5 } },
        backgroundColor: colour('--rr-surface'),
        borderColor: colour('--rr-line-strong'),
        textStyle: { ...text, color: colour('--rr-text') },
        formatter: (points: any) => hint(chart, points[0]?.dataIndex ?? 0)
      },
      xAxis: bars ? length : category,
      yAxis: bars ? category : length,
      series: chart.series.map((series) => ({
        name: series.name,
        type: bars ? 'bar' : 'line',
        data: series.seconds.map((seconds) => (seconds < 0 ? null : seconds)),
        barMaxWidth: 16,
        itemStyle: { color: colour(series.colour), borderRadius: bars ? [0, 3, 3, 0] : 0 },
        lineStyle: { color: colour(series.colour), width: 2, type: series.dashed ? 'dashed' : 'solid' },
        symbol: 'circle',
        symbolSize: 6,
        connectNulls: false,
        label: {
          show: bars,
          position: 'right',
          color: colour('--rr-text'),
          fontSize: 12,
          formatter: (point: any) => series.texts[point.dataIndex] ?? ''
        }
      }))
    };
  }
}

/** In the unit of the axis, so that its numbers compare at a glance. */
function written(seconds: number, interval: number) {
  const [size, unit] = interval >= DAY ? [DAY, 'd'] : interval >= HOUR ? [HOUR, 'h'] : [MINUTE, 'min'];
  return seconds === 0 ? '0' : Math.round((seconds / size) * 10) / 10 + ' ' + unit;
}

/** Built of nodes: names come from models and are never read as markup. */
function hint(chart: Chart, index: number) {
  const box = document.createElement('div');
  const head = document.createElement('strong');
  head.textContent = chart.categories[index] ?? '';
  box.append(head);
  for (const series of chart.series) {
    const row = document.createElement('div');
    row.textContent = series.name + ': ' + (series.texts[index] ?? '');
    box.append(row);
  }
  return box;
}

if (!customElements.get('rr-chart')) {
  customElements.define('rr-chart', FlowChartElement);
}
