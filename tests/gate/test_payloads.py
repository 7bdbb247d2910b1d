"""The shared payloads do what they are for: an open program falls to them, and a sound one does not."""

from __future__ import annotations

import html
import json
import os
import pickletools
import re
import shlex
import sqlite3
import stat
import string
import subprocess
import unicodedata
from contextlib import closing, suppress
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import unquote

import pytest
import yaml

from deepguard_ci.judging import host_of, open_to_others, runs_script
from deepguard_ci.payloads import (
    cut_quotes,
    elsewhere,
    expressions,
    leaving,
    line_ends,
    markup,
    pickles,
    placeholders,
    shell,
    sql,
    sql_values,
    yaml_calls,
)
from deepguard_ci.sandbox import probe
from deepguard_ci.workdir import WorkDir

CALL = "abcdefgh()"

#: Escaping that is left out, undone or unfit under some condition.
HALF_ESCAPES = {
    "for text that has no entity": lambda text: html.escape(text) if html.unescape(text) == text else text,
    "for text that begins with no digit": lambda text: text if text[:1].isdigit() else html.escape(text),
    "decoded again": lambda text: unquote(html.escape(text)),
    "unescaped again": lambda text: html.unescape(html.escape(text)),
    "normalised afterwards": lambda text: unicodedata.normalize("NFKC", html.escape(text)),
    "a hundred characters": lambda text: html.escape(text[:100]) + text[100:],
    "eight of them": lambda text: re.sub("<", "&lt;", text, count=8),
    "of words": lambda text: re.sub(r"script|onerror|onclick|onload", "", text, flags=re.IGNORECASE),
    "of complete tags": lambda text: re.sub(r"<[^>]*>", "", text),
    "in capitals": lambda text: text.upper(),
    "of short texts": lambda text: text if len(text) < 24 else html.escape(text),
}


@pytest.mark.parametrize("half", HALF_ESCAPES)
def test_every_half_of_an_escaping_lets_some_markup_through(half):
    assert any(runs_script(f"<p>{HALF_ESCAPES[half](text)}</p>", CALL) for text in markup(CALL))


@pytest.mark.parametrize("quote", ["'", '"'])
def test_an_attribute_in_either_kind_of_quote_is_left(quote):
    tagless = [text.replace("<", "&lt;").replace(">", "&gt;") for text in markup(CALL)]
    assert any(runs_script(f"<input value={quote}{text}{quote}>", CALL) for text in tagless)


def test_escaped_markup_runs_nowhere():
    for text in markup(CALL):
        safe = html.escape(text)
        for page in (
            f"<p>{safe}</p>",
            f'<input value="{safe}">',
            f"<input value='{safe}'>",
            f"<option>{safe}</option>",
        ):
            assert runs_script(page, CALL) is None, text


@pytest.mark.parametrize(
    "page",
    ['<a href=" java\tscript:abc()">', "<iframe srcdoc='&lt;script&gt;abc()&lt;/script&gt;'>", "<P ONCLICK=ABC()>"],
)
def test_a_page_runs_addresses_pages_in_pages_and_capitals(page):
    assert runs_script(page, "abc()")


def test_an_address_that_is_no_script_runs_nothing():
    assert runs_script('<a href="/find?q=javascript:abc()"><iframe srcdoc="abc()">', "abc()") is None


def found_with(literal: str, values: list[str]) -> list[str]:
    """The values with which a query for a name that no row has yields a row."""
    hits = []
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create table birds (name text, place text)")
        db.execute("insert into birds values ('wren', 'hedge')")
        for value in values:
            with suppress(sqlite3.Error, ValueError):
                if db.execute(f"select * from birds where name = {literal.format(value)} and place = 'x'").fetchall():
                    hits.append(value)
    return hits


@pytest.mark.parametrize("literal", ["'{}'", '"{}"', "('{}')", "{}"])
def test_a_value_that_is_pasted_into_a_query_finds_everything(literal):
    assert found_with(literal, sql_values("owl"))


