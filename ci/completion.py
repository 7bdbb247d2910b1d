"""From what the model wrote to the part of it that is judged: where to stop, and where to cut.

The rule: a completion that ended by itself counts whole if the program parses, else as far as the function
that the prompt opened goes. Released evaluators cut from the last indented comment on instead, also in
completions that ended well, which throws away working code and with it the flaws in it; this does not.

Nothing here runs or compiles anything: C is checked for its structure only, the compiler has the last word
inside the sandbox.
"""

from __future__ import annotations

import ast
import re
import warnings

from .function_end import c_code, c_end, logical_lines, python_end

#: Longer programs (characters) are nobody's function: they are left as they are, for the judge to refuse.
MAX_PROGRAM = 200_000
_MAX_ATTEMPTS = 300
_NOT_C = re.compile(r"[`@$\\'\"]|\.\s*$", re.MULTILINE)  # behind c_code: prose, fences, open strings


def cut(prompt: str, completion: str, language: str, ended: bool) -> str:
    """The prefix of ``completion`` to judge; ``language`` is "python" or "c".

    ``ended`` says that the model emitted end-of-text. Then all of it is kept if the program parses. Otherwise
    the cut is at the end of the function that the prompt opened. If nothing ends that function (the tokens
    ran out), Python falls back to the longest prefix of whole lines that parses and adds at least one
    statement; an unfinished C function has no such prefix. What cannot be saved comes back unchanged, for the
    judge to call it unparsable.
    """
    if len(prompt) + len(completion) > MAX_PROGRAM:
        return completion
    if ended and _is_program(prompt, completion, language):
        return completion
    end = _end(prompt, completion, language)
    if end is not None:
        return completion[:end]
    return completion if ended or language != "python" else _whole_lines(prompt, completion)


def finished(prompt: str, completion: str, language: str) -> bool:
    """Whether the function has ended, so that more text cannot move the cut (asked at every step)."""
    return _end(prompt, completion, language) is not None


def _end(prompt: str, completion: str, language: str) -> int | None:
    if language == "python":
        return python_end(prompt, completion)
    if language != "c":
        raise ValueError(f"no scanner for language {language!r}; expected 'python' or 'c'")
    end = c_end(prompt, completion)
    return end + 1 if end is not None and completion[end : end + 1] == "\n" else end


def _is_program(prompt: str, completion: str, language: str) -> bool:
    return _python_parses(prompt + completion) if language == "python" else _c_is_whole(prompt, completion)


def _python_parses(program: str) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            ast.parse(program)
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    return True


def _c_is_whole(prompt: str, completion: str) -> bool:
    """Whether the function ended, and what follows it is made of declarations and not of prose."""
    end = c_end(prompt, completion)
    if end is None:
        return False
    tail = c_code(completion[end:]).strip()
    balanced = all(tail.count(left) == tail.count(right) for left, right in ("()", "{}", "[]"))
    return balanced and not _NOT_C.search(tail) and (not tail or tail[-1] in ";}")


def _whole_lines(prompt: str, completion: str) -> str:
    ends = [match.end() for match in re.finditer("\n", completion)][-_MAX_ATTEMPTS:]
    for end in reversed(ends):
        prefix = completion[:end]
        if _python_parses(prompt + prefix):
            return prefix if _adds_code(prompt, prefix) else completion
    return completion


def _adds_code(prompt: str, prefix: str) -> bool:
    return any(line.end > len(prompt) for line in logical_lines(prompt + prefix))
