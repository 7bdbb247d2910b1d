"""C that reaches for the judge's tools instead of doing its task: the sanitizers, the allocator, the answer.

A candidate is linked into one program with the sanitizers' run time, which believes what the program tells it
(``__asan_default_options``, ``no_sanitize``, an allocator of its own). Names can be pasted together from pieces, so
the text that the model wrote tells too little: what counts is the text behind the preprocessor, where no macro is
left, and the symbols of the object file.

This keeps a program from switching the oracle off; a program that runs its flaw in another process, or one built
to corrupt the sanitizers' own memory, is beyond it, but for the calls in `_CALLS` and `_STARTING`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRING = r'"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\''
# A quote without its end reaches to the end of its line, as for gcc: what looks like a comment in there is none.
_COMMENT_OR_STRING = re.compile(rf"//[^\n]*|/\*.*?(?:\*/|\Z)|({_STRING}|[\"'][^\n]*)", re.DOTALL)
_STRINGS = re.compile(_STRING)
_DIRECTIVE = re.compile(r"^[ \t\v\f]*(?:#|%:)[ \t\v\f]*(.*)$", re.MULTILINE)
_ALLOWED_DIRECTIVE = re.compile(
    r"(?:define|undef|if|ifdef|ifndef|elif|else|endif|error|warning)\b|$"
    r"|pragma\s+(?:once|GCC\s+diagnostic|STDC)\b"
    r"|include\s*(?:<(?!/|[^>]*\.\.)[^>]*>|\"(?!/|[^\"]*\.\.)[^\"]*\")\s*$"
)
# Names of the sanitizers and of our harness: no system header has one, so they are looked for in headers, too.
_RESERVED = re.compile(r"\b_{2,}(?:asan|ubsan|lsan|tsan|msan|hwasan|sanitizer|interceptor|real|wrap)_\w*|\bdg_\w+")
_ATTRIBUTE = re.compile(
    r"\b_*(?:no_sanitize\w*|no_address_safety_analysis|constructor|destructor|init_priority|section|ifunc|optimize)_*\b"
)
_WORD_OR_BRACKET = re.compile(r"[()]|\w+")
_ASM = re.compile(r"\b(?:asm|__asm(?:__)?)\b")
_LABEL = re.compile(r'\s*\(\s*(?:""\s*)?"\w+"\s*\)')  # what system headers say: the symbol behind a function's name
_PRAGMA = re.compile(r"^\s*#\s*pragma\s+(?!once\b|GCC\s+diagnostic\b|STDC\b)\S.*$", re.MULTILINE)
_LINE_MARKER = re.compile(r'^# \d+ "((?:[^"\\]|\\.)*)"')

_CALLS = frozenset(
    """_Fork clone clone3 syscall dlopen dlmopen dlsym dlvsym dl_iterate_phdr ptrace process_vm_readv process_vm_writev
    mprotect pkey_mprotect prctl personality unshare setns _r_debug _DYNAMIC __libc_start_main""".split()  # noqa: SIM905
)
_STARTING = frozenset(
    """fork vfork system popen posix_spawn posix_spawnp execl execle execlp execv execve execvp execvpe
    fexecve""".split()  # noqa: SIM905
)
_OWN = frozenset(
    """main _start _init _fini malloc calloc realloc reallocarray free cfree memalign aligned_alloc posix_memalign
    valloc pvalloc malloc_usable_size strdup strndup mmap munmap sbrk brk read write fdopen dup dup2 fprintf vfprintf
    fputc fflush exit _exit _Exit abort atexit signal sigaction raise kill environ""".split()  # noqa: SIM905
)


def in_source(program: str) -> str | None:
    """A directive with which the text reaches for other files or for the compiler's switches; None if there is none.

    Only here are directives seen as written; macros cannot make any but a pragma.
    """
    whole = re.sub(r"\\[ \t]*\n", "", program.replace("\r\n", "\n"))
    code = _COMMENT_OR_STRING.sub(lambda match: match.group(1) or " ", whole)
    for directive in _DIRECTIVE.finditer(code):
        if not _ALLOWED_DIRECTIVE.match(directive.group(1).strip()):
            return directive.group(0).strip()[:100]
    return None


def in_preprocessed(text: str) -> str | None:
    """The first word that only an attack on the oracle needs, in gcc's preprocessed text; None if there is none."""
    own, headers = _parts(text)
    found = _RESERVED.search(_without_labels(headers)) or _RESERVED.search(_STRINGS.sub('""', own))
    found = found or _ASM.search(_without_labels(headers)) or _ASM.search(_STRINGS.sub('""', own))
    found = found or _PRAGMA.search(own) or re.search(r"#\s*pragma\s+(?:weak|redefine_extname)\b.*", headers)
    if found:
        return found.group(0).strip()[:100]
    return next(_attributes(_STRINGS.sub('""', f"{own}\n{headers}")), None)


def in_symbols(listing: str, *, starts_programs: bool = False) -> str | None:
    """The first name in `nm -g -P`'s listing that a candidate may not define or call; None if there is none."""
    calls = _CALLS if starts_programs else _CALLS | _STARTING
    defined = _OWN | _CALLS | _STARTING
    for line in listing.splitlines():
        name, kind, *_ = [*line.split(), "", ""]
        if kind in ("U", "w", "v"):
            if name in calls:
                return f"a call of {name}"
        elif name in defined or (name.startswith("__") and not name.startswith("__odr_asan")):
            return f"a definition of {name}"
    return None


def _parts(text: str) -> tuple[str, str]:
    """The preprocessed lines from the system's headers apart from all others. `in_source` refuses made-up markers."""
    own: list[str] = []
    headers: list[str] = []
    current = own
    for line in text.split("\n"):
        marker = _LINE_MARKER.match(line)
        if marker:
            current = headers if marker.group(1).startswith(("/usr/include/", "/usr/lib/")) else own
        else:
            current.append(line)
    return "\n".join(own), "\n".join(headers)


def _without_labels(headers: str) -> str:
    """System headers without the ``__asm__ ("" "name")`` behind a declaration; the names stay."""
    return re.sub(rf"{_ASM.pattern}(?={_LABEL.pattern})", "", headers)


def _attributes(text: str) -> Iterator[str]:
    """Attributes that switch sanitizers off or run code outside the test."""
    if not _ATTRIBUTE.search(text):
        return
    depth, inside = 0, False
    for token in _WORD_OR_BRACKET.finditer(text):
        word = token.group(0)
        if word in ("__attribute__", "__attribute"):
            depth, inside = 0, True
        elif inside:
            depth += {"(": 1, ")": -1}.get(word, 0)
            if _ATTRIBUTE.fullmatch(word):
                yield word
            inside = depth > 0
