"""Where completions are cut: Python by lines, C by braces, both robust to broken code."""

from __future__ import annotations

import time

import pytest

from deepguard_ci.completion import cut, finished

DEF = "import os\n\ndef f(x):\n    # the body\n"


def py(completion: str, prompt: str = DEF, ended: bool = False) -> str:
    return cut(prompt, completion, "python", ended)


def c(completion: str, prompt: str = "int f(int a) {\n", ended: bool = False) -> str:
    return cut(prompt, completion, "c", ended)


# --- Python ----------------------------------------


def test_a_completion_that_ended_by_itself_is_kept_whole_if_it_parses() -> None:
    text = "    y = x\n    # last words\n    return y\n\n\nprint(f(1))"
    assert py(text, ended=True) == text


def test_code_after_the_last_comment_of_an_ended_completion_survives() -> None:
    """SVEN's truncation would cut this from the comment on."""
    text = "    y = check(x)\n    # now the part that matters\n    return os.system(y)\n"
    assert py(text, ended=True) == text


def test_prose_behind_the_function_is_cut_even_if_the_model_ended_there() -> None:
    body = "    return x\n"
    assert py(body + "```\nThis function returns x.", ended=True) == body
    assert py(body + "\nExplanation: it returns x", ended=True) == body


def test_the_function_ends_at_the_first_line_of_code_at_its_column() -> None:
    body = "    if x:\n        return 1\n\n    return 2\n"
    assert py(body + "\n\ndef g():\n    return 3\n") == body
    assert py(body + "x = f(1)\ny = f(2)\n") == body
    assert py(body + "@app.route('/b')\ndef b():\n    pass\n") == body


@pytest.mark.parametrize(
    "inside",
    [
        "# a comment at column 0\n",
        "    text = '''\nzero column\n'''\n",
        '    text = f"""\ndef g():\n    {x}\n"""\n',
        "    value = (\n1,\n2\n)\n",
        "    value = {\n'a': [\n1]\n}\n",
        "    value = 1 + \\\n2\n",
        "    value = 'a\\\nb'\n",
        "    value = 'it\\'s' # don't (\n",
        "    value = \"'''\"\n",
        "    value = r'\\'''\n",
        '    value = """a\\"""\nb = """\n',
        "\n   \n\t\n",
    ],
)
def test_brackets_strings_comments_and_continuations_at_column_0_end_nothing(inside: str) -> None:
    body = f"    y = 1\n{inside}    return y\n"
    assert not finished(DEF, body, "python")
    assert py(body + "z = 1\n") == body


def test_comments_behind_the_last_statement_are_left_out() -> None:
    assert py("    return x\n\n# Example:\n# f(1)\nprint(f(1))\n") == "    return x\n"


def test_a_method_ends_at_the_next_method_and_keeps_deeper_functions() -> None:
    prompt = "class A:\n    def f(self):\n        pass\n\n    async def g(self, x):\n"
    body = "        def inner():\n            return x\n        return inner()\n"
    assert py(body + "\n    def h(self):\n        pass\n", prompt) == body
    assert py(body + "\nclass B:\n    pass\n", prompt) == body


def test_a_decorator_keeps_the_line_that_returns_its_wrapper() -> None:
    prompt = "def need(f):\n    @wraps(f)\n    def wrapper(*args):\n        # check\n"
    body = "        return f(*args)\n    return wrapper\n"
    assert py(body + "\n@need\ndef g():\n    pass\n", prompt) == body


def test_a_flask_handler_whose_prompt_ends_inside_a_comment_is_cut_at_the_next_route() -> None:
    prompt = "app = Flask(__name__)\n\n@app.route('/a')\ndef a():\n    # get the"
    body = " name\n    name = request.args.get('name')\n    return f'<b>{name}</b>'\n"
    rest = "\n@app.route('/b')\ndef b():\n    return ''\n"
    assert py(body + rest, prompt) == body


def test_tabs_count_as_columns_of_eight() -> None:
    prompt = "class A:\n\tdef f(self):\n"
    body = "\t\treturn 1\n"
    assert py(body + "\tdef g(self):\n\t\treturn 2\n", prompt) == body


def test_a_body_on_the_line_of_the_def_counts() -> None:
    assert py(" return x\n\nprint(1)\n", "def f(x):") == " return x\n"


def test_a_prompt_without_an_open_function_takes_the_first_one_of_the_completion() -> None:
    text = "import re\n\n@cached\ndef g(x):\n    return re.escape(x)\n"
    assert py(text + "\ndef h():\n    pass\n", "# Write g.\n") == text
    assert not finished("# Write g.\n", "import re\nX = 1\n", "python")


def test_without_an_end_the_longest_parsable_prefix_of_whole_lines_is_taken() -> None:
    assert py("    y = 1\n    return y + secr") == "    y = 1\n"
    assert py("    for y in x:\n        print(y)\n    if y:\n") == "    for y in x:\n        print(y)\n"


def test_a_prefix_must_add_a_statement_and_a_hopeless_text_comes_back_unchanged() -> None:
    documented = 'def f(x):\n    """Parses without any body."""\n'
    assert py("    # only a comment\n    return (", documented) == "    # only a comment\n    return ("
    assert py("    return ((\n  ]\n") == "    return ((\n  ]\n"
    assert py("") == ""


