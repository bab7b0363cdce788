"""Accuracy on the surest half: the sentences of claim strength that the engine is most confident about.

surest.py GOLD.csv LABELS.ndjson   rows sentId,sentence,label against what `extract --sentences` printed
"""
import csv, json, sys
from pathlib import Path

STRENGTH = {"0": "none", "1": "correlational", "2": "conditional-causal", "3": "causal"}

gold, labels = sys.argv[1:]
with open(gold, encoding="utf-8", newline="") as file:
    wanted = [STRENGTH[row["label"]] for row in csv.DictReader(file)]
read = [json.loads(line) for line in Path(labels).read_text(encoding="utf-8").splitlines()]
# Ties keep the order of the file, so that the figure is the same each time.
ranked = sorted(((r["confidence"], r["strength"] == w) for r, w in zip(read, wanted, strict=True)), key=lambda p: -p[0])
half = [right for _, right in ranked[: len(ranked) // 2]]
print(f"accuracy on the surest half  {sum(half) / len(half):.3f}   ({sum(half)} of {len(half)})")
