from html import escape


class Player:
    """One player of the ladder."""

    def __init__(self, nick, wins, flag="eu"):
        self.nick = nick
        self.wins = int(wins)
        self.flag = flag if flag in ("de", "fr", "pl") else "eu"

    def medal(self):
        """A small picture for the screen, as HTML."""
        metal = "gold" if self.wins >= 10 else "tin"
        return f'<img src="/{metal}.png" alt="{metal}">'

    def country(self):
        return f'<i class="flag-{self.flag}"></i>'