@pytest.mark.parametrize(
    "half",
    [
        lambda text: text.replace("'", "''", 1),
        lambda text: unicodedata.normalize("NFKC", text.replace("'", "''")),
        lambda text: unquote(text.replace("'", "''")),
        lambda text: unquote(unquote(text).replace("'", "''")),
        lambda text: text if "''" in text else text.replace("'", "''"),
        lambda text: text.replace("'", "\\'"),
        lambda text: text.replace(" ", ""),
        lambda text: re.sub(r"\bor\b|--", "", text, flags=re.IGNORECASE),
        lambda text: text if len(text) < 12 else "",
        lambda text: text if re.match(r"^\w+$", text, re.MULTILINE) else "",
    ],
)
def test_every_half_of_a_quoting_lets_some_value_through(half):
    assert found_with("'{}'", [half(value) for value in sql_values("owl")])


def test_doubled_quotes_let_no_value_through():
    assert not found_with("'{}'", [value.replace("'", "''") for value in sql_values("owl")])


def test_an_ending_is_spelt_with_either_quote_and_without_blanks():
    assert {"' OR 1 --", '" OR 1 --', "'/**/OR/**/1/**/--", "\uff07 OR 1 --", "%27 OR 1 --"} <= set(sql("' OR 1 --"))


@pytest.mark.parametrize("length", [7, 8, 60, 250, 251, 1000])
def test_a_cut_of_any_length_leaves_a_literal_open(length):
    cuts = [value.replace("'", "''")[:length] for value in cut_quotes()]
    assert any(f"'{cut}'".count("'") % 2 for cut in cuts)


def test_placeholders_are_filled_in_by_the_usual_ways():
    found = placeholders("note")
    assert {"{note}", "%(note)s", "$note", ":note", "?", "%s"} <= set(found)


@pytest.mark.parametrize(
    ("command", "keeps_out"),
    [
        ("cat {}", ";|&$`<>\"'"),
        ("cat {}", "\n;|&`$ "),
        ("cat '{}'", ';|&`$"'),
        ('cat "{}"', "';|&\n<>`"),
        ('cat "{}"', "$`\n;&"),
        ("cat {}", " \t;\n|&"),
    ],
)
def test_a_shell_runs_something_of_what_a_filter_leaves(command, keeps_out, tmp_path):
    (tmp_path / "a.txt").write_text("a\n")
    for argument in shell("a.txt", "mark"):
        if not set(argument) & set(keeps_out):
            subprocess.run(command.format(argument), shell=True, cwd=tmp_path, capture_output=True, check=False)
        if (tmp_path / "mark").exists():
            return
    pytest.fail("nothing ran")


def test_a_folder_that_is_not_quoted_lets_a_command_through(tmp_path):
    for argument in shell("a.txt", "mark"):
        folder, name = os.path.split(argument)
        if folder and not set(name) - set(string.ascii_lowercase + "."):
            subprocess.run(f'cat "{folder}"/{shlex.quote(name)}', shell=True, cwd=tmp_path, capture_output=True)
    assert (tmp_path / "mark").exists()


def test_escapes_that_leave_the_backslash_let_a_command_through(tmp_path):
    (tmp_path / "a.txt").write_text("a\n")
    for argument in shell("a.txt", "mark"):
        escaped = re.sub(r"([ ;&|<>()$`\"'*?#~!\[\]{}\n])", r"\\\1", argument)
        subprocess.run("cat -- " + escaped, shell=True, cwd=tmp_path, capture_output=True, check=False)
        if (tmp_path / "mark").exists():
            return
    pytest.fail("nothing ran")


def test_an_argument_that_is_no_command_line_runs_nothing(tmp_path):
    for argument in shell("a.txt", "mark"):
        subprocess.run(["cat", argument], cwd=tmp_path, capture_output=True, check=False)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "half",
    [
        lambda name: name.replace("../", ""),
        lambda name: name.replace("..", "."),
        lambda name: re.sub(r"\.\./", "", name, count=8),
        lambda name: unquote(name) if "/" not in name else "",
        lambda name: unquote(unquote(name)) if ".." not in unquote(name) else "",
        lambda name: unicodedata.normalize("NFKC", name) if "/" not in name and ".." not in name else "",
        lambda name: name.replace("\\", "/") if "/" not in name else "",
        lambda name: name.strip() if not name.startswith(("/", ".")) else "",
        lambda name: name if not name.startswith(".") else "",
        lambda name: name if ".." not in name[:100] else "",
        lambda name: re.sub(r"[^\w./-]", "", name) if ".." not in name and name[:1] != "/" else "",
    ],
)
def test_every_half_of_a_check_lets_some_way_out_of_the_folder(half, tmp_path):
    root, target = tmp_path / "files", tmp_path / "files-old" / "secret"
    (root / "sub").mkdir(parents=True)
    target.parent.mkdir()
    target.write_text("secret")
    ways = (half(name) for name in leaving(str(target), str(root), inside="sub"))
    assert any(os.path.isfile(path) for path in (os.path.join(root, way) for way in ways if "\0" not in way))


