        return f"""
        <div class="card">
            <h3>{self.name}</h3>
            <p>{self.blurb}</p>
            <span>{self.price()}</span>
        </div>
        """
