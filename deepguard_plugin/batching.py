"""The manager of a wrapped model's continuous batching: a call of the model from ``start()`` to its thread's end."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from transformers import ContinuousBatchingManager

from .calls import Attachment, attached, guard, switched
from .errors import UnsupportedModeError
from .settings import Resolved


class HardenedManager(ContinuousBatchingManager):
    """While it runs, the model cannot be unwrapped, saved or called with another share of the LoRA."""

    def start(self) -> None:
        """As the original. Raises UnsupportedModeError where settings ask for what the manager cannot do."""
        with guard:
            attachment = attached(self.model)
            if attachment is None or self.is_running():
                super().start()
                return
            check_whole(attachment)
            with ExitStack() as call:
                call.enter_context(switched(self.model, attachment, 1.0))
                attachment.managers += 1
                call.callback(_ended, attachment)
                super().start()
                self._call = call.pop_all()

    def add_request(self, *args: Any, **kwargs: Any) -> Any:
        """As the original. Raises UnsupportedModeError where settings ask for what the manager cannot do."""
        attachment = attached(self.model)
        if attachment is not None:
            check_whole(attachment)
        return super().add_request(*args, **kwargs)

    def _run_generation_loop(self) -> None:
        try:
            super()._run_generation_loop()
        finally:
            with guard:
                call = vars(self).pop("_call", None)
                if call is not None:
                    call.close()


def check_unguided(attachment: Attachment) -> Resolved:
    """The settings in force. Raises UnsupportedModeError if they ask for guidance."""
    settings = attachment.resolved()
    if settings.guided:
        raise UnsupportedModeError(
            "continuous batching packs the prompts of several users into one row, so rows cannot "
            "be scored apart; use generate() with a padded batch, or set strength=0"
        )
    return settings


def check_whole(attachment: Attachment) -> None:
    """Raise UnsupportedModeError if the settings in force ask for guidance, or for a share of the LoRA."""
    share = check_unguided(attachment).lora
    if share != 1:
        raise UnsupportedModeError(
            f"a continuous-batching manager was used with lora={share:g}, and it runs with the whole LoRA; use "
            "generate_batch(), unwrap the model, or set lora=True"
        )


def _ended(attachment: Attachment) -> None:
    attachment.managers -= 1
