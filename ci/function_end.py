"""Where the function that a prompt opened ends in the text that a model wrote after it.

Two small scanners, one a language, look only at what decides that question: strings, comments, brackets, line
structure and (in C) preprocessor lines. They never fail: sampled code is often broken, so an unbalanced
bracket or an unterminated quote moves the answer, it does not raise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TAB = 8
_MARGIN = re.compile(r"[ \t\f]*")
_DEF = re.compile(r"(?:async[ \t]+)?def\b")
_DEF_OR_CLASS = re.compile(r"(?:(?:async[ \t]+)?def|class)\b")
_PYTHON_MARK = re.compile(r"\"\"\"|'''|[\"'#()\[\]{}]|\\\r?\n|\n")
_PYTHON_STRING = {quote: re.compile(rf"(?s)(?:[^\\\n{quote}]|\\.)*{quote}") for quote in "\"'"}
# A hard keyword that cannot start a line inside brackets: there, somebody forgot a closing bracket.
_STATEMENT = re.compile(r"[ \t]*(?:def|class|import|return|raise|while|with|try|async[ \t]+def)\b")


class Line(NamedTuple):
    """One logical line of Python code: offsets of its start, its first character and its end; its column."""

    start: int
    first: int
    end: int
    indent: int


def _column(margin: str) -> int:
    column = 0
    for char in margin:
        column = (column // _TAB + 1) * _TAB if char == "\t" else 0 if char == "\f" else column + 1
    return column


def _statement_end(text: str, position: int) -> int:
    """The offset just behind the logical line that ``position`` lies in (``len(text)`` if it is open)."""
    depth = 0
    while (mark := _PYTHON_MARK.search(text, position)) is not None:
        token, position = mark.group(), mark.end()
        if token == "\n":
            if depth == 0 or _STATEMENT.match(text, position):
                return position
        elif token == "#":
            position = newline if (newline := text.find("\n", position)) >= 0 else len(text)
        elif token in "([{":
            depth += 1
        elif token in ")]}":
            depth = max(0, depth - 1)
        elif len(token) == 3:
            while (close := text.find(token, position)) >= 0 and _escaped(text, close):
                position = close + 1
            if close < 0:
                return len(text)
            position = close + 3
        elif token in _PYTHON_STRING and (string := _PYTHON_STRING[token].match(text, position)):
            position = string.end()
    return len(text)


def _escaped(text: str, position: int) -> bool:
    before = position
    while before > 0 and text[before - 1] == "\\":
        before -= 1
    return (position - before) % 2 == 1


def logical_lines(text: str) -> Iterator[Line]:
    """The logical lines of Python ``text`` that hold code: blank lines and comment lines are left out."""
    position = 0
    while position < len(text):
        margin = _MARGIN.match(text, position)
        assert margin is not None
        first = margin.end()
        if first == len(text):
            return
        if text[first] in "#\r\n":
            newline = text.find("\n", first)
            position = newline + 1 if newline >= 0 else len(text)
            continue
        end = _statement_end(text, first)
        yield Line(position, first, end, _column(margin.group()))
        position = end


@lru_cache(maxsize=1024)
def _open_python(prompt: str) -> tuple[int, int | None]:
    """(where to scan from, column) of the *outermost* function that is still open at the prompt's end.

    Outermost, so that a decorator whose inner function the prompt ends in keeps its ``return wrapper``.
    The column is None if no function is open; then the first one that the completion opens is meant.
    """
    stack: list[Line] = []
    start = 0
    for line in logical_lines(prompt):
        start = line.start
        while stack and line.indent <= stack[-1].indent:
            stack.pop()
        if _DEF.match(prompt, line.first):
            stack.append(line)
    return (stack[0].start, stack[0].indent) if stack else (start, None)


def python_end(prompt: str, completion: str) -> int | None:
    """The length of the completion's part that belongs to the function; None if nothing ends the function.

    The function ends at the first line of code at or left of its ``def``; comments, strings, brackets and
    continuation lines may lie there and end nothing. Blank and comment lines behind the last statement are
    not counted in.
    """
    start, indent = _open_python(prompt)
    text, offset = prompt[start:] + completion, len(prompt) - start
    last = offset
    for number, line in enumerate(logical_lines(text)):
        if indent is None:
            if _DEF_OR_CLASS.match(text, line.first):
                indent = line.indent
        elif number and line.indent <= indent:
            return max(last, offset) - offset
        last = line.end
    return None


_C_IGNORED = re.compile(
    r"""//(?:\\\n|[^\n])*|/\*.*?(?:\*/|\Z)|"(?:[^\\\n"]|\\.)*"|'(?:[^\\\n']|\\.)*'"""
    r"""|^[ \t]*\#[ \t]*(?P<directive>\w*)(?:\\\n|/\*.*?\*/|[^\n])*|(?P<brace>[{}])""",
    re.MULTILINE | re.DOTALL,
)
_LINKAGE = re.compile(r'extern\s*"C"\s*\Z')
_HEAD = 4096  # characters before a brace that are looked at to tell a function from a struct


class Mark(NamedTuple):
    """A brace or a directive's name in C text, and its place."""

    token: str
    start: int
    end: int


def c_marks(text: str) -> Iterator[Mark]:
    """Braces and directives of C ``text`` outside strings, characters and comments."""
    for match in _C_IGNORED.finditer(text):
        if (token := match["brace"] or match["directive"]) is not None:
            yield Mark(token, match.start(), match.end())


def c_code(text: str) -> str:
    """C ``text`` without comments and directives; every string or character becomes a ``0``."""
    return _C_IGNORED.sub(lambda m: m["brace"] or ("0" if m[0][0] in "\"'" else " "), text)


def _is_function_body(text: str, since: int, brace: int) -> bool:
    """Whether the ``{`` at ``brace`` follows a parameter list (and no ``struct x`` or ``int a[] =``)."""
    return c_code(text[max(since, brace - _HEAD) : brace]).rstrip().endswith(")")


def c_blocks(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every top-level ``{...}`` of C ``text``; the branches of an ``#if`` count once."""
    depth, opened = 0, 0
    branches: list[int] = []
    for token, start, end in c_marks(text):
        if token == "{":
            if depth == 0 and _LINKAGE.search(text, max(0, start - 64), start):
                continue  # its closing brace is the one found at depth 0 below
            if depth == 0:
                opened = start
            depth += 1
        elif token == "}" and depth > 0:
            depth -= 1
            if depth == 0:
                yield opened, end
        elif token in ("if", "ifdef", "ifndef"):
            branches.append(depth)
        elif token in ("else", "elif", "elifdef", "elifndef") and branches:
            depth = branches[-1]
        elif token == "endif" and branches:
            branches.pop()


@lru_cache(maxsize=1024)
def _open_c(prompt: str) -> int:
    """Where the top-level piece that the prompt ends in starts: nothing before it has to be scanned again."""
    return max((end for _, end in c_blocks(prompt)), default=0)


def c_end(prompt: str, completion: str) -> int | None:
    """As :func:`python_end`, for C: the function ends behind the brace that closes its body."""
    start = _open_c(prompt)
    text, offset = prompt[start:] + completion, len(prompt) - start
    since = 0
    for opened, end in c_blocks(text):
        if end > offset and _is_function_body(text, since, opened):
            return end - offset
        since = end
    return None
