    return (last_day - date.fromisoformat(today)).days
