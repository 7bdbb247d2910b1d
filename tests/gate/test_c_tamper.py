"""C that reaches for the judge's tools is told from C that only uses such words."""

from __future__ import annotations

import subprocess

import pytest

from deepguard_ci.c_tamper import in_preprocessed, in_source, in_symbols

HEADERS = """assert ctype errno float inttypes limits locale malloc math setjmp signal stdarg stdbool stddef stdint
stdio stdlib string strings time unistd wchar sys/types sys/stat sys/select fcntl pthread regex ctype fenv tgmath"""

HONEST = r"""
struct section { int real_part, wrap_text; double asmx; };
/* This is not asm, no_sanitize or #include "/dev/zero". */
static int __attribute__((unused, format(printf, 1, 2))) say(const char *f, ...) { return f[0]; }
#pragma GCC diagnostic ignored "-Wall"
int entry(struct section *section) {
    assert(section);
    printf("asm __asan_default_options __attribute__((constructor)) %d\n", section->real_part);
    fd_set set;
    FD_ZERO(&set);
    FD_SET(0, &set);
    return isalpha(section->wrap_text) && errno ? say("x") : 0;
}
"""


def preprocessed(program: str) -> str:
    return subprocess.run(["gcc", "-E", "-std=gnu11", "-xc", "-"], input=program, text=True, capture_output=True,
                          check=True).stdout  # fmt: skip


@pytest.mark.parametrize("sanitize", [[], ["-fsanitize=address,undefined"]])
def test_honest_c_with_every_common_header_is_let_through(sanitize, tmp_path):
    program = "#define _GNU_SOURCE\n" + "".join(f"#include <{name}.h>\n" for name in HEADERS.split()) + HONEST
    assert in_source(program) is None
    assert in_preprocessed(preprocessed(program)) is None
    (tmp_path / "candidate.c").write_text(program)
    subprocess.run(["gcc", "-w", *sanitize, "-c", "candidate.c"], cwd=tmp_path, check=True)
    listing = subprocess.run(["nm", "-g", "-P", "candidate.o"], cwd=tmp_path, check=True, text=True,
                             capture_output=True).stdout  # fmt: skip
    assert in_symbols(listing) is None


@pytest.mark.parametrize("directive", [
    '#include "/dev/zero"', "#include </dev/zero>", '# include\t"../x"', "#include <../x>", "#include NAME",
    "#embed <x>",
    "#include_next <stdio.h>", "#import <stdio.h>", '#line 1 "/usr/include/x.h"', '# 1 "/usr/include/x.h" 3',
    "%: include NAME", "#inc\\\nlude NAME", "/**/ #include NAME", "#pragma GCC optimize 3", "#pragma weak a = b",
    "#define A ' /*\n#include NAME\n#define B ' */", '#define A " //\n#include NAME', "#ident x",
])  # fmt: skip
def test_a_directive_that_reaches_out_is_found(directive):
    assert in_source(f"int a;\n{directive}\nint b;\n") is not None


@pytest.mark.parametrize("code", [
    "#include <stdio.h>", '#include "stdio.h"', "#if 1\n#else\n#endif", "#define A(x) #x", "#", "// #include NAME",
    '/*\n#include "/dev/zero"\n*/', 'char *s = "\\\n#include NAME";', "#error don't /* */",
])  # fmt: skip
def test_an_ordinary_directive_is_let_through(code):
    assert in_source(f"int a;\n{code}\nint b;\n") is None


@pytest.mark.parametrize("code", [
    "J(as, m)(\"nop\");", "__asm__ volatile (\"nop\");", "int x __asm__(\"y\");", "void J(__asan_, on_error)(void);",
    "int f(void) __attribute((no_sanitize_address));", "int f(void) __attribute__((__const__,\n\n J(constr, uctor)));",
    "int x __attribute__((aligned(8), section(\".init_array\")));", "_Pragma(\"weak f\") int f(void);",
    "void dg_reply(void);", "int ___interceptor_malloc;", "__attribute__((optimize(\"O3\"))) int f(void);",
])  # fmt: skip
def test_a_word_that_only_an_attack_needs_is_found_behind_macros(code):
    paste = "#define J(a, b) J2(a, b)\n#define J2(a, b) a##b\n"
    assert in_preprocessed(preprocessed(f"{paste}{code}\n")) is not None


def test_a_symbol_is_judged_by_whether_it_is_defined_or_called():
    assert in_symbols("label T 0 10\nmalloc U\n__asan_init U\n__odr_asan.x B 0 1\n") is None
    assert in_symbols("malloc T 0 10\n") == "a definition of malloc"
    assert in_symbols("malloc W 0 10\n") == "a definition of malloc"
    assert in_symbols("__libc_start_call T 0 10\n") == "a definition of __libc_start_call"
    assert in_symbols("fork U\n") == "a call of fork"
    assert in_symbols("fork U\nsystem U\n", starts_programs=True) is None
    assert in_symbols("dlsym U\n", starts_programs=True) == "a call of dlsym"
    assert in_symbols("fork T 0 10\n", starts_programs=True) == "a definition of fork"


def test_a_long_program_is_read_in_linear_time():
    import time

    start = time.monotonic()
    assert in_preprocessed("int x __attribute__((\n" * 100_000 + "constructors") is None
    assert time.monotonic() - start < 10
