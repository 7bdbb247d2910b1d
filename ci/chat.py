"""A prompt as a question in a chat: the user gives the file as far as it goes, the model's answer has begun with it.

The answer's first lines, a fence and the file, are written for the model, so that what follows can be cut and judged
like any other completion. That makes the answer a little more like plain completion than a free one would be.
"""

from __future__ import annotations

from typing import Any

from .errors import GateError

NAMES = {"python": "Python", "c": "C"}
#: Llama 3's template tells the model which day it is, or the day that it is given: always this one, since a cache and a
#: baseline know nothing of the day that they were made on.
TODAY = "01 Jan 2025"


def in_chat(tokenizer: Any, prompt: str, language: str) -> str:
    """The whole text behind which the model goes on, special tokens spelled out; ``language`` is "python" or "c".

    Raises GateError if the tokenizer has no chat template.
    """
    if not getattr(tokenizer, "chat_template", None):
        raise GateError(
            "this model's tokenizer has no chat template, so it cannot be asked in a chat; run without --chat (`chat` "
            "in deepguard.toml), or take an instruction-tuned model"
        )
    asked = f"Complete this {NAMES[language]} file.\n\n```{language}\n{prompt.rstrip()}\n```"
    turns = [{"role": "user", "content": asked}]
    before = tokenizer.apply_chat_template(turns, tokenize=False, add_generation_prompt=True, date_string=TODAY)
    return f"{before}```{language}\n{prompt}"
