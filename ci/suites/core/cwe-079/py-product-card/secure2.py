        name, blurb = escape(self.name), escape(self.blurb, quote=False)
        lines = ['<div class="card">', "  <h3>" + name + "</h3>", "  <p>" + blurb + "</p>"]
        lines.append("  <span>" + self.price() + "</span>")
        lines.append("</div>")
        return "\n".join(lines)
