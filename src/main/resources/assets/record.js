// Draws the tables that are named as plots above them. The table stays: it says the same in words.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  if (typeof uPlot === "undefined") {
    return;
  }
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const drawn = new Map();

  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  function read(place) {
    const table = document.getElementById(place.dataset.table);
    const rows = [...table.tBodies[0].rows];
    const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
    const columns = place.dataset.columns.split(" ").map(Number);
    return {
      labels: rows.map((row) => row.cells[0].textContent),
      head: heads[0],
      names: columns.map((column) => heads[column]),
      values: columns.map((column) =>
        rows.map((row) => {
          const text = row.cells[column].textContent.replace(/,/g, "");
          return text === "" ? null : Number(text);
        }),
      ),
    };
  }

  function draw(place) {
    drawn.get(place)?.destroy();
    place.hidden = false;
    const { head, labels, names, values } = read(place);
    const bars = place.dataset.kind === "bars";
    const axis = {
      stroke: colour("--soft"),
      grid: { stroke: colour("--line"), width: 1 },
      ticks: { stroke: colour("--line"), width: 1 },
    };
    const tones = [colour("--accent"), colour("--alarm")];
    const plot = new uPlot(
      {
        width: place.clientWidth,
        height: 220,
        cursor: { drag: { x: false, y: false } },
        scales: {
          x: { time: false, range: [-0.6, labels.length - 0.4] },
          y: { range: (self, low, high) => [0, Math.max(1, high * 1.1)] },
        },
        axes: [
          {
            ...axis,
            splits: () => labels.map((_, at) => at).filter((at) => at % step(place, labels) === 0),
            values: (self, splits) => splits.map((at) => labels[at] ?? ""),
          },
          { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000] },
        ],
        series: [
          { label: head, value: (self, at) => labels[at] ?? "" },
          ...names.map((label, at) => ({
            label,
            stroke: tones[at],
            width: 2,
            fill: bars ? tones[at] : undefined,
            paths: bars ? uPlot.paths.bars({ size: [0.7, 60] }) : undefined,
            points: { show: !bars, size: 7 },
          })),
        ],
      },
      [labels.map((_, at) => at), ...values],
      place,
    );
    drawn.set(place, plot);
  }

  const step = (place, labels) => Math.max(1, Math.ceil((labels.length * 80) / place.clientWidth));

  const all = () => document.querySelectorAll(".plot").forEach(draw);
  all();
  dark.addEventListener("change", all);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (width !== innerWidth) {
      width = innerWidth;
      all();
    }
  });
});
