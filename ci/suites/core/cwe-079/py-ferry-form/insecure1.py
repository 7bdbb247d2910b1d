    return f"""
    <form action="/ferries" method="get">
        <input type="text" name="port" value="{port}">
        <button type="submit">Search</button>
    </form>
    """
