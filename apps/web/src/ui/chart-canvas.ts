import type { BarSeriesOption, HeatmapSeriesOption, LineSeriesOption } from 'echarts/charts';
import type {
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

/** Only the parts that are loaded; add a part here and in ChartCanvas.vue together. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | HeatmapSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const tokens = (prefix: string, names: readonly (string | number)[]): string[] =>
  names.map((name) => token(`${prefix}${name}`));

/** The scales of tokens.css for the theme shown at present. */
export const chartScales = () => ({
  series: tokens('--chart-', [1, 2, 3, 4, 5, 6]),
  amount: tokens('--amount-', [1, 2, 3, 4, 5]),
  gap: tokens('--gap-', ['shortage-2', 'shortage-1', 'balance', 'surplus-1', 'surplus-2']),
});

export const chartTheme = () => {
  const ink = token('--ink-2');
  const line = token('--line');
  const text = { color: ink, fontFamily: token('--font'), fontSize: 12 };
  const axis = {
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    axisLabel: text,
    splitLine: { lineStyle: { color: line } },
  };
  return {
    color: chartScales().series,
    backgroundColor: 'transparent',
    textStyle: text,
    categoryAxis: axis,
    valueAxis: axis,
    legend: { textStyle: text, itemWidth: 12, itemHeight: 8, top: 0, left: 'right' },
    grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
    tooltip: { backgroundColor: token('--surface'), borderColor: line, textStyle: { ...text, color: token('--ink') } },
    visualMap: { textStyle: text, inRange: { color: chartScales().amount } },
    bar: { label: text, barMaxWidth: 28 },
  };
};