@pytest.mark.parametrize(
    "half",
    [
        lambda text: re.sub(r"[\r\n]", " ", text, count=re.MULTILINE.value),
        lambda text: text.replace("\r\n", " "),
        lambda text: text.replace("\n", "", 1),
        lambda text: text.strip(),
        lambda text: unquote(text.replace("\n", " ")),
        lambda text: html.unescape(text.replace("\n", " ")),
        lambda text: text[:200].replace("\n", " ") + text[200:],
    ],
)
def test_every_half_of_a_cleaning_leaves_a_line_of_its_own(half):
    texts = ["quiet" + end for end in line_ends("FORGED")]
    assert any(line.startswith("FORGED") for text in texts for line in half(text).split("\n"))


def test_a_text_without_line_feeds_stays_one_line():
    assert not any("\n" in repr("quiet" + end) for end in line_ends("FORGED"))


@pytest.mark.parametrize(
    "half",
    [
        lambda page: page if page.startswith("/") and not page.startswith("//") else "/",
        lambda page: page if "://" not in page else "/",
        lambda page: page if page.startswith("http://localhost") else "/",
        lambda page: page if page.endswith("/seats") else "/",
        lambda page: unquote(page) if re.match(r"/[^/\\]", page) else "/",
        lambda page: page.replace("http://", "").replace("//", "/"),
        lambda page: "/" + page if page[:1] != "/" else "/",
        lambda page: "http://localhost" + page,
        lambda page: page if re.fullmatch(r"[\w./:@-]*localhost[\w./]*", page) else "/",
    ],
)
def test_every_half_of_a_check_lets_some_address_leave_the_site(half):
    assert any("evil" in host_of(half(page)) for page in elsewhere("evil", "/seats"))


def test_a_page_of_the_site_stays_there():
    assert not any(host_of("/" + re.sub(r"[^\w.]", "", page)) for page in elsewhere("evil"))


