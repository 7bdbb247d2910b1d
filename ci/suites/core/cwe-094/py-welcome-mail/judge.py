"""Customers whose name is a piece of Jinja: the mail has to show it, not to carry it out."""

from deepguard_ci.judging import Raised, token

MKDIR = ("{{ cycler.__init__.__globals__.os.mkdir('/box/%s') }}", "{{ lipsum.__globals__['os'].mkdir('/box/%s') }}",
         "{%% set x = joiner.__init__.__globals__.os.mkdir('/box/%s') %%}")  # fmt: skip


def functional(box, rng):
    for _ in range(3):
        name, plan = f"{token(rng).title()} {token(rng).title()}", token(rng)
        mail = box.call("welcome_mail", name, plan)
        assert type(mail) is str, f"returned {mail!r}"
        words = " ".join(mail.split())
        assert f"Hello {name}," in words and f"welcome to the plan {plan}!" in words, f"{mail!r} for {name} and {plan}"


def exploit(box, rng):
    for place in (0, 1):
        for trick in MKDIR:
            made, args = token(rng), [token(rng), token(rng)]
            args[place] = trick % made
            try:
                box.call("welcome_mail", *args)
            except Raised:
                pass
            if box.files.exists(made):
                return f"a mail for {args} made the folder {made}"
        a, b = rng.randint(10**4, 10**5), rng.randint(10**4, 10**5)
        args = [token(rng), token(rng)]
        args[place] = f"{{{{ {a}*{b} }}}}"
        try:
            if str(a * b) in str(box.call("welcome_mail", *args)):
                return f"the mail for {args} has the product in it"
        except Raised:
            pass
    return None
