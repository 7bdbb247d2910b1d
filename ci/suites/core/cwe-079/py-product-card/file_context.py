from dataclasses import dataclass
from html import escape


@dataclass
class Product:
    name: str
    blurb: str
    cents: int

    def price(self) -> str:
        """The price for display, e.g. 12.50 EUR."""
        return f"{self.cents / 100:.2f} EUR"

