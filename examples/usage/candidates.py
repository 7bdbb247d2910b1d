"""Several candidates for one prompt, and the one that the bundle would keep: likely, and secure to its analyzer.

Run it from the clone's folder: ``python examples/usage/candidates.py``
"""

from __future__ import annotations

from pathlib import Path

import torch

import deepguard_plugin
from deepguard_plugin.models import load_model

BUNDLE = Path(__file__).parents[1] / "bundles" / "qwen2.5-coder-0.5b"
PROMPT = '''import subprocess


def disk_usage(folder: str) -> str:
    """What `du -sh` prints for a folder whose name the user has typed in."""
'''

model, tokenizer = load_model("qwen2.5-coder-0.5b")
deepguard_plugin.wrap(model, BUNDLE, tokenizer=tokenizer, merge=True)
inputs = tokenizer(PROMPT, return_tensors="pt").to(model.device)
torch.manual_seed(0)
sequences = model.generate(**inputs, max_new_tokens=60, do_sample=True, temperature=0.8, num_return_sequences=4)
start = inputs.input_ids.shape[1]
ranking = deepguard_plugin.rank(model, sequences, start)  # one forward pass over the four
for number, ids in enumerate(sequences):
    mark = " <- kept" if number == ranking.best else ""
    print(f"--- security {ranking.security[number]:+.1f}, log-probability {ranking.log_probability[number]:+.1f}{mark}")
    print(tokenizer.decode(ids[start:], skip_special_tokens=True))
