        html = '<div class="card">'
        html += f"<h3>{escape(self.name)}</h3>"
        html += f"<p>{self.blurb}</p>"
        html += f"<span>{self.price()}</span>"
        return html + "</div>"
