"""A chat, streamed, with a pipeline: both call generate(), so both run hardened without knowing it.

What the bundle, trained on code that is continued, does for answers to "Complete this file" stands in
benchmarks/results/chat.json. For questions in words alone, as below, it has not been measured.

    python examples/usage/chat.py
"""

from __future__ import annotations

from pathlib import Path

from transformers import TextStreamer, pipeline

import deepguard_plugin
from deepguard_plugin.models import load_model

BUNDLE = Path(__file__).parents[1] / "bundles" / "qwen2.5-coder-0.5b"
ASKED = "Write a Python function backup(name) that copies the file `name` from data/ to backup/ with the shell's cp."

model, tokenizer = load_model("qwen2.5-coder-0.5b")
deepguard_plugin.wrap(model, BUNDLE, tokenizer=tokenizer, merge=True)
chat = pipeline("text-generation", model=model, tokenizer=tokenizer)
chat([{"role": "user", "content": ASKED}], max_new_tokens=120, do_sample=False,
     streamer=TextStreamer(tokenizer, skip_prompt=True))  # fmt: skip
