    def card(self) -> str:
        """Markup for the shop window: <div class="card"> with name in <h3>, blurb in <p> and price() in <span>."""
