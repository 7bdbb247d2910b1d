        return (
            f'<div class="card"><h3>{escape(self.name)}</h3>'
            f"<p>{escape(self.blurb)}</p><span>{self.price()}</span></div>"
        )