def test_broken_code_is_cut_where_its_function_ends_and_not_repaired() -> None:
    broken = "    y = = 1\n    return y\n"
    assert py(broken + "print(1)\n") == broken
    assert py(broken, ended=True) == broken


def test_a_forgotten_bracket_does_not_swallow_the_functions_that_follow() -> None:
    assert py("    y = (1,\n    z = 2\ndef g():\n    pass\n") == "    y = (1,\n    z = 2\n"
    assert finished(DEF, "    y = (1,\ndef g", "python")


def test_a_null_byte_and_windows_line_ends_are_no_crash() -> None:
    assert py("    return '\0'\n", ended=True) == "    return '\0'\n"
    assert py("    return x\r\n\r\nprint(1)\r\n") == "    return x\r\n"


def test_finished_needs_the_first_character_of_code_at_the_column_and_no_more() -> None:
    assert not finished(DEF, "    return x\n", "python")
    assert not finished(DEF, "    return x\n\n# note", "python")
    assert not finished(DEF, "    return x\n  ", "python")
    assert finished(DEF, "    return x\np", "python")


def test_generation_that_stops_when_finished_is_cut_as_if_it_had_gone_on() -> None:
    full = "    a = '''\nx\n'''\n    return a\n\n# done\nprint(f(2))\n\ndef g():\n    pass\n"
    for end in range(1, len(full) + 1):
        if finished(DEF, full[:end], "python"):
            assert py(full[:end]) == py(full) == "    a = '''\nx\n'''\n    return a\n"
            break
    else:
        pytest.fail("never finished")


# --- C ----------------------------------------


def test_c_ends_behind_the_brace_that_closes_the_function() -> None:
    body = "  if (a) { return 1; }\n  return 0;\n}\n"
    assert c(body + "\nint main(void) { return f(1); }\n") == body
    assert not finished("int f(int a) {\n", body[:-2], "c")
    assert finished("int f(int a) {\n", body[:-1], "c")


@pytest.mark.parametrize(
    "inside",
    [
        'puts("}");',
        "putchar('}');",
        "// }\n",
        "/* } \n } */",
        'puts("\\"}");',
        "putchar('\\'');",
        "int q[] = {1, {2}};",
        "#define CLOSE }\n",
        "\n#define M(x) do { \\\n x; }\n",
        "do { a--; } while (a);",
        "// continued \\\n }\n",
        "#ifdef A\n if (a) {\n#else\n if (!a) {\n#endif\n }\n",
    ],
)
def test_braces_in_strings_comments_and_directives_do_not_count(inside: str) -> None:
    body = f"  {inside if not inside.startswith('#') else chr(10) + inside}\n  return 0;\n}}\n"
    assert c(body + "int g(void) { return 0; }\n") == body


def test_c_prompts_may_stop_in_a_comment_in_a_signature_or_inside_extern_c() -> None:
    assert c(" it\n  return a;\n}\nint g;", "int f(int a) {\n  // return") == " it\n  return a;\n}\n"
    body = "int a)\n{\n  return a;\n}\n"
    assert c(body + "\nint g(void) {", "struct s { int x; };\nint f(") == body
    assert c("  return a;\n}\n}\n", 'extern "C" {\nint f(int a) {\n') == "  return a;\n}\n"


def test_a_struct_in_the_completion_is_not_the_function() -> None:
    text = "struct pair { int a, b; };\nint f(int a) {\n  return a;\n}\n"
    assert c(text + "int g;\n", "#include <stdio.h>\n\n// write f\n") == text


def test_c_that_ended_keeps_helpers_but_not_prose() -> None:
    body = "  return 0;\n}\n"
    assert c(body + "\nstatic int g(void) { return 1; }\n", ended=True).endswith("return 1; }\n")
    for prose in ("```\nDone", "This function doesn't fail;", "It returns 0.", "Note: `f` is safe;"):
        assert c(body + "\n" + prose, ended=True) == body


def test_unfinished_c_comes_back_unchanged() -> None:
    assert c("  return 0;\n") == "  return 0;\n"
    assert c('  puts("abc\n  return 0;\n', ended=True) == '  puts("abc\n  return 0;\n'


# --- both ----------------------------------------


def test_an_unknown_language_is_an_error() -> None:
    with pytest.raises(ValueError, match="'rust'"):
        cut("", "x", "rust", False)


@pytest.mark.parametrize("language", ["python", "c"])
@pytest.mark.parametrize("piece", ["(", '"""', "'", "{", "{}", "/*", "#if\n", "x = 1\n", " \\\n", "}"])
def test_a_long_text_of_anything_is_cut_in_linear_time(language: str, piece: str) -> None:
    text = piece * (190_000 // len(piece))
    start = time.monotonic()
    assert isinstance(cut(DEF if language == "python" else "int f(int a) {\n", text, language, True), str)
    assert time.monotonic() - start < 5


def test_a_text_that_is_too_long_to_be_a_function_is_left_for_the_judge_to_refuse() -> None:
    text = "    return x\nprint(1)\n" * 20_000
    assert py(text) == text
