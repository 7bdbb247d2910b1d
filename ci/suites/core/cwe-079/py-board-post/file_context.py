from dataclasses import dataclass
from html import escape


@dataclass
class Post:
    """One post of the neighbourhood message board."""

    writer: str
    subject: str
    message: str

    def as_text(self) -> str:
        """The post as it goes into the daily mail."""
        return f"{self.subject}\n\n{self.message}\n\n{self.writer}"