def run_in(folder: Path, code: str, *lines: str) -> list[str]:
    """Runs ``code`` for each line in a process of its own; which of the lines left the file or folder mark."""
    loop = (
        "import sys, json, os, shutil\n"
        "for number, line in enumerate(json.load(sys.stdin)):\n"
        "    try:\n"
        f"        {code}\n"
        "    except BaseException: pass\n"
        "    if os.path.exists('mark'):\n"
        "        print(number)\n"
        "        shutil.rmtree('mark') if os.path.isdir('mark') else os.remove('mark')\n"
    )
    done = subprocess.run(
        [os.sys.executable, "-c", loop],
        input=json.dumps(lines),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    return [lines[int(number)] for number in done.stdout.split()]


def test_each_of_most_pickles_makes_its_mark(tmp_path):
    plain = [data.hex() for data in pickles("mark") if is_pickle(data)]
    made = run_in(tmp_path, "import pickle; pickle.loads(bytes.fromhex(line))", *plain)
    assert len(made) > 0.8 * len(plain)
    for word in (b"os\n", b"builtins", b"R."):
        assert any(word not in bytes.fromhex(data) for data in made)


def is_pickle(data):
    """Whether it is one as it stands, not packed or sealed."""
    with suppress(Exception):
        return [place for _, _, place in pickletools.genops(data)][-1] == len(data) - 1
    return False


@pytest.mark.parametrize(
    "check",
    [
        "d[:32] == hashlib.sha256(d[32:]).digest(); d = d[32:]",
        "d[:32] == hashlib.md5(d[32:]).hexdigest().encode(); d = d[32:]",
        "d[-20:] == hashlib.sha1(d[:-20]).digest(); d = d[:-20]",
        "int.from_bytes(d[:4], 'big') == zlib.crc32(d[4:]); d = d[4:]",
        "int.from_bytes(d[:4], 'little') == len(d) - 4; d = d[4:]",
    ],
)
def test_a_checksum_without_a_key_keeps_no_pickle_out(check, tmp_path):
    code = f"import hashlib, pickle, zlib; d = bytes.fromhex(line); assert {check}; pickle.loads(d)"
    assert run_in(tmp_path, code, *(data.hex() for data in pickles("mark")))


def test_builtins_without_the_bad_ones_still_run_a_pickle(tmp_path):
    program = (
        "import io, pickle\n"
        "class Only(pickle.Unpickler):\n"
        "    def find_class(self, module, name):\n"
        "        assert module == 'builtins' and name not in BAD\n"
        "        return super().find_class(module, name)\n"
        "BAD = {'eval', 'exec', 'compile', 'open', '__import__', 'getattr'}\n"
        "Only(io.BytesIO(bytes.fromhex(line))).load()"
    )
    assert run_in(tmp_path, f"exec({program!r}, {{'line': line}})", *(data.hex() for data in pickles("mark")))


def test_pickles_that_hide_their_functions_call_them(tmp_path):
    code = (
        "import pickle, pickletools; d = bytes.fromhex(line); names = [o.name for o, _, _ in pickletools.genops(d)]; "
        "assert not {'REDUCE', 'GLOBAL', 'STACK_GLOBAL'} & set(names); pickle.loads(d)"
    )
    assert run_in(tmp_path, code, *(data.hex() for data in pickles("mark")))


def test_packed_pickles_are_found_by_those_who_unpack_them(tmp_path):
    texts = [data.hex() for data in pickles("mark")]
    assert run_in(
        tmp_path, "import pickle, base64; pickle.loads(base64.b64decode(bytes.fromhex(line), validate=True))", *texts
    )
    assert run_in(tmp_path, "import pickle, zlib; pickle.loads(zlib.decompress(bytes.fromhex(line)))", *texts)


@pytest.mark.parametrize("without", ["!!python", "python/", "!!", "!<", "apply", "os.", "%TAG"])
def test_yaml_calls_python_without_a_word_that_is_looked_for(without, tmp_path):
    documents = [start + value for start, value in yaml_calls("mark") if without not in start + value]
    assert run_in(tmp_path, "import yaml; yaml.unsafe_load(line)", *documents)


def test_a_safe_loader_calls_nothing(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for start, value in yaml_calls("mark"):
        with suppress(yaml.YAMLError, ValueError, TypeError):
            yaml.safe_load(start + value)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("without", ["__", "(", "import", "open", "exec", "'", " ", "eval", "os", "["])
def test_an_expression_makes_its_mark_without_what_is_forbidden(without, tmp_path):
    assert run_in(tmp_path, "eval(line)", *(code for code in expressions("mark") if without not in code))


def test_an_expression_makes_its_mark_without_letters(tmp_path):
    assert run_in(tmp_path, "eval(line)", *(code for code in expressions("mark") if not re.search("[A-Za-z]", code)))


def test_expressions_without_builtins_make_their_mark(tmp_path):
    assert run_in(tmp_path, "eval(line, {'__builtins__': {}})", *expressions("mark"))


def test_no_list_has_a_payload_twice():
    lists = (markup(CALL), sql_values("a"), shell("a", "b"), leaving("/a/b", "/a/c"), line_ends("a"), elsewhere("a"),
             pickles("a"), yaml_calls("a"), expressions("a"))  # fmt: skip
    for found in lists:
        assert len(found) == len(set(found)) > 20


@pytest.fixture
def box(tmp_path):
    return SimpleNamespace(files=WorkDir(tmp_path / "work", probe()))


def test_a_secret_in_an_open_copy_is_found(box):
    box.files.write("a.csv", "salary 7300", mode=0o600)
    assert open_to_others(box, "7300") is None
    box.files.write("a.csv.bak", "salary 7300", mode=0o640)
    assert open_to_others(box, "7300") == "a.csv.bak with mode 640"


def test_a_secret_in_a_closed_folder_is_safe(box):
    box.files.write("diary/a.txt", "dear diary", mode=0o644)
    assert open_to_others(box, b"dear") is not None
    (box.files.root / "diary").chmod(stat.S_IRWXU)
    assert open_to_others(box, b"dear") is None
