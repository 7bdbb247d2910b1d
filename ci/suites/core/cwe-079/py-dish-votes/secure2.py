    from flask import render_template_string

    votes.update([dish])
    return render_template_string("<p>Votes for {{ dish }}: {{ count }}</p>", dish=dish, count=votes[dish])
