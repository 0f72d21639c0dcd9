"""Measures whole processes and prints the figures: start-up, the example, 250 to 2,000 articles without a
library, with an empty one and with a full one.

Each command runs once to warm the caches, then five times; the median is what to quote, the
spread tells how noisy the machine is. Peak memory is the largest of the runs.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks import corpus

ROOT = Path(__file__).parent.parent.parent
RUNS = 5


@dataclass(frozen=True, slots=True)
class Figures:
    seconds: tuple[float, ...]
    megabytes: float

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)

    def __str__(self) -> str:
        low, high = min(self.seconds), max(self.seconds)
        return f"{self.median:7.3f} s  ({low:.3f} to {high:.3f})  peak {self.megabytes:6.1f} MB"


def measure(command: Sequence[str], runs: int = RUNS, *, warm_up: bool = True) -> Figures:
    """Wall seconds and peak resident memory of a command, over `runs` runs after one warm-up."""
    seconds, peak = [], 0.0
    for run in range(0 if warm_up else 1, runs + 1):
        start = time.perf_counter()
        quiet = os.open(os.devnull, os.O_WRONLY)
        child = os.posix_spawn(command[0], list(command), os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, quiet, 1)])
        _, status, used = os.wait4(child, 0)
        os.close(quiet)
        if status:
            raise SystemExit(f"failed: {' '.join(command)}")
        if run:
            seconds.append(time.perf_counter() - start)
            peak = max(peak, used.ru_maxrss / 1024)
    return Figures(tuple(seconds), peak)


def main() -> None:
    python = sys.executable
    briefing = str(Path(python).with_name("briefing"))
    spec = str(ROOT / "templates" / "xi-lee-summits.briefing.yaml")
    with tempfile.TemporaryDirectory() as folder:
        out = ["--out", folder]
        nothing = measure([python, "-c", "pass"])
        help_ = measure([briefing, "--help"])
        imports = measure([python, "-c", "import reportlab, docx"])
        drawing = measure([python, "-c", "import reportlab.pdfgen.canvas, docx"])
        demo = measure([briefing, "build", spec, *out])
        print(f"python -c pass                     {nothing}")
        print(f"briefing --help                    {help_}  (+{help_.median - nothing.median:.3f} s)")
        print(f"import reportlab, docx             {imports}")
        print(f"import reportlab.pdfgen.canvas, docx {drawing}")
        print(
            f"briefing build (example, PDF+Word) {demo}  ({demo.median / imports.median:.2f} and "
            f"{demo.median / drawing.median:.2f} times the imports)"
        )
        library = Path(folder) / "library"
        os.environ["BRIEFING_LIBRARY"] = str(library)
        for count in (250, 500, 1000, 2000):
            articles = Path(folder) / f"articles-{count}"
            size = corpus.write(articles, count)
            pack = Path(folder) / f"pack-{count}.briefing.yaml"
            pack.write_text(
                f"title: {count} articles\nsources: [{articles.name}]\ntheme_set: korea-china\n"
                "themes: [north-korea, thaad-legacy, trade, yellow-sea, taiwan]\n",
                encoding="utf-8",
            )
            build = [briefing, "build", str(pack), *out]
            runs = 3 if count <= 1000 else 1
            without = measure([*build, "--no-library"], runs)
            empty = measure(build, 1, warm_up=False)
            full = measure(build, runs)
            more = corpus.write(articles, count + 10) - size
            added = measure(build, 1, warm_up=False)
            print(f"{count:5} articles, {size / 1e6:4.1f} MB, no library   {without}  ({_each(without, count)})")
            print(f"{'':23} empty library {empty}  ({_each(empty, count)})")
            print(f"{'':23} full library  {full}  ({_each(full, count)})")
            print(f"{'':23} ten more      {added}  ({more / 1e3:.0f} KB)")
        print(f"library: {sum(file.stat().st_size for file in library.iterdir()) / 1e6:.0f} MB")


def _each(figures: Figures, count: int) -> str:
    return f"{figures.median / count * 1000:.2f} ms an article"


if __name__ == "__main__":
    main()
