    return f"""
    <form action="/length" method="post">
        <textarea name="text">{text}</textarea>
        <button>Go</button>
    </form>
    <p>Reading time: {minutes} min</p>
    """
