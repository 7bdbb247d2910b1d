    return render_template_string(
        """
        <form action="/length" method="post">
            <textarea name="text">{{ text }}</textarea><button>Go</button>
        </form>
        <p>Reading time: {{ minutes }} min</p>
        """,
        text=text,
        minutes=minutes,
    )
